import { describe, expect, test } from 'vitest';
import { childProcesses } from './child_processes';
import { exampleEvidence } from './example_evidence';

const at = (second: number) => `2026-03-02T09:15:${String(second).padStart(2, '0')}.000Z`;
const child = (
  role: 'child_start' | 'child_end' | 'child_other',
  second: number,
  process: Record<string, unknown>
) => exampleEvidence(role, at(second), { process });

const shown = (...evidence: Parameters<typeof childProcesses>[0]) =>
  childProcesses(evidence).map(({ name, startedAt, endedAt, events }) => [
    name,
    startedAt === undefined ? undefined : new Date(startedAt).getUTCSeconds(),
    endedAt === undefined ? undefined : new Date(endedAt).getUTCSeconds(),
    events.length,
  ]);

describe('children', () => {
  test('start and end of one entity id are one', () => {
    expect(
      shown(
        child('child_end', 9, { entity_id: 'B', name: 'net.exe' }),
        child('child_start', 7, { entity_id: 'B', name: 'net.exe' }),
        child('child_start', 5, { entity_id: 'A', name: 'whoami.exe' }),
        child('child_end', 6, { entity_id: 'a', name: 'whoami.exe' })
      )
    ).toEqual([
      ['whoami.exe', 5, 6, 2],
      ['net.exe', 7, 9, 2],
    ]);
  });

  test('without entity ids the process id does, until it is used again', () => {
    expect(
      shown(
        child('child_start', 5, { pid: 880, name: 'whoami.exe' }),
        child('child_other', 6, { pid: 880 }),
        child('child_end', 7, { pid: 880 }),
        child('child_start', 8, { pid: 880, name: 'net.exe' }),
        child('child_start', 9, { pid: 880, name: 'nltest.exe' })
      )
    ).toEqual([
      ['whoami.exe', 5, 7, 3],
      ['net.exe', 8, undefined, 1],
      ['nltest.exe', 9, undefined, 1],
    ]);
  });

  test('an id that stands for none joins nothing', () => {
    const none = '{00000000-0000-0000-0000-000000000000}';
    expect(
      shown(
        child('child_start', 5, { entity_id: none, name: 'a.exe' }),
        child('child_start', 6, { entity_id: none, name: 'b.exe' })
      )
    ).toHaveLength(2);
  });

  test.each([
    ['an end alone', [child('child_end', 9, { entity_id: 'A', name: 'a.exe' })], undefined, 9],
    [
      'the start that another event tells of',
      [
        child('child_end', 9, {
          entity_id: 'A',
          name: 'a.exe',
          start: '2026-03-02T09:15:03.000Z',
        }),
      ],
      3,
      9,
    ],
  ])('%s', (_case, evidence, start, end) => {
    expect(shown(...evidence)).toEqual([['a.exe', start, end, 1]]);
  });

  test('the start tells what it is, whatever came first', () => {
    const [one] = childProcesses([
      child('child_other', 4, { entity_id: 'A', name: 'old.exe' }),
      child('child_start', 5, { entity_id: 'A', name: 'a.exe', command_line: 'a.exe /all' }),
    ]);
    expect(one).toMatchObject({ name: 'a.exe', commandLine: 'a.exe /all' });
    expect(one?.events.map(({ role }) => role)).toEqual(['child_other', 'child_start']);
  });

  test('a name that is missing is that of the file', () => {
    expect(shown(child('child_start', 5, { executable: 'C:\\Temp\\a.exe' }))[0]?.[0]).toBe('a.exe');
    expect(shown(child('child_start', 5, { executable: '<unknown process>' }))[0]?.[0]).toBe(
      undefined
    );
  });
});
