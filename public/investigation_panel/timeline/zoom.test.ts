import { describe, expect, test } from 'vitest';
import type { EvidenceRole } from '../../../common/triage';
import { exampleEvidence, exampleInvestigation } from '../lineage/example_evidence';
import { timelineEntries } from './timeline_entries';
import { tightestZoom, zoomRange, type Zoom } from './zoom';

const ANCHOR = Date.parse('2026-03-02T12:00:00Z');
const MINUTE = 60_000;

const entriesAt = (...places: readonly (readonly [EvidenceRole, number | null])[]) =>
  timelineEntries(
    exampleInvestigation(
      places.map(([role, minutes]) =>
        exampleEvidence(
          role,
          minutes === null ? null : new Date(ANCHOR + minutes * MINUTE).toISOString()
        )
      )
    )
  );

describe('the tightest zoom', () => {
  test.each<[string, readonly (readonly [EvidenceRole, number | null])[], Zoom]>([
    ['nothing', [], 'one_minute'],
    ['the lookup alone', [['lookup', 0]], 'one_minute'],
    ['exactly a minute after', [['connection', 1]], 'one_minute'],
    ['a little more', [['connection', 1.001]], 'five_minutes'],
    ['before the event', [['process_start', -4]], 'five_minutes'],
    [
      'on both sides',
      [
        ['process_start', -4],
        ['connection', 14],
      ],
      'fifteen_minutes',
    ],
    ['far away', [['process_start', -60]], 'whole'],
    [
      'an alert far away',
      [
        ['lookup', 0],
        ['alert', -600],
      ],
      'one_minute',
    ],
    ['something without a time', [['connection', null]], 'one_minute'],
  ])('holds %s', (_case, places, expected) => {
    expect(tightestZoom(entriesAt(...places), ANCHOR)).toBe(expected);
  });
});

describe('the range of a zoom', () => {
  test('is to either side of the event', () => {
    expect(zoomRange('five_minutes', [], ANCHOR)).toEqual({
      from: ANCHOR - 5 * MINUTE,
      to: ANCHOR + 5 * MINUTE,
    });
  });

  test('is all of it with a margin', () => {
    const entries = entriesAt(['alert', -60], ['connection', 40]);
    expect(zoomRange('whole', entries, ANCHOR)).toEqual({
      from: ANCHOR - 63 * MINUTE,
      to: ANCHOR + 43 * MINUTE,
    });
  });

  test('holds the event also where nothing else is near, and has a length', () => {
    const { from, to } = zoomRange('whole', entriesAt(['connection', 40]), ANCHOR);
    expect(from).toBeLessThan(ANCHOR);
    expect(to).toBeGreaterThan(ANCHOR + 40 * MINUTE);
    const alone = zoomRange('whole', [], ANCHOR);
    expect(alone.to - alone.from).toBe(5_000);
  });
});
