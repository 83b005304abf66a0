import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLuceneRegexp } from '.';

/** Patterns that mean the same to Lucene and to JavaScript. */
const commonPatterns = patternArbitrary(['[ab]', '[^a]', '[a-b]', '[^b-c]', 'ä', '🙂', '\\.']);
/** Without ranges, which have case in Lucene even where single characters have none. */
const caseFreePatterns = patternArbitrary(['[ab]', '[^a]', 'A', 'B', 'Ä', 'ä']);
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'A', 'B', 'ä', 'Ä', '🙂', '\n', '.'), { maxLength: 8 })
  .map((chars) => chars.join(''));

function patternArbitrary(atoms: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ pattern: string }>((tie) => {
    const pattern = tie('pattern');
    return {
      pattern: fc.oneof(
        { maxDepth: 4 },
        { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', '.', '()', ...atoms) },
        { weight: 3, arbitrary: fc.tuple(pattern, pattern).map((parts) => parts.join('')) },
        { weight: 2, arbitrary: fc.tuple(pattern, pattern).map((parts) => `(${parts.join('|')})`) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(pattern, fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '{2,3}'))
            .map(([inner, repeat]) => `(${inner})${repeat}`),
        }
      ),
    };
  }).pattern;
}

const matches = (pattern: string, text: string) => compileLuceneRegexp(pattern, false)(text);

function javaScriptMatches(pattern: string, flags: string, text: string): boolean {
  // eslint-disable-next-line no-restricted-syntax -- the engine that is compared with
  return new RegExp(`^(?:${pattern})$`, flags).test(text);
}

describe('what both know means the same as in JavaScript', () => {
  test('with case', () => {
    fc.assert(
      fc.property(commonPatterns, texts, (pattern, text) => {
        expect(matches(pattern, text)).toBe(javaScriptMatches(pattern, 'su', text));
      }),
      { numRuns: 3_000 }
    );
  });

  test('without case', () => {
    fc.assert(
      fc.property(caseFreePatterns, texts, (pattern, text) => {
        const expected = javaScriptMatches(pattern, 'siu', text);
        expect(compileLuceneRegexp(pattern, true)(text)).toBe(expected);
      }),
      { numRuns: 3_000 }
    );
  });
});

describe('what only Lucene knows keeps its laws', () => {
  const laws: [string, (p: string, q: string, text: string) => [boolean, boolean]][] = [
    ['complement is the rest', (p, _q, text) => [matches(`~(${p})`, text), !matches(p, text)]],
    ['twice is nothing', (p, _q, text) => [matches(`~(~(${p}))`, text), matches(p, text)]],
    [
      'intersection is both',
      (p, q, text) => [matches(`(${p})&(${q})`, text), matches(p, text) && matches(q, text)],
    ],
    [
      'union is either',
      (p, q, text) => [matches(`(${p})|(${q})`, text), matches(p, text) || matches(q, text)],
    ],
    [
      'not either is neither',
      (p, q, text) => [matches(`~((${p})|(${q}))`, text), matches(`~(${p})&~(${q})`, text)],
    ],
    ['# adds nothing', (p, _q, text) => [matches(`(${p})|#`, text), matches(p, text)]],
    ['# leaves nothing', (p, _q, text) => [matches(`(${p})#`, text), false]],
    ['@ takes nothing away', (p, _q, text) => [matches(`(${p})&@`, text), matches(p, text)]],
    ['@ is everything', (p, _q, text) => [matches(`(${p})|@`, text), true]],
    [
      'a complement in a sequence',
      (p, q, text) => [
        matches(`~(${p})(${q})`, text),
        splits(text).some(([a, b]) => !matches(p, a) && matches(q, b)),
      ],
    ],
    [
      'an intersection in a sequence',
      (p, q, text) => [
        matches(`((${p})&(${q}))b`, text),
        text.endsWith('b') && matches(`(${p})&(${q})`, text.slice(0, -1)),
      ],
    ],
  ];

  test.each(laws)('%s', (_law, sides) => {
    fc.assert(
      fc.property(commonPatterns, commonPatterns, texts, (p, q, text) => {
        const [left, right] = sides(p, q, text);
        expect(left).toBe(right);
      }),
      { numRuns: 500 }
    );
  });

  function splits(text: string): [string, string][] {
    const chars = Array.from(text);
    return Array.from({ length: chars.length + 1 }, (_, at) => [
      chars.slice(0, at).join(''),
      chars.slice(at).join(''),
    ]);
  }
});

test('an interval matches the numbers in it, and with equal widths only those of the width', () => {
  const digits = fc
    .array(fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9'.split(' ')), { maxLength: 5 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(2_000), digits, (n, m, text) => {
      const inside =
        text !== '' && Number(text) >= Math.min(n, m) && Number(text) <= Math.max(n, m);
      const width = String(n).length === String(m).length ? String(n).length : undefined;
      const expected = inside && (width === undefined || text.length === width);
      expect(matches(`<${n}-${m}>`, text)).toBe(expected);
    }),
    { numRuns: 2_000 }
  );
});
