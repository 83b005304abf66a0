import { expect, test } from 'vitest';
import { exampleEvidence, exampleInvestigation } from '../lineage/example_evidence';
import { entriesOfMark, markId } from './mark_id';
import { timelineEntries } from './timeline_entries';

const entries = timelineEntries(
  exampleInvestigation(
    ['a', 'b\nc', 'd'].map((id) => exampleEvidence('connection', '2026-03-02T09:15:04Z', {}, id))
  )
);

test('a mark is known by its entries', () => {
  expect(entriesOfMark(markId(entries.slice(0, 2)), entries)).toEqual(entries.slice(0, 2));
  expect(entriesOfMark(markId(entries.slice(1)), entries.slice(0, 2))).toEqual(entries.slice(1, 2));
  expect(entriesOfMark(markId([]), entries)).toEqual([]);
});
