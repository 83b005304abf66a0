import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageSpan } from '../../../common/api';
import { coverageSegments, coverageTotals } from './coverage_segments';

const HOUR = 3_600_000;

/** Spans that follow each other, by their lengths in hours. */
function spans(...lengths: readonly (readonly [CoverageSpan['kind'], number])[]): CoverageSpan[] {
  let end = Date.parse('2026-03-01T00:00:00Z');
  return lengths.map(([kind, hours]) => {
    const from = new Date(end).toISOString();
    end += hours * HOUR;
    return { kind, from, to: new Date(end).toISOString() };
  });
}

describe('coverage segments', () => {
  test.each([
    ['nothing', [], true, []],
    ['no run yet', spans(['unsearched', 24]), true, [['waiting', 1]]],
    ['no run yet, and off', spans(['unsearched', 24]), false, [['stopped', 1]]],
    [
      'enabled six hours ago',
      spans(['unsearched', 18], ['searched', 5], ['unsearched', 1]),
      true,
      [
        ['before', 18 / 24],
        ['searched', 5 / 24],
        ['waiting', 1 / 24],
      ],
    ],
    [
      'a gap that is searched again, and one that is not',
      spans(['searched', 12], ['unsearched', 3], ['searched', 3], ['skipped', 6]),
      true,
      [
        ['searched', 12 / 24],
        ['waiting', 3 / 24],
        ['searched', 3 / 24],
        ['skipped', 6 / 24],
      ],
    ],
    [
      'nothing but a gap behind the time before',
      spans(['unsearched', 12], ['skipped', 12]),
      false,
      [
        ['before', 0.5],
        ['skipped', 0.5],
      ],
    ],
    [
      'runs that failed, by whether they were made up for',
      spans(['searched', 6], ['searched_again', 6], ['failed', 6], ['unsearched', 6]),
      true,
      [
        ['searched', 0.25],
        ['searched_again', 0.25],
        ['failed', 0.25],
        ['waiting', 0.25],
      ],
    ],
    ['a span without length', spans(['searched', 24], ['unsearched', 0]), true, [['searched', 1]]],
    [
      'a span that cannot be read',
      [{ kind: 'searched', from: 'yesterday', to: 'now' } as const, ...spans(['searched', 1])],
      true,
      [['searched', 1]],
    ],
  ])('%s', (_title, given, isEnabled, expected) => {
    const segments = coverageSegments(given, isEnabled);
    expect(segments.map(({ kind, share }) => [kind, share])).toEqual(expected);
  });

  test('fill the bar, in order, and their totals add up', () => {
    const kind = fc.constantFrom('searched', 'searched_again', 'failed', 'unsearched', 'skipped');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 48 })), { minLength: 1 }),
        fc.boolean(),
        (lengths, isEnabled) => {
          const given = spans(...lengths);
          const segments = coverageSegments(given, isEnabled);
          expect(segments.map(({ from, to }) => [from, to])).toEqual(
            given.map(({ from, to }) => [from, to])
          );
          expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          const whole = lengths.reduce((sum, [, hours]) => sum + hours * HOUR, 0);
          const totals = coverageTotals(segments);
          expect(totals.reduce((sum, each) => sum + each.milliseconds, 0)).toBe(whole);
        }
      )
    );
  });
});

test('totals come with the longest first', () => {
  const segments = coverageSegments(spans(['searched', 1], ['skipped', 3], ['searched', 4]), true);
  expect(coverageTotals(segments)).toEqual([
    { kind: 'searched', milliseconds: 5 * HOUR },
    { kind: 'skipped', milliseconds: 3 * HOUR },
  ]);
});
