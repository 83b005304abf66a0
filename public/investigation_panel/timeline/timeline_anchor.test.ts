import { expect, test } from 'vitest';
import type { ShownEvidence } from '../../../common/api';
import { exampleEvidence, exampleInvestigation } from '../lineage/example_evidence';
import { timelineAnchor } from './timeline_anchor';
import { timelineEntries } from './timeline_entries';

/** That of the example. */
const ANCHOR = '2026-03-02T09:15:04.123Z';
const lookup = (time: string | null) =>
  exampleEvidence('lookup', time, { 'dns.question.name': 'a.example' });

test.each<[string, readonly ShownEvidence[], string]>([
  ['nothing', [], ANCHOR],
  ['another lookup', [exampleEvidence('other_lookup', '2026-03-02T09:10:00Z')], ANCHOR],
  ['the lookup without a time', [lookup(null)], ANCHOR],
  [
    'the lookup around it',
    [lookup('2026-03-02T09:15:04.100Z'), lookup('2026-03-02T09:15:04.200Z')],
    ANCHOR,
  ],
  [
    'the lookup by another clock',
    [lookup('2026-03-02T09:14:00.000Z'), lookup('2026-03-02T09:14:00.100Z')],
    '2026-03-02T09:14:00.000Z',
  ],
])('with %s', (_case, evidence, expected) => {
  const response = exampleInvestigation(evidence);
  expect(timelineAnchor(timelineEntries(response), response)).toBe(Date.parse(expected));
});
