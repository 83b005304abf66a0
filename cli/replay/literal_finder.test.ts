import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonSpelling, LiteralFinder, NOWHERE, rarestFinder } from './literal_finder';

function find(literals: readonly string[], text: string, start = 0, end?: number): number {
  const bytes = Buffer.from(text, 'latin1');
  return new LiteralFinder(literals).find(bytes, start, end ?? bytes.length);
}

describe('finds where the next literal begins', () => {
  test.each([
    ['one', ['abc'], 'xxabcxx', 2],
    ['the first of several', ['abcd', 'xyz'], '..xyz.abcd', 2],
    ['without regard to case', ['Api.Ipify.Org'], '"API.IPIFY.ORG"', 1],
    ['a longer one that shares its beginning', ['abcabd'], 'abcabcabd', 3],
    ['a short one beside a long one', ['abcdefgh', 'fgh'], '..abcdefgx.fgh', 11],
    ['at the very end', ['abc'], 'xxabc', 2],
    ['repeated letters', ['aab'], 'aaaab', 2],
    ['none', ['abc'], 'abxabxab', NOWHERE],
    ['no text', ['abc'], '', NOWHERE],
  ])('%s', (_title, literals, text, expected) => {
    expect(find(literals, text)).toBe(expected);
  });

  test('not before the start, not beyond the end', () => {
    expect(find(['abc'], 'abc.abc', 1)).toBe(4);
    expect(find(['abc'], 'abc.abc', 1, 6)).toBe(NOWHERE);
    expect(find(['abcd', 'abc'], 'xabcd', 0, 4)).toBe(1);
  });
});

test('finds what a plain search finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '.', '\\'), maxLength: 60 });
  const literal = fc.string({
    unit: fc.constantFrom('a', 'b', '.', '\\'),
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(literal, { minLength: 1, maxLength: 5 }), letters, (literals, text) => {
      const lower = text.toLowerCase();
      const places = literals.map((each) => lower.indexOf(each)).filter((at) => at !== -1);
      expect(find(literals, text)).toBe(places.length === 0 ? NOWHERE : Math.min(...places));
    }),
    { numRuns: 1_000 }
  );
});

test.each([
  ['C:\\Users', String.raw`C:\\Users`],
  ['say "x"', String.raw`say \"x\"`],
  ['a\tb', String.raw`a\tb`],
])('%j stands in JSON as %s', (text, spelling) => {
  expect(jsonSpelling(text)).toBe(spelling);
});

test('of several sets the one is searched for that occurs in the fewest lines', () => {
  const common = [{ text: 'windows', ignoreCase: false }];
  const rare = [{ text: 'ipify', ignoreCase: true }];
  const sample = Buffer.from('windows windows\nwindows ipify\nwindows\n');
  const finder = rarestFinder([common, rare], sample);
  expect(finder?.find(sample, 0, sample.length)).toBe(sample.indexOf('ipify'));
  expect(rarestFinder([], sample)).toBeUndefined();
});
