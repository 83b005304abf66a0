import type { Location } from './ast';
import { EqlSyntaxError } from './eql_syntax_error';
import { excerpt } from './excerpt';

/** Lower case only, and reserved wherever a name stands, also after a dot. */
export const keywords = [
  'and',
  'any',
  'by',
  'false',
  'in',
  'in~',
  'join',
  'like',
  'like~',
  'maxspan',
  'not',
  'null',
  'of',
  'or',
  'regex',
  'regex~',
  'sample',
  'sequence',
  'true',
  'until',
  'where',
  'with',
] as const;

export type Keyword = (typeof keywords)[number];

/** Longest first, since the first that fits is taken. */
const symbols = [
  '==',
  '!=',
  '<=',
  '>=',
  '<',
  '>',
  ':',
  '+',
  '-',
  '*',
  '/',
  '%',
  '.',
  ',',
  '(',
  ')',
  '[',
  ']',
  '|',
  '?',
] as const;

export type EqlSymbol = (typeof symbols)[number];

export type Token = TokenContent & Location;

type TokenContent =
  | { readonly type: 'keyword'; readonly keyword: Keyword }
  /** A bare name; `quoted` if it stood in backquotes, which then are removed. */
  | { readonly type: 'identifier'; readonly name: string; readonly quoted: boolean }
  /** A function name with `~` directly behind it. */
  | { readonly type: 'tildeIdentifier'; readonly name: string }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer'; readonly value: number | bigint }
  | { readonly type: 'decimal'; readonly value: number }
  | { readonly type: 'symbol'; readonly symbol: EqlSymbol }
  | { readonly type: 'end' };

const IDENTIFIER = /[A-Za-z_@][A-Za-z0-9_]*/y;
const NUMBER = /(?:\d+(\.\d*)?|(\.\d+))([eE][+-]?\d+)?/y;
const MAX_LONG = 2n ** 63n - 1n;
const SPACE = /[ \t\r\n]+/y;
const UNICODE_ESCAPE = /u\{([0-9a-fA-F]*)\}/y;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** What people write from habit, and what EQL has for it. */
const HABITS: readonly (readonly [text: string, hint: string])[] = [
  [
    '=',
    'Use [==] for an exact comparison or [:] for a case-insensitive one, [=] is not an operator',
  ],
  ['&&', 'Use [and] instead of [&&]'],
  ['||', 'Use [or] instead of [||]'],
  ['!', 'Use [not] instead of [!]'],
];

/**
 * Cuts a query text into tokens, one at a time, so that of two faults the first one in the text is reported.
 * White space, `// …` and nested block comments stand between tokens.
 */
export class Lexer {
  private offset = 0;

  constructor(private readonly text: string) {}

  /** The next token; `end` for ever once the text is used up. Throws {@link EqlSyntaxError}. */
  next(): Token {
    this.skipSpaceAndComments();
    const start = this.offset;
    if (start >= this.text.length) return { type: 'end', start, end: start };
    return { ...this.readContent(start), start, end: this.offset };
  }

  private readContent(start: number): TokenContent {
    const char = this.text.charAt(start);
    if (char === '"')
      return this.text.startsWith('"""', start) ? this.readRawString() : this.readString();
    if (char === '`') return this.readQuotedIdentifier();
    if (char === "'") throw this.singleQuotes(start);
    if (char === '?' && /["']/.test(this.text.charAt(start + 1))) throw this.oldRawString(start);

    const name = this.take(IDENTIFIER);
    if (name !== undefined) return this.wordToken(name[0]);

    const number = this.take(NUMBER);
    if (number !== undefined) return this.numberToken(number);

    return this.readSymbol(start);
  }

  /** IDENTIFIER: [A-Za-z_@] [A-Za-z0-9_]* · KEYWORD · TILDE_IDENTIFIER: IDENTIFIER '~' */
  private wordToken(word: string): TokenContent {
    if (this.text.charAt(this.offset) === '~') {
      this.offset += 1;
      const keyword = keywordOf(`${word}~`);
      return keyword === undefined
        ? { type: 'tildeIdentifier', name: word }
        : { type: 'keyword', keyword };
    }
    const keyword = keywordOf(word);
    return keyword === undefined
      ? { type: 'identifier', name: word, quoted: false }
      : { type: 'keyword', keyword };
  }

  /** INTEGER: digits · DECIMAL: digits '.' digits? | '.' digits, both with an optional exponent */
  private numberToken(match: RegExpExecArray): TokenContent {
    const [text, fraction, leadingDot, exponent] = match;
    if (fraction !== undefined || leadingDot !== undefined || exponent !== undefined) {
      return this.decimalToken(text);
    }
    const exact = BigInt(text);
    if (exact > MAX_LONG) return this.decimalToken(text);
    const value = Number(text);
    return { type: 'integer', value: Number.isSafeInteger(value) ? value : exact };
  }

  private decimalToken(text: string): TokenContent {
    const value = Number(text);
    if (Number.isFinite(value)) return { type: 'decimal', value };
    throw this.error(
      `Number [${excerpt(text)}] is too large`,
      this.offset - text.length,
      this.offset
    );
  }

  /** QUOTED_IDENTIFIER: '`' (any but '`' | '``')+ '`' */
  private readQuotedIdentifier(): TokenContent {
    const start = this.offset;
    let close = this.text.indexOf('`', start + 1);
    while (close !== -1 && this.text.charAt(close + 1) === '`') {
      close = this.text.indexOf('`', close + 2);
    }
    if (close === -1 || close === start + 1) {
      throw this.error(
        'A name in backquotes needs at least one character and a closing [`]',
        start
      );
    }
    this.offset = close + 1;
    return {
      type: 'identifier',
      name: this.text.slice(start + 1, close).replaceAll('``', '`'),
      quoted: true,
    };
  }

  /** RAW_STRING: '"""' any but newline '"""' '"'? '"'? */
  private readRawString(): TokenContent {
    const start = this.offset;
    const contentStart = start + 3;
    const close = this.text.indexOf('"""', contentStart);
    if (close === -1 || /[\r\n]/.test(this.text.slice(contentStart, close))) {
      throw this.error('A raw string ["""] must be closed by ["""] on the same line', start);
    }
    let end = close + 3;
    while (end < close + 5 && this.text.charAt(end) === '"') end += 1;
    this.offset = end;
    return { type: 'string', value: this.text.slice(contentStart, end - 3) };
  }

  /** STRING: '"' (escape | any but '"', '\' and newline)* '"' */
  private readString(): TokenContent {
    const start = this.offset;
    let value = '';
    for (let at = start + 1; at < this.text.length;) {
      const char = this.text.charAt(at);
      if (char === '"') {
        this.offset = at + 1;
        return { type: 'string', value };
      }
      if (char === '\n' || char === '\r') break;
      if (char === '\\' && !/[\r\n]/.test(this.text.charAt(at + 1))) {
        this.offset = at + 1;
        value += this.readEscape(at);
        at = this.offset;
      } else {
        value += char;
        at += 1;
      }
    }
    throw this.error('A string must be closed by ["] on the same line', start);
  }

  /** escape: '\' one of b t n f r " ' \ | '\u{' 2 to 8 hex digits '}' */
  private readEscape(backslash: number): string {
    const char = this.text.charAt(this.offset);
    const simple = Object.hasOwn(SIMPLE_ESCAPES, char) ? SIMPLE_ESCAPES[char] : undefined;
    if (simple !== undefined) {
      this.offset += 1;
      return simple;
    }
    const unicode = this.take(UNICODE_ESCAPE);
    if (unicode !== undefined) return this.unicodeCharacter(unicode[1] ?? '', backslash);
    throw this.error(
      `Unknown escape [\\${char}]: write [\\\\] for a backslash, or use a raw string ["""…"""]`,
      backslash
    );
  }

  private unicodeCharacter(digits: string, backslash: number): string {
    if (digits.length < 2 || digits.length > 8) {
      throw this.error(
        `Unicode sequence should use [2-8] hex digits, [\\u{${digits}}] has [${digits.length}]`,
        backslash
      );
    }
    const code = parseInt(digits, 16);
    if (code >= 0xd800 && code <= 0xdfff) {
      throw this.error(
        `Invalid unicode character code, [${digits}] is a surrogate code`,
        backslash
      );
    }
    if (code > 0x10ffff) throw this.error(`Invalid unicode character code [${digits}]`, backslash);
    return String.fromCodePoint(code);
  }

  private readSymbol(start: number): TokenContent {
    const symbol = symbols.find((candidate) => this.text.startsWith(candidate, start));
    const habit = HABITS.find(
      ([text]) => this.text.startsWith(text, start) && text.length > (symbol?.length ?? 0)
    );
    if (habit !== undefined) throw this.error(habit[1], start, start + habit[0].length);
    if (symbol === undefined) {
      const char = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
      throw this.error(`Unexpected character [${visible(char)}]`, start, start + char.length);
    }
    this.offset += symbol.length;
    return { type: 'symbol', symbol };
  }

  private skipSpaceAndComments(): void {
    for (;;) {
      this.take(SPACE);
      if (this.text.startsWith('//', this.offset)) {
        const newline = this.text.slice(this.offset).search(/[\r\n]/);
        this.offset = newline === -1 ? this.text.length : this.offset + newline;
      } else if (this.text.startsWith('/*', this.offset)) {
        this.skipBlockComment();
      } else {
        return;
      }
    }
  }

  private skipBlockComment(): void {
    const start = this.offset;
    let depth = 0;
    do {
      if (this.offset >= this.text.length)
        throw this.error('A comment [/*] must be closed by [*/]', start);
      if (this.text.startsWith('/*', this.offset)) {
        depth += 1;
        this.offset += 2;
      } else if (this.text.startsWith('*/', this.offset)) {
        depth -= 1;
        this.offset += 2;
      } else {
        this.offset += 1;
      }
    } while (depth > 0);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.offset = pattern.lastIndex;
    return match;
  }

  private singleQuotes(start: number): EqlSyntaxError {
    return this.error(
      `Use double quotes ["] to define string literals, not single quotes [']`,
      start
    );
  }

  private oldRawString(start: number): EqlSyntaxError {
    const found = this.text.slice(start, start + 2);
    return this.error(
      `Use triple double quotes ["""] to define unescaped string literals, not [${found}]`,
      start,
      start + 2
    );
  }

  private error(reason: string, start: number, end = start + 1): EqlSyntaxError {
    return new EqlSyntaxError(reason, this.text, { start, end });
  }
}

/** The character itself, or its number where it would not be seen: a byte order mark, a space without break. */
function visible(char: string): string {
  if (!/[\p{C}\p{Z}]/u.test(char)) return char;
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const keywordSet: ReadonlyMap<string, Keyword> = new Map(keywords.map((word) => [word, word]));

/** The keyword that a word is, or `undefined`. */
export function keywordOf(word: string): Keyword | undefined {
  return keywordSet.get(word);
}
