import { afterEach, describe, expect, test } from 'vitest';
import { sourceOf } from '../../test/support/kbn/task_manager_plugin_server';
import { lookupEvent, ordinaryEvent } from '../../test/support/lookup_event';
import { RuleRuns, type StoredEvent } from '../../test/support/rule_runs';
import type { RuleParameters } from '../../common/api';
import { readRunState } from './run_state';

const INDEX = '.ds-logs-endpoint.events.network-default-2026.03.01-000001';
const at = (time: string) => `2026-03-01T${time}:00.000Z`;

const started: RuleRuns[] = [];

async function startedRule(parameters: Partial<RuleParameters> = {}): Promise<RuleRuns> {
  const rule = await RuleRuns.start(parameters);
  started.push(rule);
  return rule;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((rule) => rule.close()));
});

/** A lookup that happened, and was ingested, at the time. */
function lookup(
  id: string,
  time: string,
  replaced: Readonly<Record<string, unknown>> = {}
): StoredEvent {
  const iso = time.length === 5 ? at(time) : time;
  return {
    _index: INDEX,
    _id: id,
    _source: lookupEvent({
      '@timestamp': iso,
      event: { category: ['network'], ingested: iso },
      ...replaced,
    }),
  };
}

const burst = (count: number, time: string) =>
  Array.from({ length: count }, (_, number) => lookup(`b${number}`, time));

describe('one alert for each event', () => {
  test('what matches alerts, what does not match does not', async () => {
    const rule = await startedRule();
    rule.events.push(lookup('a', '11:58'), {
      _index: INDEX,
      _id: 'b',
      _source: ordinaryEvent({ '@timestamp': at('11:58') }),
    });
    expect(await rule.run(at('12:00'))).toMatchObject({
      error: undefined,
      warnings: [],
      limitReached: false,
    });
    expect(rule.alerts).toHaveLength(1);
  });

  test('overlapping windows, a repeated run and rollover add none', async () => {
    const rule = await startedRule();
    rule.events.push(lookup('a', '11:58'));
    await rule.run(at('12:00'));
    await rule.run(at('12:00'));
    rule.events[0] = { ...lookup('a', '11:58'), _index: INDEX.replace('000001', '000002') };
    await rule.run(at('12:05'));
    expect(rule.alerts).toHaveLength(1);
  });

  test('state lost between search and save adds none', async () => {
    const rule = await startedRule();
    rule.events.push(lookup('a', '11:58'));
    await rule.run(at('12:00'));
    rule.state = {};
    await rule.run(at('12:01'));
    expect(rule.alerts).toHaveLength(1);
  });

  test('late events are found: ingested 8 minutes later, and without a time of ingestion', async () => {
    const rule = await startedRule();
    await rule.run(at('12:00'));
    const late = {
      '@timestamp': at('11:54'),
      event: { category: ['network'], ingested: at('12:02') },
    };
    rule.events.push(
      lookup('late', '12:02', late),
      lookup('plain', '12:03', { event: { category: 'network' } })
    );
    await rule.run(at('12:05'));
    expect(rule.alerts).toHaveLength(2);
  });

  test('an excepted event does not alert', async () => {
    const rule = await startedRule({ ignoredDomains: ['API.IPIFY.ORG'] });
    rule.events.push(lookup('a', '11:58'));
    await rule.run(at('12:00'));
    expect(rule.alerts).toHaveLength(0);
  });

  test('an extra domain does', async () => {
    const rule = await startedRule({ extraDomains: ['ip.corp.example'] });
    rule.events.push(lookup('a', '11:58', { dns: { question: { name: 'ip.corp.example' } } }));
    await rule.run(at('12:00'));
    expect(rule.alerts).toHaveLength(1);
  });
});

describe('a burst', () => {
  test('of 1,000 alerts in 10 runs, oldest first, none twice, each run saying how many wait', async () => {
    const rule = await startedRule();
    const times = Array.from({ length: 1_000 }, (_, n) =>
      new Date(Date.parse(at('11:52')) + n * 50).toISOString()
    );
    rule.events.push(...times.map((time, n) => lookup(`e${n}`, time)));
    for (let run = 0; run < 10; run++) {
      const startedAt = new Date(Date.parse(at('12:00')) + run * 5 * 60_000).toISOString();
      const { warnings, limitReached, reported, error } = await rule.run(startedAt);
      const waiting = 1_000 - (run + 1) * 100;
      expect(error).toBeUndefined();
      expect(reported).toHaveLength(100);
      expect(limitReached).toBe(false);
      if (waiting > 0)
        expect(warnings).toEqual([expect.stringMatching(`^${waiting} matching events wait`)]);
    }
    expect(new Set(rule.alerts).size).toBe(1_000);
    const reportedTimes = rule.payloads.map((payload) => payload['kibana.alert.original_time']);
    expect(reportedTimes).toEqual([...reportedTimes].sort());
  }, 120_000);

  test('within one millisecond is found whole', async () => {
    const rule = await startedRule({ maxAlertsPerRun: 1_000 });
    rule.events.push(...burst(2_500, '11:58'));
    for (const time of ['12:00', '12:05', '12:10']) await rule.run(at(time));
    expect(new Set(rule.alerts).size).toBe(2_500);
  }, 60_000);

  test('stops at the limit of the framework too', async () => {
    const rule = await startedRule({ maxAlertsPerRun: 500 });
    rule.alertLimit = 10;
    rule.events.push(...burst(25, '11:58'));
    expect(await rule.run(at('12:00'))).toMatchObject({ error: undefined, limitReached: true });
    await rule.run(at('12:05'));
    expect(await rule.run(at('12:10'))).toMatchObject({ error: undefined, limitReached: false });
    expect(rule.alerts).toHaveLength(25);
  });
});

describe('a run that does not search its window leaves it to the next one', () => {
  const failures = {
    'a missing privilege': {
      statusCode: 403,
      body: { error: { type: 'security_exception', reason: 'unauthorized' }, status: 403 },
      source: 'user',
    },
    'an overload': {
      statusCode: 429,
      body: { error: { type: 'circuit_breaking_exception', reason: 'too large' }, status: 429 },
      source: 'framework',
    },
    'an error of Elasticsearch': {
      statusCode: 500,
      body: { error: { type: 'exception', reason: 'broken' }, status: 500 },
      source: 'framework',
    },
  };

  test.each(Object.entries(failures))('%s', async (_title, { source, ...fault }) => {
    const rule = await startedRule();
    await rule.run(at('11:45'));
    rule.events.push(lookup('a', '11:47'));
    rule.faults.push(fault, fault, fault);
    for (const time of ['11:50', '11:55', '12:00']) {
      expect(sourceOf((await rule.run(at(time))).error)).toBe(source);
    }
    expect(readRunState(rule.state).searchedUntil).toBe(at('11:45'));
    expect((await rule.run(at('12:05'))).error).toBeUndefined();
    expect(rule.alerts).toHaveLength(1);
  });

  test.each([
    ['timed out', { timed_out: true }],
    ['partial', { is_partial: true }],
    [
      'failed shards',
      { shard_failures: [{ index: 'x', shard: 0, reason: { type: 'x', reason: 'broken' } }] },
    ],
  ])('%s: alerts are kept, the mark stays', async (_title, body) => {
    const rule = await startedRule();
    await rule.run(at('11:45'));
    rule.events.push(lookup('a', '11:47'));
    rule.faults.push({ body });
    const { error, warnings } = await rule.run(at('11:50'));
    expect(error).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('Not everything could be searched')]);
    expect(Date.parse(readRunState(rule.state).searchedUntil ?? '')).toBeLessThanOrEqual(
      Date.parse(at('11:45'))
    );
    rule.events.push(lookup('hidden', '11:46'));
    await rule.run(at('12:05'));
    expect(rule.alerts).toHaveLength(2);
  });

  test('a cancelled run throws, so that the framework keeps the mark', async () => {
    const rule = await startedRule();
    rule.events.push(lookup('a', '11:58'));
    rule.isCancelled = true;
    expect((await rule.run(at('12:00'))).error).toBeInstanceOf(Error);
    rule.isCancelled = false;
    await rule.run(at('12:05'));
    expect(rule.alerts).toHaveLength(1);
  });

  test('an outage of 3 hours is caught up', async () => {
    const rule = await startedRule();
    await rule.run(at('09:00'));
    rule.events.push(lookup('a', '09:01'), lookup('b', '11:59'));
    expect((await rule.run(at('12:00'))).warnings).toEqual([]);
    expect(rule.alerts).toHaveLength(2);
  });

  test('one of 30 hours up to the limit, and the gap is reported', async () => {
    const rule = await startedRule();
    await rule.run('2026-02-28T06:00:00.000Z');
    rule.events.push(
      lookup('lost', '2026-02-28T07:00:00.000Z'),
      lookup('found', '2026-02-28T13:00:00.000Z')
    );
    const { warnings } = await rule.run(at('12:00'));
    expect(warnings).toEqual([
      expect.stringContaining(
        'from 2026-02-28T06:00:00.000Z to 2026-02-28T12:00:00.000Z was not searched'
      ),
    ]);
    expect(rule.alerts).toHaveLength(1);
  });
});

describe('fields and indices that do not exist', () => {
  const verification = (reason: string) => ({
    statusCode: 400,
    body: { error: { type: 'verification_exception', reason, root_cause: [] }, status: 400 },
  });

  test('an unmapped field is made optional, and the rule goes on', async () => {
    const rule = await startedRule();
    rule.events.push(lookup('a', '11:58', { user: {} }));
    rule.faults.push(verification('Found 1 problem\nline 30:7: Unknown column [user.id]'));
    const { error, warnings } = await rule.run(at('12:00'));
    expect(error).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('has the fields user.id')]);
    expect(rule.alerts).toHaveLength(1);
  });

  test('another fault of the query is one of its owner', async () => {
    const rule = await startedRule();
    rule.faults.push(verification('Found 1 problem\nline 1:1: Unknown function [x]'));
    expect(sourceOf((await rule.run(at('12:00'))).error)).toBe('user');
  });

  test('no index yet is told, and is no failure', async () => {
    const rule = await startedRule();
    rule.faults.push({
      statusCode: 404,
      body: { error: { type: 'index_not_found_exception', reason: 'no such index' }, status: 404 },
    });
    const { error, warnings } = await rule.run(at('12:00'));
    expect(error).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/^No index matches .* yet/)]);
  });
});

test('a run without anything new costs one request, one with hits two', async () => {
  const rule = await startedRule();
  await rule.run(at('12:00'));
  expect(rule.requests).toEqual(['eql']);
  rule.events.push(lookup('a', '12:03'));
  await rule.run(at('12:05'));
  expect(rule.requests).toEqual(['eql', 'eql', 'alerts']);
});

test('an alert explains itself and holds its evidence', async () => {
  const rule = await startedRule();
  rule.events.push(lookup('a', '11:58'));
  await rule.run(at('12:00'));
  expect(rule.payloads[0]).toMatchObject({
    'kibana.alert.reason':
      'powershell.exe on ws-01 (CORP\\jdoe) asked for api.ipify.org, a public-IP lookup service. It was looked at because powershell.exe is a listed program (powershell.exe).',
    'kibana.alert.severity': 'high',
    'kibana.alert.risk_score': 73,
    'kibana.alert.original_time': at('11:58'),
    'kibana.alert.ancestors': [{ id: 'a', index: INDEX, type: 'event', depth: 0 }],
    'kibana.alert.original_event.category': 'network',
    'kibana.alert.public_ip_discovery.source': 'endpoint',
    'kibana.alert.public_ip_discovery.matched_entries': expect.arrayContaining([
      'process.name: powershell.exe',
      'dns.question.name: api.ipify.org',
    ]),
    'kibana.alert.public_ip_discovery.rule_version': 4,
    'threat.tactic.id': ['TA0007', 'TA0011'],
    'threat.technique.subtechnique.id': ['T1016.001', 'T1071.004'],
    'process.name': 'powershell.exe',
    'dns.question.name': 'api.ipify.org',
    'user.id': 'S-1-5-21-1-2-3-1001',
  });
});
