import { describe, expect, test } from 'vitest';
import type { CapabilityKind } from './capability';
import type { RuleCondition, SourceId } from './data_source';
import { dataSource, dataSources } from './data_sources';
import type { PivotClause, PivotId } from './pivot_key';

const pivotIds: readonly PivotId[] = [
  'process_events',
  'network_events',
  'child_processes',
  'user_alerts',
  'host_alerts',
];

test("the sources are those of the rule's index patterns, in their order", () => {
  expect(dataSources.map(({ indexPattern }) => indexPattern)).toEqual([
    'endgame-*',
    'logs-endpoint.events.network-*',
    'logs-sentinel_one_cloud_funnel.*',
    'logs-crowdstrike.fdr*',
    'logs-windows.forwarded*',
    'logs-windows.sysmon_operational-*',
    'winlogbeat-*',
  ]);
  for (const source of dataSources) expect(dataSource(source.id)).toBe(source);
});

describe('what the rule and its guide can do on a source', () => {
  const columns: readonly RuleCondition[] = [
    'gate',
    'process_name',
    'code_signature',
    'signer',
    'path',
    'defender_exclusion',
  ];
  const table: Readonly<Record<SourceId, string>> = {
    //                          gate        name signature signer   path  exclusion  | P N K U H
    endpoint: 'yes         yes  yes       yes      yes   yes        | yes yes yes yes yes',
    endgame: 'doubtful    yes  doubtful  doubtful yes   yes        | never never never yes never',
    sentinel_one_cloud_funnel:
      'conditional yes  partial   yes      yes   never      | yes yes yes never yes',
    crowdstrike_fdr:
      'conditional yes  never     never    never never      | conditional conditional conditional never conditional',
    windows_forwarded:
      'conditional yes  never     never    yes   misleading | never never never misleading never',
    windows_sysmon_operational:
      'conditional yes  never     never    yes   misleading | yes yes yes misleading yes',
    winlogbeat: 'conditional yes  never     never    yes   misleading | yes yes yes misleading yes',
  };

  test.each(dataSources)('$id', ({ id, conditions, pivots }) => {
    const kinds: CapabilityKind[] = columns.map((condition) => conditions[condition].kind);
    const pivotKinds: CapabilityKind[] = pivotIds.map((pivot) => pivots[pivot].asWritten.kind);
    expect([...kinds, '|', ...pivotKinds]).toEqual(table[id].split(/ +/));
  });
});

/** `field ← field of the event`, or `field = literal`. */
function inShort(clause: PivotClause): string {
  if (clause.kind === 'literal') return `${clause.field} = ${clause.value}`;
  const normalised = clause.normalise === undefined ? '' : ` (${clause.normalise})`;
  return `${clause.field} ← ${clause.valueFrom}${normalised}`;
}

describe('pivot keys', () => {
  const guide: Readonly<Record<PivotId, string>> = {
    process_events:
      'host.id ← host.id, process.entity_id ← process.entity_id, event.category = process',
    network_events:
      'host.id ← host.id, process.entity_id ← process.entity_id, event.category = network',
    child_processes:
      'host.id ← host.id, process.parent.entity_id ← process.entity_id, event.category = process',
    user_alerts: 'event.kind = signal, user.id ← user.id',
    host_alerts: 'event.kind = signal, host.id ← host.id',
  };

  const sysmonReplacements: Readonly<Record<PivotId, readonly string[]>> = {
    process_events: [
      'process.entity_id ← process.entity_id (any_letter_case), event.category = process',
      'host.name ← host.name, process.pid ← process.pid, event.category = process',
    ],
    network_events: [
      'process.entity_id ← process.entity_id (any_letter_case), event.category = network',
      'host.name ← host.name, process.pid ← process.pid, event.category = network',
    ],
    child_processes: [
      'process.parent.entity_id ← process.entity_id (any_letter_case), event.category = process',
      'host.name ← host.name, process.parent.pid ← process.pid, event.category = process',
    ],
    user_alerts: [
      'event.kind = signal, user.domain ← user.domain, user.name ← user.name',
      'event.kind = signal, user.domain ← winlog.event_data.User (account_domain), user.name ← winlog.event_data.User (account_name)',
      'event.kind = signal, user.domain ← user.domain, user.name ← user.name',
    ],
    host_alerts: [
      'event.kind = signal, host.name ← host.name',
      'event.kind = signal, host.name ← winlog.computer_name',
    ],
  };

  const replacements: Readonly<Record<SourceId, Partial<Record<PivotId, readonly string[]>>>> = {
    endpoint: {
      process_events: [
        'process.entity_id ← process.entity_id, event.category = process',
        'host.id ← host.id, process.pid ← process.pid, event.category = process',
        'host.name ← host.name, process.pid ← process.pid, event.category = process',
      ],
      network_events: [
        'process.entity_id ← process.entity_id, event.category = network',
        'host.id ← host.id, process.pid ← process.pid, event.category = network',
        'host.name ← host.name, process.pid ← process.pid, event.category = network',
      ],
      child_processes: [
        'process.parent.entity_id ← process.entity_id, event.category = process',
        'host.id ← host.id, process.parent.pid ← process.pid, event.category = process',
        'host.name ← host.name, process.parent.pid ← process.pid, event.category = process',
      ],
      user_alerts: ['event.kind = signal, user.domain ← user.domain, user.name ← user.name'],
      host_alerts: ['event.kind = signal, host.name ← host.name'],
    },
    endgame: {
      process_events: [
        'host.name ← host.name, process.pid ← process.pid, event.category = process',
        'agent.id ← agent.id, process.pid ← process.pid, event.category = process',
      ],
      network_events: [
        'host.name ← host.name, process.pid ← process.pid, event.category = network',
        'agent.id ← agent.id, process.pid ← process.pid, event.category = network',
      ],
      child_processes: [
        'host.name ← host.name, process.ppid ← process.pid, event.category = process',
        'agent.id ← agent.id, process.ppid ← process.pid, event.category = process',
      ],
      user_alerts: ['event.kind = signal, user.domain ← user.domain, user.name ← user.name'],
      host_alerts: ['event.kind = signal, host.name ← host.name'],
    },
    sentinel_one_cloud_funnel: {
      process_events: [
        'host.hostname ← host.hostname, process.entity_id ← process.entity_id, event.category = process',
        'host.id ← host.id, process.pid ← process.pid, event.category = process',
        'host.hostname ← host.hostname, process.pid ← process.pid, event.category = process',
      ],
      network_events: [
        'host.hostname ← host.hostname, process.entity_id ← process.entity_id, event.category = network',
        'host.id ← host.id, process.pid ← process.pid, event.category = network',
        'host.hostname ← host.hostname, process.pid ← process.pid, event.category = network',
      ],
      child_processes: [
        'host.hostname ← host.hostname, process.parent.entity_id ← process.entity_id, event.category = process',
        'host.id ← host.id, process.parent.pid ← process.pid, event.category = process',
        'host.hostname ← host.hostname, process.parent.pid ← process.pid, event.category = process',
      ],
      host_alerts: ['event.kind = signal, host.hostname ← host.hostname'],
      user_alerts: ['event.kind = signal, user.domain ← user.domain, user.name ← user.name'],
    },
    crowdstrike_fdr: {
      process_events: [
        'observer.serial_number ← observer.serial_number, process.entity_id ← process.entity_id, event.category = process',
        'observer.serial_number ← observer.serial_number, process.entity_id ← crowdstrike.ContextProcessId, event.category = process',
      ],
      network_events: [
        'observer.serial_number ← observer.serial_number, process.entity_id ← process.entity_id, event.category = network',
        'observer.serial_number ← observer.serial_number, crowdstrike.ContextProcessId ← crowdstrike.ContextProcessId, event.category = network',
      ],
      child_processes: [
        'observer.serial_number ← observer.serial_number, process.parent.entity_id ← process.entity_id, event.category = process',
        'observer.serial_number ← observer.serial_number, process.parent.entity_id ← crowdstrike.ContextProcessId, event.category = process',
      ],
      user_alerts: ['event.kind = signal, user.id ← user.id'],
      host_alerts: ['event.kind = signal, observer.serial_number ← observer.serial_number'],
    },
    windows_forwarded: sysmonReplacements,
    windows_sysmon_operational: sysmonReplacements,
    winlogbeat: sysmonReplacements,
  };

  const cases = dataSources.flatMap(({ id, pivots }) =>
    pivotIds.map((pivot) => ({ id, pivot, keys: pivots[pivot].keys }))
  );

  test.each(cases)(
    "$id $pivot: the guide's own key, then its replacements",
    ({ id, pivot, keys }) => {
      expect(keys.map(({ clauses }) => clauses.map(inShort).join(', '))).toEqual([
        guide[pivot],
        ...(replacements[id][pivot] ?? []),
      ]);
    }
  );

  test('keys by process id are narrow in time, and no others', () => {
    for (const { keys } of cases) {
      for (const { around, clauses } of keys) {
        const byProcessId = clauses.some(({ field }) =>
          /^process\.(?:parent\.)?p?pid$/.test(field)
        );
        expect(around !== undefined).toBe(byProcessId);
      }
    }
  });

  test("only users' alerts need a hop, and it comes last", () => {
    const hops = cases.flatMap(({ id, pivot, keys }) =>
      keys.flatMap(({ hop }, position) =>
        hop === undefined ? [] : [`${id} ${pivot} ${keys.length - position}`]
      )
    );
    expect(hops).toEqual([
      'crowdstrike_fdr user_alerts 1',
      'windows_forwarded user_alerts 1',
      'windows_sysmon_operational user_alerts 1',
      'winlogbeat user_alerts 1',
    ]);
  });

  test('a label names one key of its pivot', () => {
    for (const { keys } of cases) {
      expect(new Set(keys.map(({ label }) => label)).size).toBe(keys.length);
    }
  });

  test('they are plain data', () => {
    for (const { keys } of cases) expect(JSON.parse(JSON.stringify(keys))).toEqual(keys);
  });
});

test('what is said to people are sentences', () => {
  for (const { conditions, pivots, meaninglessValues, setup } of dataSources) {
    const keys = Object.values(pivots).flatMap((pivot) => pivot.keys);
    const sentences = [
      ...Object.values(conditions).map(({ sentence }) => sentence),
      ...Object.values(pivots).map(({ asWritten }) => asWritten.sentence),
      ...keys.map(({ because }) => because),
      ...keys.flatMap(({ caveat }) => caveat ?? []),
      ...meaninglessValues.map(({ reason }) => reason),
      ...setup.needs,
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[`A-Z].*\.$/);
  }
});
