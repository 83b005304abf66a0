import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/support/eql_queries';
import { keywords, Lexer, type Token } from './lexer';

function tokensOf(text: string): Token[] {
  const lexer = new Lexer(text);
  const tokens: Token[] = [];
  for (let token = lexer.next(); token.type !== 'end'; token = lexer.next()) tokens.push(token);
  return tokens;
}

/** What a token stands for, in a short form that also tells its kind. */
function shown(token: Token): string {
  switch (token.type) {
    case 'keyword':
      return `keyword ${token.keyword}`;
    case 'identifier':
      return `${token.quoted ? 'quoted' : 'name'} ${token.name}`;
    case 'tildeIdentifier':
      return `name~ ${token.name}`;
    case 'string':
      return `string ${token.value}`;
    case 'integer':
      return `${typeof token.value} ${token.value}`;
    case 'decimal':
      return `decimal ${token.value}`;
    case 'symbol':
      return token.symbol;
    case 'end':
      return 'end';
  }
}

const shownTokens = (text: string) => tokensOf(text).map(shown);

/** What a string literal in query text stands for. */
const stringValue = (literal: string) =>
  tokensOf(literal).map((token) => (token.type === 'string' ? token.value : shown(token)));

describe('names and keywords', () => {
  test.each(keywords)('%s is a keyword', (keyword) => {
    expect(shownTokens(keyword)).toEqual([`keyword ${keyword}`]);
  });

  test.each([
    ['a name of letters, digits and underscores', 'a_B9', ['name a_B9']],
    ['a leading underscore', '_id', ['name _id']],
    ['a leading at sign', '@timestamp', ['name @timestamp']],
    ['keywords are lower case only', 'And', ['name And']],
    ['a keyword inside a name', 'android', ['name android']],
    ['names of pipes are not reserved', 'head tail', ['name head', 'name tail']],
    ['a function name with tilde', 'startsWith~(', ['name~ startsWith', '(']],
    ['keyword forms with tilde', 'like~ in~', ['keyword like~', 'keyword in~']],
    ['a tilde behind a keyword without such a form', 'and~', ['name~ and']],
    ['parts and dots are separate', 'a.b', ['name a', '.', 'name b']],
    ['an at sign ends a name', 'a@b', ['name a', 'name @b']],
    ['a minus is no part of a name', 'a-b', ['name a', '-', 'name b']],
    ['backquotes', '`a-b c`', ['quoted a-b c']],
    ['a doubled backquote is one', '`a``b`', ['quoted a`b']],
    ['only a doubled backquote', '````', ['quoted `']],
    ['dots inside backquotes are of the name', '`a.b`.c', ['quoted a.b', '.', 'name c']],
    ['a keyword in backquotes', '`and`', ['quoted and']],
    ['any script in backquotes', '`größe 🙂`', ['quoted größe 🙂']],
    ['an optional field', '?a', ['?', 'name a']],
    ['an optional field in backquotes', '?`a b`', ['?', 'quoted a b']],
  ])('%s: %s', (_reason, text, expected) => {
    expect(shownTokens(text)).toEqual(expected);
  });
});

describe('symbols', () => {
  test('the longest one is taken', () => {
    expect(shownTokens('==!=<=>=<>:+-*/%.,()[]|?')).toEqual(
      '== != <= >= < > : + - * / % . , ( ) [ ] | ?'.split(' ')
    );
  });

  test.each([
    ['no space is needed', 'a==1', ['name a', '==', 'number 1']],
    ['three equals signs', 'a<=-1', ['name a', '<=', '-', 'number 1']],
  ])('%s: %s', (_reason, text, expected) => {
    expect(shownTokens(text)).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['zero', '0', 'number 0'],
    ['leading zeros', '007', 'number 7'],
    ['the last exact double', '9007199254740991', 'number 9007199254740991'],
    ['beyond it, exact', '9007199254740993', 'bigint 9007199254740993'],
    ['the largest long', '9223372036854775807', 'bigint 9223372036854775807'],
    ['beyond the largest long: a double', '9223372036854775808', 'decimal 9223372036854776000'],
    ['a decimal', '1.5', 'decimal 1.5'],
    ['a decimal that is whole', '2.0', 'decimal 2'],
    ['no digits behind the point', '1.', 'decimal 1'],
    ['no digits before the point', '.5', 'decimal 0.5'],
    ['an exponent makes a decimal', '1e3', 'decimal 1000'],
    ['a negative exponent', '25E-1', 'decimal 2.5'],
    ['a signed exponent and a point', '.5e+1', 'decimal 5'],
  ])('%s: %s', (_reason, text, expected) => {
    expect(shownTokens(text)).toEqual([expected]);
  });

  test.each([
    ['the sign is an operator', '-1', ['-', 'number 1']],
    ['an unfinished exponent is a name', '1e', ['number 1', 'name e']],
    ['two points are two numbers', '1.2.3', ['decimal 1.2', 'decimal 0.3']],
  ])('%s: %s', (_reason, text, expected) => {
    expect(shownTokens(text)).toEqual(expected);
  });
});

describe('strings', () => {
  test.each([
    ['empty', '""', ''],
    ['other scripts', '"ünï 🙂"', 'ünï 🙂'],
    ['single quotes inside', `"it's"`, "it's"],
    ['line escapes', String.raw`"\b\t\n\f\r"`, '\b\t\n\f\r'],
    ['escaped quotes', String.raw`"\"\'"`, `"'`],
    ['an escaped backslash before a letter', String.raw`"C:\\new"`, String.raw`C:\new`],
    ['two hex digits', String.raw`"\u{41}"`, 'A'],
    ['eight hex digits', String.raw`"\u{0001F642}"`, '🙂'],
    ['the last code point', String.raw`"\u{10FFFF}"`, '\u{10FFFF}'],
    ['lower-case hex digits', String.raw`"\u{fF}"`, 'ÿ'],
    ['a comment is none in a string', '"a // b /* c"', 'a // b /* c'],
    ['tabs may stand as they are', '"a\tb"', 'a\tb'],
  ])('%s: %s', (_reason, literal, value) => {
    expect(stringValue(literal)).toEqual([value]);
  });

  test.each([
    ['raw: no escapes', String.raw`"""\n\"""`, String.raw`\n` + '\\'],
    ['raw: empty', '""""""', ''],
    ['raw: quotes inside', '"""a"b""c"""', 'a"b""c'],
    ['raw: four closing quotes, one belongs to the value', '"""x""""', 'x"'],
    ['raw: five closing quotes, two belong to the value', '"""x"""""', 'x""'],
    ['raw: quotes on both ends', '"""""x"""""', '""x""'],
    ['raw: seven quotes', '"""""""', '"'],
  ])('%s: %s', (_reason, literal, value) => {
    expect(stringValue(literal)).toEqual([value]);
  });

  test('raw: a sixth closing quote begins the next token', () => {
    expect(stringValue('"""x"""""" "')).toEqual(['x""', ' ']);
  });
});

describe('white space and comments', () => {
  test.each([
    ['all four kinds of space', 'a \t\r\nb', ['name a', 'name b']],
    ['to the end of the line', 'a // b\nc', ['name a', 'name c']],
    ['to a carriage return', 'a // b\rc', ['name a', 'name c']],
    ['to the end of the text', 'a // b', ['name a']],
    ['a block', 'a /* b\n */ c', ['name a', 'name c']],
    ['a block between parts of a name', 'a./**/b', ['name a', '.', 'name b']],
    ['nested blocks', 'a /* /* b */ c */ d', ['name a', 'name d']],
    ['a line comment does not open a block', 'a // /*\nb', ['name a', 'name b']],
    ['a slash alone divides', 'a / b', ['name a', '/', 'name b']],
    ['nothing but comments', '/**/ //', []],
  ])('%s', (_reason, text, expected) => {
    expect(shownTokens(text)).toEqual(expected);
  });

  test('100,000 nested comments', () => {
    expect(shownTokens(`${'/*'.repeat(100_000)}${'*/'.repeat(100_000)}a`)).toEqual(['name a']);
  });
});

test('tokens know where they stand', () => {
  expect(tokensOf('a /**/ "\\n" `b`').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [7, 11],
    [12, 15],
  ]);
});

test('the end comes for ever', () => {
  const lexer = new Lexer(' ');
  expect([lexer.next(), lexer.next()].map(({ type }) => type)).toEqual(['end', 'end']);
});

describe('refused', () => {
  test.each([
    [
      'single quotes',
      "x == 'a'",
      `1:16 Use double quotes ["] to define string literals, not single quotes [']`,
    ],
    [
      'old raw string',
      'x == ?"a"',
      '1:16 Use triple double quotes ["""] to define unescaped string literals, not [?"]',
    ],
    [
      'old raw string, single',
      "x == ?'a'",
      `1:16 Use triple double quotes ["""] to define unescaped string literals, not [?']`,
    ],
    [
      'one equals sign',
      'x = 1',
      '1:13 Use [==] for an exact comparison or [:] for a case-insensitive one, [=] is not an operator',
    ],
    ['&&', 'x and y && z', '1:19 Use [and] instead of [&&]'],
    ['||', 'x || y', '1:13 Use [or] instead of [||]'],
    ['!', '!x', '1:11 Use [not] instead of [!]'],
    ['a single &', 'x & y', '1:13 Unexpected character [&]'],
    ['typographic quotes', 'x == “a”', '1:16 Unexpected character [“]'],
    ['an astral character as a whole', 'x == 🙂', '1:16 Unexpected character [🙂]'],
    ['non-ASCII letters outside backquotes', 'größe == 1', '1:13 Unexpected character [ö]'],
    [
      'unknown escape',
      String.raw`x == "a\q"`,
      String.raw`1:18 Unknown escape [\q]: write [\\] for a backslash, or use a raw string ["""…"""]`,
    ],
    [
      'an unescaped Windows path',
      String.raw`x == "C:\Users"`,
      String.raw`1:19 Unknown escape [\U]: write [\\] for a backslash, or use a raw string ["""…"""]`,
    ],
    [
      'one hex digit',
      String.raw`x == "\u{D}"`,
      String.raw`1:17 Unicode sequence should use [2-8] hex digits, [\u{D}] has [1]`,
    ],
    [
      'no hex digit',
      String.raw`x == "\u{}"`,
      String.raw`1:17 Unicode sequence should use [2-8] hex digits, [\u{}] has [0]`,
    ],
    [
      'nine hex digits',
      String.raw`x == "\u{000000041}"`,
      String.raw`1:17 Unicode sequence should use [2-8] hex digits, [\u{000000041}] has [9]`,
    ],
    [
      'beyond Unicode',
      String.raw`x == "\u{110000}"`,
      '1:17 Invalid unicode character code [110000]',
    ],
    [
      'a surrogate',
      String.raw`x == "\u{d800}"`,
      '1:17 Invalid unicode character code, [d800] is a surrogate code',
    ],
    ['unterminated string', 'x == "a', '1:16 A string must be closed by ["] on the same line'],
    [
      'a line break in a string',
      'x == "a\n"',
      '1:16 A string must be closed by ["] on the same line',
    ],
    [
      'unterminated raw string',
      'x == """a""',
      '1:16 A raw string ["""] must be closed by ["""] on the same line',
    ],
    [
      'a line break in a raw string',
      'x == """a\n"""',
      '1:16 A raw string ["""] must be closed by ["""] on the same line',
    ],
    [
      'unterminated backquotes',
      'x == `a',
      '1:16 A name in backquotes needs at least one character and a closing [`]',
    ],
    [
      'empty backquotes',
      '`` == 1',
      '1:11 A name in backquotes needs at least one character and a closing [`]',
    ],
    ['unterminated comment', 'x /* a /* b */', '1:13 A comment [/*] must be closed by [*/]'],
    ['a number too large for a double', 'x == 1e999', '1:16 Number [1e999] is too large'],
  ])('%s', (_reason, condition, expected) => {
    expect(refusalOf(`any where ${condition}`)).toBe(expected);
  });

  test('the first of two faults is reported', () => {
    expect(refusalOf(`any where x == y[0] and z = 'a'`)).toContain('1:17 Array indexes');
  });

  test('a reason stays on one line, also for an escaped line break', () => {
    expect(refusalOf('any where x == "a\\\n"')).not.toContain('\n');
  });
});
