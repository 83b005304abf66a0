import { describe, expect, test } from 'vitest';
import type { ShownEvidence } from '../../../common/api';
import type { SourceId } from '../../../common/sources';
import { exampleEvents } from '../../../common/sources/example_events';
import { exampleEvidence, exampleInvestigation, examplePivot } from './example_evidence';
import { lineage } from './lineage';

const LOOKUP = '2026-03-02T09:15:04.123Z';
const START = '2026-03-02T09:15:01.000Z';
const PARENT_START = '2026-03-02T09:10:00.000Z';

const lineageOf = (...evidence: readonly ShownEvidence[]) =>
  lineage(exampleInvestigation(evidence));

/** What each source writes when a process starts and when it ends; cut to the fields that matter here. */
const STARTS: Readonly<Record<SourceId, Record<string, unknown>>> = {
  endpoint: {
    process: {
      name: 'powershell.exe',
      entity_id: 'P',
      pid: 4312,
      command_line: 'powershell.exe -nop',
      parent: {
        name: 'WINWORD.EXE',
        entity_id: 'Q',
        pid: 880,
        code_signature: { exists: true, trusted: true, subject_name: 'Microsoft' },
      },
    },
  },
  endgame: {
    process: { name: 'curl.exe', pid: 4312, ppid: 880 },
    endgame: { parent_process_name: 'WINWORD.EXE' },
  },
  sentinel_one_cloud_funnel: {
    process: {
      name: 'loader.exe',
      parent: { entity_id: 'Q', executable: 'C:\\Office\\WINWORD.EXE', pid: 880 },
    },
  },
  crowdstrike_fdr: {
    process: {
      name: 'python.exe',
      pid: 4312,
      parent: { entity_id: '9007199254740999', name: 'WINWORD.EXE' },
    },
  },
  windows_forwarded: {
    process: { name: 'mshta.exe', parent: { executable: 'C:\\Office\\WINWORD.EXE', pid: 880 } },
  },
  windows_sysmon_operational: {
    process: { name: 'regsvr32.exe', parent: { name: 'WINWORD.EXE', pid: 880 } },
  },
  winlogbeat: {
    process: { name: 'bitsadmin.exe', parent: { name: ['WINWORD.EXE'], pid: [880] } },
  },
};

describe.each(Object.entries(exampleEvents))('%s', (source, event) => {
  const start = Object.entries(STARTS).find(([id]) => id === source)?.[1];
  const evidence = [
    exampleEvidence('lookup', LOOKUP, event),
    exampleEvidence('process_start', START, start),
  ];

  test('the start names the parent', () => {
    const { parent } = lineageOf(...evidence);
    expect(parent).toMatchObject({ kind: 'known', process: { name: 'WINWORD.EXE' } });
  });

  test('the process has the time of its start', () => {
    const { process } = lineageOf(...evidence);
    expect(process.startedAt).toBe(Date.parse(START));
    expect(process.name).toMatch(/\.exe$/);
    expect(process.events.map(({ role }) => role)).toEqual(['process_start']);
  });

  test('without its start the lookup tells what it is', () => {
    const [lookup] = evidence;
    const { process } = lineageOf(...(lookup === undefined ? [] : [lookup]));
    expect(process.name).toMatch(/\.exe$/);
    expect(process.events).toEqual([lookup]);
  });
});

describe('the parent', () => {
  const start = (fields: Record<string, unknown>) =>
    exampleEvidence('process_start', START, { process: { name: 'a.exe' }, ...fields });
  const parentStart = exampleEvidence('parent_start', PARENT_START, {
    process: {
      name: 'WINWORD.EXE',
      command_line: 'WINWORD.EXE /n',
      code_signature: { exists: false },
      parent: { name: 'OUTLOOK.EXE' },
    },
  });

  test.each<[string, readonly ShownEvidence[], unknown]>([
    [
      'is only known by its process id',
      [start({ process: { name: 'a.exe', ppid: 880 } })],
      { kind: 'known', process: { name: undefined, pid: '880' } },
    ],
    [
      'comes from its own start',
      [start({}), parentStart],
      {
        kind: 'known',
        process: {
          name: 'WINWORD.EXE',
          commandLine: 'WINWORD.EXE /n',
          startedAt: Date.parse(PARENT_START),
          signer: { kind: 'unsigned' },
          events: [parentStart],
        },
      },
    ],
    [
      'is named by SentinelOne on the lookup',
      [exampleEvidence('lookup', LOOKUP, exampleEvents.sentinel_one_cloud_funnel)],
      { kind: 'known', process: { name: 'explorer.exe' } },
    ],
    ['is not in the start', [start({})], { kind: 'not_in_start' }],
    [
      'has values that stand for none',
      [start({ process: { parent: { name: '-', executable: '<unknown process>' } } })],
      { kind: 'not_in_start' },
    ],
    ['is not known without a start', [], { kind: 'start_not_found' }],
  ])('%s', (_case, evidence, expected) => {
    expect(lineageOf(...evidence).parent).toMatchObject(expected ?? {});
  });

  test('without a start has the reason why there is none', () => {
    const pivots = [examplePivot('process_events', { kind: 'no_telemetry' })];
    expect(lineage(exampleInvestigation([], { pivots })).parent).toEqual({
      kind: 'start_not_found',
      gaps: [{ button: undefined, gap: { kind: 'no_telemetry' } }],
    });
  });

  test('has its own start opened before that of the process', () => {
    const own = start({ process: { name: 'a.exe', parent: { name: 'WINWORD.EXE' } } });
    const { parent } = lineageOf(own, parentStart);
    expect(parent.kind === 'known' && parent.process.events).toEqual([parentStart, own]);
  });

  test('names the grandparent in its start only', () => {
    expect(lineageOf(start({}), parentStart).grandparent).toMatchObject({ name: 'OUTLOOK.EXE' });
    expect(lineageOf(start({})).grandparent).toBeUndefined();
  });
});

describe('the process', () => {
  test('is the last that started before the lookup, where its id was used before', () => {
    const starts = ['2026-03-02T08:00:00Z', START, '2026-03-02T10:00:00Z'].map((time) =>
      exampleEvidence('process_start', time, { process: { name: `${time}.exe`, pid: 4312 } })
    );
    const ends = ['2026-03-02T08:30:00Z', '2026-03-02T09:30:00Z'].map((time) =>
      exampleEvidence('process_end', time, { process: { pid: 4312 } })
    );
    expect(lineageOf(...starts, ...ends).process).toMatchObject({
      name: `${START}.exe`,
      startedAt: Date.parse(START),
      endedAt: Date.parse('2026-03-02T09:30:00Z'),
    });
  });

  test('takes its signer from another event where its start has none', () => {
    const { process } = lineageOf(
      exampleEvidence('process_start', START, { process: { name: 'loader.exe' } }),
      exampleEvidence('lookup', LOOKUP, exampleEvents.sentinel_one_cloud_funnel)
    );
    expect(process.signer).toEqual({ kind: 'unsigned' });
  });

  test('takes its start from any event that tells it', () => {
    const { process } = lineageOf(
      exampleEvidence('lookup', LOOKUP, { process: { name: 'a.exe', start: START } })
    );
    expect(process.startedAt).toBe(Date.parse(START));
  });

  test('may be unknown', () => {
    expect(lineageOf().process).toMatchObject({ name: undefined, events: [] });
  });
});

describe('what hangs on it', () => {
  test('is put together from repeated events, and says what could not be seen', () => {
    const connection = (time: string) =>
      exampleEvidence('connection', time, { destination: { ip: '203.0.113.10', port: 443 } });
    const missing = [{ field: 'host.id', reason: 'It is not in this alert.' }];
    const found = lineage(
      exampleInvestigation(
        [
          exampleEvidence('lookup', LOOKUP, exampleEvents.endpoint),
          exampleEvidence('other_lookup', '2026-03-02T09:20:00Z', exampleEvents.endpoint),
          connection('2026-03-02T09:15:05Z'),
          connection('2026-03-02T09:25:05Z'),
        ],
        { pivots: [examplePivot('child_processes', { kind: 'cannot_be_asked', missing })] }
      )
    );
    expect(found.names.nodes.map(({ name, count }) => [name, count])).toEqual([
      ['api.ipify.org', 2],
    ]);
    expect(found.names.gaps).toEqual([]);
    expect(found.destinations.nodes).toMatchObject([
      { name: '203.0.113.10:443', count: 2, resolution: { kind: 'investigated_lookup' } },
    ]);
    expect(found.children).toEqual({
      nodes: [],
      gaps: [{ button: undefined, gap: { kind: 'cannot_be_asked', missing } }],
    });
  });
});
