// Lone code points whose upper and lower case lead elsewhere than simple case folding does: Turkish dotted and
// dotless i fold to themselves outside Turkic locales.
const FOLD_TO_THEMSELVES: ReadonlySet<string> = new Set(['\u0130', '\u0131']);

const ASCII_ONLY = /^[\u0000-\u007f]*$/;

/**
 * Folds letter case so that two texts are equal without regard to case if and only if their folded forms are equal.
 *
 * Simple Unicode case folding, code point by code point, as Lucene does for `case_insensitive` queries: no locale, no
 * accents, and `ß` is not `ss`. The number of code points does not change.
 */
export function foldCase(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += foldCharacter(char);
  return folded;
}

function foldCharacter(char: string): string {
  if (FOLD_TO_THEMSELVES.has(char)) return char;
  const upper = char.toUpperCase();
  const lower = (isOneCodePoint(upper) ? upper : char).toLowerCase();
  return isOneCodePoint(lower) ? lower : char;
}

function isOneCodePoint(text: string): boolean {
  const first = text.codePointAt(0) ?? 0;
  return text.length === (first > 0xffff ? 2 : 1);
}
