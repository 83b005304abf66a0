import { expect, test } from 'vitest';
import type { StoredException } from '../../common/api';
import { exampleException } from './example_exceptions';
import { savedWords } from './saved_words';

const now = new Date('2026-03-01T12:00:00.000Z');

test.each<[string, Partial<StoredException>, RegExp]>([
  ['applies', {}, /raises no alert .*0 events and 2 alerts/],
  ['expires', { expiresAt: '2026-04-01T00:00:00.000Z' }, /raises no alert/],
  ['has expired', { expiresAt: '2026-02-01T00:00:00.000Z' }, /has expired: .* raises alerts/],
  ['is disabled', { isEnabled: false }, /is disabled: .* raises alerts/],
])('what a saved exception does if it %s', (_case, changed, words) => {
  const saved = { ...exampleException, ...changed };
  expect(savedWords(saved, { hidden: [], alerts: 2 }, now)).toMatch(words);
});

test('where nothing of the past was searched, no number is told', () => {
  expect(savedWords(exampleException, undefined, now)).toMatch(
    /raises no alert [^0-9]*not searched/
  );
});
