import type { Match } from '../../../common/eql';

/** A piece of a value, and whether the entry of the query names it. */
export interface ValuePart {
  readonly text: string;
  readonly isMatched: boolean;
}

/**
 * Shows which part of a value an entry matched: the whole value, or for a wildcard the pieces between `*` and `?`,
 * each where it first fits. Upper and lower case are the same, as `:` and `like~` have it.
 *
 * @returns the pieces of the value, in order; nothing is matched where that cannot be told
 */
export function matchedParts({ value, entry, by }: Match): readonly ValuePart[] {
  const text = String(value);
  switch (by) {
    case 'value':
      return [{ text, isMatched: true }];
    case 'wildcard':
      return parts(text, wildcardPlaces(text, entry) ?? []);
    case 'regexp':
    case 'comparison':
    case 'expression':
      return [{ text, isMatched: false }];
  }
}

/** From and to (exclusive) of the pieces that are written out in a wildcard. */
type Place = readonly [number, number];

/** The pieces between stars fit one after the other; the first stands at the beginning and the last at the end. */
function wildcardPlaces(text: string, pattern: string): readonly Place[] | undefined {
  const folded = fold(text);
  const pieces = fold(pattern).split('*');
  const places: Place[] = [];
  let from = 0;
  for (const [at, piece] of pieces.entries()) {
    const isLast = at === pieces.length - 1;
    const start =
      isLast && at > 0 ? folded.length - piece.length : placeOf(piece, folded, from, at === 0);
    if (start === undefined || start < from || !fits(piece, folded, start)) return undefined;
    places.push(...literals(piece, start));
    from = start + piece.length;
  }
  return places;
}

function placeOf(piece: string, text: string, from: number, isFixed: boolean): number | undefined {
  const last = isFixed ? from : text.length - piece.length;
  for (let start = from; start <= last; start++) if (fits(piece, text, start)) return start;
  return undefined;
}

function fits(piece: string, text: string, start: number): boolean {
  if (start + piece.length > text.length) return false;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] !== '?' && piece[at] !== text[start + at]) return false;
  }
  return true;
}

/** The places of a piece that are not `?`. */
function literals(piece: string, start: number): readonly Place[] {
  return [...piece.matchAll(/[^?]+/g)].map(({ index, 0: literal }) => [
    start + index,
    start + index + literal.length,
  ]);
}

/** Lower case of the same length, so that places stay what they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function parts(text: string, places: readonly Place[]): readonly ValuePart[] {
  const found: ValuePart[] = [];
  let end = 0;
  for (const [from, to] of places) {
    if (from > end) found.push({ text: text.slice(end, from), isMatched: false });
    found.push({ text: text.slice(from, to), isMatched: true });
    end = to;
  }
  if (end < text.length || found.length === 0) {
    found.push({ text: text.slice(end), isMatched: false });
  }
  return found;
}
