import type { GuidePart } from '../../../common/guide';

/** A guide as Markdown in which each button and each fault is a placeholder, and the way back. */
export interface GuideMarkdown {
  readonly markdown: string;
  /** Cuts a text of the guide where placeholders are. */
  readonly split: (text: string) => readonly GuideSegment[];
}

/** A piece of a text of the guide: text, or the button or fault with this place among `slots`. */
export type GuideSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly place: number; readonly source: string };

/**
 * Puts placeholders into a guide before its Markdown is parsed, so that no syntax of Markdown can reach into the JSON of
 * a button, and none of a button into the text around it. The placeholder is a number between two private-use
 * characters that the guide does not hold, which is why no guide can forge one.
 */
export function guideMarkdown(parts: readonly GuidePart[]): GuideMarkdown {
  const slots = parts.filter((part) => part.kind !== 'markdown');
  const mark = unusedCharacter(parts.map(({ source }) => source).join(''));
  let place = 0;
  const markdown = parts
    .map((part) => (part.kind === 'markdown' ? part.source : `${mark}${place++}${mark}`))
    .join('');
  return {
    markdown,
    split: (text) =>
      text
        .split(mark)
        .map((piece, at): GuideSegment => {
          const slot = at % 2 === 1 ? slots[Number(piece)] : undefined;
          if (slot === undefined) return { kind: 'text', text: piece };
          return { kind: 'slot', place: Number(piece), source: slot.source };
        })
        .filter((segment) => segment.kind === 'slot' || segment.text !== ''),
  };
}

/** The ranges of private use: more characters than the longest guide has. */
const PRIVATE_USE = [
  [0xe000, 0xf8ff],
  [0xf0000, 0xffffd],
  [0x100000, 0x10fffd],
] as const;

function unusedCharacter(text: string): string {
  const used = new Set(text);
  for (const [first, last] of PRIVATE_USE) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      if (!used.has(character)) return character;
    }
  }
  throw new Error('The guide holds every private-use character.');
}
