/** A piece of a text with placeholders: text as it is, or the name of the field whose value goes there. */
export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: string };

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** Splits a text at its `{{ field }}` placeholders. Braces that name no field are text. */
export function templatePieces(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  const takeText = (until: number) => {
    if (until > end) pieces.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const { 0: placeholder, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    const field = name.trim();
    if (field === '') continue;
    takeText(index);
    pieces.push({ kind: 'field', field });
    end = index + placeholder.length;
  }
  takeText(text.length);
  return pieces;
}

/** The fields that a text needs values of, each once. */
export function templateFields(pieces: readonly TemplatePiece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.field] : [])))];
}

/** Whether a value is a text that needs the values of a field. */
export function hasPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && templatePieces(value).some(({ kind }) => kind === 'field');
}

/** Writes the placeholder that takes all values of a field. */
export function placeholder(field: string): string {
  return `{{${field}}}`;
}
