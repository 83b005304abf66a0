import { expect, test } from 'vitest';
import { values } from '../event';
import { dataSource } from '../sources';
import { enrichedEvent, fieldsOf } from './enriched_event';
import { compileException } from './exception_predicate';

const source = dataSource('winlogbeat');
const event = {
  '@timestamp': '2026-03-12T12:00:00Z',
  process: { executable: 'C:\\a.exe', name: '<unknown process>' },
  user: { id: 'S-1-5-18' },
};
const processStart = {
  '@timestamp': '2026-03-12T11:00:00Z',
  event: { action: 'Process creation' },
  'process.executable': 'C:\\other.exe',
  process: {
    name: 'a.exe',
    hash: { sha256: 'f'.repeat(64) },
    parent: [{ executable: 'C:\\Windows\\explorer.exe' }],
  },
  winlog: { event_data: { LogonId: '0x1' } },
};
const fields = [
  '@timestamp',
  'event.action',
  'process.executable',
  'process.hash.sha256',
  'process.name',
  'process.parent.executable',
  'user.id',
  'winlog.event_data.LogonId',
  'dns.question.name',
];

test.each([
  ['process.hash.sha256', ['f'.repeat(64)]],
  ['process.parent.executable', ['C:\\Windows\\explorer.exe']],
  ['winlog.event_data.LogonId', ['0x1']],
  // What the event says itself is neither replaced nor added to, unless it identifies nothing.
  ['process.executable', ['C:\\a.exe']],
  ['process.name', ['a.exe']],
  // The account of Sysmon's own service is that of every event.
  ['user.id', []],
  // The start is another event.
  ['@timestamp', ['2026-03-12T12:00:00Z']],
  ['event.action', []],
  ['dns.question.name', []],
])('%s of the event with its start', (field, expected) => {
  const enriched = enrichedEvent({ event, processStart, source }, fields);
  expect([...values(enriched, field)].sort()).toEqual([...expected].sort());
});

test('only the fields that are asked for are there, and without a start what the event says', () => {
  const lookup = { event, processStart, source };
  const time = { '@timestamp': ['2026-03-12T12:00:00Z'] };
  expect(enrichedEvent(lookup, ['process.name'])).toEqual({ ...time, 'process.name': ['a.exe'] });
  expect(
    enrichedEvent({ ...lookup, processStart: undefined }, ['process.executable', 'process.name'])
  ).toEqual({ ...time, 'process.executable': ['C:\\a.exe'] });
});

test('a value is meaningless on its source only', () => {
  const lookup = { event, processStart: undefined, source: dataSource('endpoint') };
  expect(enrichedEvent(lookup, ['user.id'])).toMatchObject({ 'user.id': ['S-1-5-18'] });
});

test('an exception that needs the start hides the event with it, and not without', () => {
  const item = {
    entries: [
      { field: 'process.hash.sha256', operator: 'is', values: ['F'.repeat(64)] },
      { field: 'process.executable', operator: 'is', values: ['c:\\A.exe'] },
    ],
  } as const;
  const hides = compileException(item);
  expect(fieldsOf([item, item])).toEqual(['process.hash.sha256', 'process.executable']);
  expect(hides(enrichedEvent({ event, processStart, source }, fieldsOf([item])))).toBe(true);
  expect(hides(enrichedEvent({ event, processStart: undefined, source }, fieldsOf([item])))).toBe(
    false
  );
});
