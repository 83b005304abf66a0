import { expect, test } from 'vitest';
import { wordParts } from '../lineage/word_parts';
import { entryValues } from './entry_values';
import { entryWords } from './entry_words';
import type { EntrySubject } from './timeline_entries';

test.each<[EntrySubject, readonly string[]]>([
  [
    {
      kind: 'lookup',
      name: 'api.ipify.org',
      outcome: { kind: 'resolved', addresses: ['203.0.113.10', '203.0.113.11'] },
    },
    ['asked ', 'api.ipify.org', ' → ', '203.0.113.10, 203.0.113.11'],
  ],
  [
    { kind: 'lookup', name: 'api.ipify.org', outcome: { kind: 'no_answer_recorded' } },
    ['asked ', 'api.ipify.org', ': no answer recorded'],
  ],
  [
    { kind: 'lookup', name: 'api.ipify.org', outcome: { kind: 'failed' } },
    ['asked ', 'api.ipify.org', ': failed'],
  ],
  [
    { kind: 'lookup', name: 'a.example', outcome: { kind: 'answered_without_address' } },
    ['asked ', 'a.example', ': answered without an address'],
  ],
  [
    { kind: 'lookup', name: undefined, outcome: { kind: 'failed' } },
    ['DNS lookup, name not recorded'],
  ],
  [{ kind: 'connection', destination: '203.0.113.10:443' }, ['203.0.113.10:443']],
  [{ kind: 'connection', destination: undefined }, ['destination not recorded']],
  [
    { kind: 'process_started', process: { name: 'whoami.exe', pid: '880' } },
    ['started ', 'whoami.exe'],
  ],
  [
    { kind: 'process_ended', process: { name: undefined, pid: '880' } },
    ['ended process ', '880', ', name not recorded'],
  ],
  [
    {
      kind: 'process_event',
      process: { name: 'a.exe', pid: undefined },
      action: 'already_running',
    },
    ['a.exe', ': ', 'already_running'],
  ],
  [
    { kind: 'process_event', process: { name: 'a.exe', pid: undefined }, action: undefined },
    ['event of ', 'a.exe'],
  ],
  [{ kind: 'alert', rule: 'Public IP', count: 1 }, ['Public IP']],
  [{ kind: 'alert', rule: 'Public IP', count: 4 }, ['Public IP', ', 4 alerts']],
  [{ kind: 'alert', rule: undefined, count: 1 }, ['rule not recorded']],
])('the words and values of %j', (subject, expected) => {
  const values = entryValues(subject).filter((value) => value !== undefined);
  expect(wordParts(entryWords(subject), values).map(({ text }) => text)).toEqual(expected);
});
