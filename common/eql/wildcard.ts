const STAR = 0x2a;
const QUESTION_MARK = 0x3f;

/** Whether the text holds `*` or `?`, which EQL reads as wildcards; there is no escape for them. */
export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/**
 * The longest pieces between wildcards, which therefore stand in every matching text.
 * `"?:\\Users\\*\\x.exe"` gives `:\Users\` and `\x.exe`.
 */
export function fixedParts(pattern: string): readonly string[] {
  return pattern.split(/[*?]+/).filter((part) => part !== '');
}

/**
 * Compiles a wildcard pattern: `*` is any number of characters (line breaks and backslashes included), `?` is exactly
 * one code point, everything else is itself. The whole text must match.
 *
 * Iterative with one point of return, so at worst pattern length times text length; a backtracking RegExp takes
 * seconds for six stars.
 *
 * @returns the test; for a case-insensitive match the pattern and the text are folded by the caller
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const prefix = /^[^*?]*/.exec(pattern)?.[0] ?? '';
  const suffix = /[^*?]*$/.exec(pattern)?.[0] ?? '';
  return (text) =>
    text.endsWith(suffix) && text.startsWith(prefix) && matchesFrom(pattern, text, prefix.length);
}

function matchesFrom(pattern: string, text: string, start: number): boolean {
  let patternAt = start;
  let textAt = start;
  let afterStar = -1;
  let retryAt = 0;
  while (textAt < text.length) {
    const expected = patternAt < pattern.length ? pattern.charCodeAt(patternAt) : -1;
    if (expected === STAR) {
      patternAt += 1;
      afterStar = patternAt;
      retryAt = textAt;
    } else if (expected === QUESTION_MARK) {
      patternAt += 1;
      textAt += codePointLength(text, textAt);
    } else if (expected === text.charCodeAt(textAt)) {
      patternAt += 1;
      textAt += 1;
    } else if (afterStar !== -1) {
      retryAt += codePointLength(text, retryAt);
      patternAt = afterStar;
      textAt = retryAt;
    } else {
      return false;
    }
  }
  while (patternAt < pattern.length && pattern.charCodeAt(patternAt) === STAR) patternAt += 1;
  return patternAt === pattern.length;
}

function codePointLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isPair =
    code >= 0xd800 &&
    code <= 0xdbff &&
    at + 1 < text.length &&
    isLowSurrogate(text.charCodeAt(at + 1));
  return isPair ? 2 : 1;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
