import { foldCase } from '../../../common/eql/case_folding';

const STAR = Symbol('*');
const ANY = Symbol('?');

type Token = string | typeof STAR | typeof ANY;

/**
 * Compiles a pattern of the `wildcard` query: `*` any characters, `?` one character, a backslash takes the next
 * character literally (EQL's own wildcards have no such escape). The whole text must match.
 *
 * Iterative with one point of return, so that no pattern takes more than its length times that of the text.
 */
export function compileWildcard(pattern: string, ignoreCase: boolean): (text: string) => boolean {
  const tokens = tokensOf(ignoreCase ? foldCase(pattern) : pattern);
  if (tokens.every((token) => typeof token === 'string')) {
    const literal = tokens.join('');
    return (text) => (ignoreCase ? foldCase(text) : text) === literal;
  }
  return (text) => matches(tokens, Array.from(ignoreCase ? foldCase(text) : text));
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let isEscaped = false;
  for (const char of pattern) {
    if (isEscaped) {
      tokens.push(char);
      isEscaped = false;
    } else if (char === '\\') {
      isEscaped = true;
    } else if (char === '*') {
      tokens.push(STAR);
    } else {
      tokens.push(char === '?' ? ANY : char);
    }
  }
  if (isEscaped) tokens.push('\\');
  return tokens;
}

function matches(tokens: readonly Token[], chars: readonly string[]): boolean {
  let tokenAt = 0;
  let charAt = 0;
  let afterStar = -1;
  let retryAt = 0;
  while (charAt < chars.length) {
    const token = tokens[tokenAt];
    if (token === STAR) {
      tokenAt += 1;
      afterStar = tokenAt;
      retryAt = charAt;
    } else if (token === ANY || (token !== undefined && token === chars[charAt])) {
      tokenAt += 1;
      charAt += 1;
    } else if (afterStar !== -1) {
      retryAt += 1;
      tokenAt = afterStar;
      charAt = retryAt;
    } else {
      return false;
    }
  }
  while (tokens[tokenAt] === STAR) tokenAt += 1;
  return tokenAt === tokens.length;
}
