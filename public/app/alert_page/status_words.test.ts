import { expect, test } from 'vitest';
import { distinctStatuses, statusWords } from './status_words';

test.each<[readonly string[], string]>([
  [['closed'], 'closed'],
  [['open', 'open'], 'open'],
  [['open', 'closed', 'open', 'open'], 'open (1 of 4 closed)'],
  [['closed', 'acknowledged', 'open'], 'open (1 of 3 acknowledged, 1 of 3 closed)'],
  [['closed', 'acknowledged'], 'acknowledged (1 of 2 closed)'],
  [['of\u202Ftomorrow', 'closed'], 'closed (1 of 2 of⟨U+202F⟩tomorrow)'],
  [[], 'open'],
])('the status of alerts that are %j', (statuses, expected) => {
  expect(statusWords(statuses)).toBe(expected);
});

test('what is to be done comes first', () => {
  expect(distinctStatuses(['x', 'closed', 'open', 'closed'])).toEqual(['open', 'closed', 'x']);
});
