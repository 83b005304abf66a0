const NARROW_CHARACTER = 6.4;
/** Characters of East Asia take about two places. */
const WIDE_CHARACTER = 12;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFE6]/u;

/** About how many pixels a small text takes: marks are placed before they are drawn. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? WIDE_CHARACTER : NARROW_CHARACTER;
  return width;
}
