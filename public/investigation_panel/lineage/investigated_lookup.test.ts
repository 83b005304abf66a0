import { expect, test } from 'vitest';
import { exampleEvidence, exampleInvestigation } from './example_evidence';
import { investigatedLookup } from './investigated_lookup';
import { lookups } from './lookups';

/** The anchor of the example is at 09:15:04. */
const at = (minute: number, id: string, role: 'lookup' | 'other_lookup' = 'lookup') =>
  exampleEvidence(role, `2026-03-02T09:${minute}:04Z`, { 'dns.question.name': 'a.example' }, id);

const alert = (id: string) => ({ id, index: 'alerts', fields: {}, sort: [] });

const found = (
  evidence: Parameters<typeof lookups>[0],
  given: { readonly alert?: string; readonly lookup?: readonly string[] } = {}
) =>
  investigatedLookup(lookups(evidence), {
    ...exampleInvestigation(evidence),
    alert: given.alert === undefined ? null : alert(given.alert),
    lookup: (given.lookup ?? []).map(alert),
  })?.events.map(({ id }) => id);

test.each([
  ['none', [], {}, undefined],
  ['of another name only', [at(15, 'a', 'other_lookup')], {}, undefined],
  ['the alert', [at(10, 'a'), at(15, 'b'), at(20, 'c')], { alert: 'a' }, ['a']],
  ['one of its alerts', [at(10, 'a'), at(15, 'b')], { alert: 'x', lookup: ['x', 'a'] }, ['a']],
  ['the nearest to a document', [at(10, 'a'), at(16, 'b'), at(20, 'c')], {}, ['b']],
])('%s', (_case, evidence, given, expected) => {
  expect(found(evidence, given)).toEqual(expected);
});

test('a lookup without a time is the last to be taken', () => {
  const undated = exampleEvidence('lookup', null, { 'dns.question.name': 'a.example' }, 'u');
  expect(found([undated, at(20, 'a')])).toEqual(['a']);
  expect(found([undated])).toEqual(['u']);
});
