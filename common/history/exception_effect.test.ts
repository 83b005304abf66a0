import { describe, expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import type { ExceptionEntry } from '../exceptions';
import { exceptionEffect } from './exception_effect';
import { nearMissGroups } from './near_miss_groups';

const is = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});
const HASH = is('process.hash.sha256', 'AA11');
const PARENT = is('process.parent.executable', 'C:\\Windows\\explorer.exe');
const DOMAIN = is('dns.question.name', 'api.ipify.org');
const HOST = is('host.name', 'ws-01');

const explorer = { 'process.parent.executable': 'C:\\Windows\\explorer.exe' };
const alert = { id: 'a1', status: 'open' };
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('the effect of an exception', () => {
  test('the start of the process counts where the event says nothing, and only there', () => {
    const events = [
      historyEvent({ id: 'start', processStart: explorer }),
      historyEvent({ id: 'own', fields: explorer }),
      historyEvent({ id: 'unknown' }),
      historyEvent({
        id: 'other',
        fields: { 'process.parent.executable': 'C:\\Windows\\cmd.exe' },
        processStart: explorer,
      }),
      historyEvent({ id: 'no source', sourceId: null, processStart: explorer }),
    ];
    const { hidden, nearMisses } = exceptionEffect({ entries: [HASH, PARENT] }, events);
    expect(ids(hidden)).toEqual(['start', 'own', 'no source']);
    expect(nearMisses).toEqual([
      {
        event: events[2],
        part: 'parent',
        entries: [1],
        instead: [{ field: 'process.parent.executable', values: [] }],
      },
      {
        event: events[3],
        part: 'parent',
        entries: [1],
        instead: [{ field: 'process.parent.executable', values: ['C:\\Windows\\cmd.exe'] }],
      },
    ]);
  });

  test('counts events, lookups and alerts, by host and user, newest first', () => {
    const events = [
      historyEvent({ id: 'old', lookupKey: 'k1', time: '2026-03-01T00:00:00Z', alert }),
      historyEvent({ id: 'new', lookupKey: 'k1', time: '2026-03-03T00:00:00+01:00', alert }),
      historyEvent({ id: 'none', lookupKey: 'k2', time: null }),
      historyEvent({ id: 'one', lookupKey: 'k3', user: null, time: '2026-03-02T23:30:00Z' }),
    ];
    const effect = exceptionEffect({ entries: [DOMAIN] }, events);
    expect(ids(effect.hidden)).toEqual(['one', 'new', 'old', 'none']);
    expect(effect).toMatchObject({ lookups: 3, alerts: 2, nearMisses: [] });
    expect(effect.byHostAndUser).toEqual([
      {
        host: 'ws-01',
        user: 'jdoe',
        events: 3,
        lookups: 2,
        alerts: 2,
        lastTime: '2026-03-03T00:00:00+01:00',
      },
      {
        host: 'ws-01',
        user: null,
        events: 1,
        lookups: 1,
        alerts: 0,
        lastTime: '2026-03-02T23:30:00Z',
      },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(exceptionEffect({ entries: [DOMAIN] }, [])).toEqual({
      hidden: [],
      lookups: 0,
      alerts: 0,
      byHostAndUser: [],
      nearMisses: [],
    });
  });
});

describe('near misses in groups', () => {
  test('by part and by what differs, most events first', () => {
    const asking = (id: string, domain: string, host = 'ws-01') =>
      historyEvent({ id, fields: { 'dns.question.name': domain, 'host.name': host } });
    const item = { entries: [HASH, DOMAIN, is('host.name', 'ws-01')] };
    const anywhere = { entries: [HASH, DOMAIN] };
    const events = [
      asking('a', 'ipinfo.io'),
      asking('b', 'wtfismyip.com', 'ws-02'),
      asking('c', 'WtfIsMyIP.com', 'ws-01'),
      asking('d', 'api.ipify.org', 'ws-03'),
    ];
    expect(nearMissGroups(exceptionEffect(item, events))).toMatchObject([
      { part: 'domain', instead: [{ values: ['ipinfo.io'] }], events: 1 },
      { part: 'domain', instead: [{ values: ['WtfIsMyIP.com'] }], events: 1 },
      { part: 'scope', instead: [{ field: 'host.name', values: ['ws-03'] }], events: 1 },
    ]);
    expect(nearMissGroups(exceptionEffect(anywhere, events))).toEqual([
      {
        part: 'domain',
        instead: [{ field: 'dns.question.name', values: ['wtfismyip.com'] }],
        events: 2,
        lookups: 2,
        alerts: 0,
        lastTime: '2026-03-10T09:00:00.000Z',
        hosts: 2,
        users: 1,
      },
      expect.objectContaining({ instead: [{ field: 'dns.question.name', values: ['ipinfo.io'] }] }),
    ]);
  });

  test('hosts and users that are not named are not counted', () => {
    const events = [historyEvent({ host: null, user: null, fields: { 'host.name': 'ws-09' } })];
    const groups = nearMissGroups(exceptionEffect({ entries: [HASH, HOST] }, events));
    expect(groups).toMatchObject([{ events: 1, hosts: 0, users: 0 }]);
  });
});
