import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternCovers } from './pattern_covers';
import { compileWildcard } from './wildcard';

test.each([
  ['*.geojs.io', 'get.geojs.io', true],
  ['*.geojs.io', 'GET.GeoJS.io', true],
  ['*.geojs.io', '*.get.geojs.io', true],
  ['*.geojs.io', '*geojs.io', false],
  ['*.geojs.io', 'geojs.io', false],
  ['iplogger.*', 'iplogger.?om', true],
  ['a?c', 'abc', true],
  ['a?c', 'a?c', true],
  ['a?c', 'a*c', false],
  ['a?*', 'a*', false],
  ['*?', '*?', true],
  ['abc', 'a?c', false],
  ['*', '', true],
])('%s covers %s: %s', (wider, narrower, expected) => {
  expect(patternCovers(wider, narrower)).toBe(expected);
});

test('what a pattern covers, it matches', () => {
  const text = (...characters: string[]) =>
    fc.array(fc.constantFrom(...characters), { maxLength: 5 }).map((each) => each.join(''));
  const pattern = text('a', 'b', '*', '?');
  fc.assert(
    fc.property(pattern, pattern, text('a', 'b'), (wider, narrower, value) => {
      fc.pre(patternCovers(wider, narrower) && compileWildcard(narrower)(value));
      expect(compileWildcard(wider)(value)).toBe(true);
    }),
    { numRuns: 1_000 }
  );
});
