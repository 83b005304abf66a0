import { describe, expect, test } from 'vitest';
import { exampleEvents } from '../../../common/sources/example_events';
import { exampleEvidence } from './example_evidence';
import { lookups, outcomeOf, type LookupOutcome } from './lookups';

const NAME = { 'dns.question.name': 'api.ipify.org' };
const DEFEND = { 'event.module': 'endpoint', ...NAME };

describe('lookups', () => {
  test('request and result, for IPv4 and IPv6, are one', () => {
    const found = lookups([
      exampleEvidence('lookup', '2026-03-02T09:15:04.123Z', {
        ...DEFEND,
        'event.action': 'lookup_result',
        'dns.question.type': 'A',
        'dns.resolved_ip': ['203.0.113.10'],
      }),
      exampleEvidence('lookup', '2026-03-02T09:15:04.101Z', {
        ...DEFEND,
        'event.action': 'lookup_requested',
        'dns.Ext.status': 87,
      }),
      exampleEvidence('lookup', '2026-03-02T09:15:04.102Z', {
        ...DEFEND,
        'event.action': 'lookup_requested',
        'dns.question.type': 'AAAA',
      }),
      exampleEvidence('lookup', '2026-03-02T09:15:04.150Z', {
        ...DEFEND,
        'event.action': 'lookup_result',
        'dns.question.type': 'AAAA',
        'dns.resolved_ip': ['2001:db8::10', '::ffff:203.0.113.10'],
      }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      name: 'api.ipify.org',
      isInvestigated: true,
      outcome: { kind: 'resolved', addresses: ['203.0.113.10', '2001:db8::10'] },
      span: {
        first: Date.parse('2026-03-02T09:15:04.101Z'),
        last: Date.parse('2026-03-02T09:15:04.150Z'),
      },
    });
    expect(found[0]?.events).toHaveLength(4);
  });

  test.each([
    ['another name', 'icanhazip.com', '2026-03-02T09:15:05.000Z', 2],
    ['the same in other letters, with a dot', 'API.ipify.ORG.', '2026-03-02T09:15:05.000Z', 1],
    ['the same a minute later', 'api.ipify.org', '2026-03-02T09:16:05.000Z', 2],
    ['the same at a time that is not told', 'api.ipify.org', null, 2],
  ])('%s', (_case, name, time, expected) => {
    const found = lookups([
      exampleEvidence('lookup', '2026-03-02T09:15:04.123Z', DEFEND),
      exampleEvidence('other_lookup', time, { ...DEFEND, 'dns.question.name': name }),
    ]);
    expect(found).toHaveLength(expected);
  });

  test('other events are none', () => {
    expect(lookups([exampleEvidence('connection', '2026-03-02T09:15:04.123Z', NAME)])).toEqual([]);
  });

  test.each(Object.entries(exampleEvents))('%s: what was resolved', (_source, event) => {
    const [lookup] = lookups([exampleEvidence('lookup', '2026-03-02T09:15:04.123Z', event)]);
    expect(lookup?.name?.toLowerCase()).toBe('api.ipify.org');
    expect(lookup?.outcome).toMatchObject({ kind: 'resolved' });
    expect(lookup?.outcome.kind === 'resolved' && lookup.outcome.addresses[0]).toBe('203.0.113.10');
  });

  test.each<[string, Record<string, unknown>, LookupOutcome]>([
    [
      'a request alone',
      { ...DEFEND, 'event.action': 'lookup_requested' },
      { kind: 'no_answer_recorded' },
    ],
    [
      'a failure',
      { ...DEFEND, 'event.action': 'lookup_result', 'dns.Ext.status': 9003 },
      { kind: 'failed' },
    ],
    [
      'an alert, whose own action is another',
      {
        ...DEFEND,
        'event.action': 'open',
        'kibana.alert.public_ip_discovery.source': 'endpoint',
        'kibana.alert.public_ip_discovery.dns_outcome': 'failed',
      },
      { kind: 'failed' },
    ],
    [
      'an answer without an address',
      { ...DEFEND, 'event.action': 'lookup_result', 'event.outcome': 'success' },
      { kind: 'answered_without_address' },
    ],
    [
      'a source that is none of the seven',
      { ...NAME, 'dns.resolved_ip': '192.0.2.1' },
      { kind: 'resolved', addresses: ['192.0.2.1'] },
    ],
    [
      'name servers that came with the answer',
      {
        ...NAME,
        'event.module': 'sysmon',
        'agent.type': 'winlogbeat',
        'dns.resolved_ip': ['203.0.113.10', '203.0.113.10', '192.5.6.30', '2001:503:a83e::2:30'],
      },
      { kind: 'resolved', addresses: ['203.0.113.10'] },
    ],
    ['nothing of the sort', {}, { kind: 'no_answer_recorded' }],
  ])('%s', (_case, fields, outcome) => {
    const [lookup] = lookups([exampleEvidence('lookup', '2026-03-02T09:15:04.123Z', fields)]);
    expect(lookup?.outcome).toEqual(outcome);
  });
});

test.each<[readonly LookupOutcome['kind'][], LookupOutcome['kind']]>([
  [[], 'no_answer_recorded'],
  [['no_answer_recorded', 'failed'], 'failed'],
  [['answered_without_address', 'failed'], 'failed'],
  [['no_answer_recorded', 'answered_without_address'], 'answered_without_address'],
  [['failed', 'resolved'], 'resolved'],
])('%j together are %s', (kinds, expected) => {
  const outcomes = kinds.map((kind): LookupOutcome =>
    kind === 'resolved' ? { kind, addresses: ['192.0.2.1'] } : { kind }
  );
  expect(outcomeOf(outcomes).kind).toBe(expected);
});
