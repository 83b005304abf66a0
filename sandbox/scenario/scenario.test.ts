import { describe, expect, test } from 'vitest';
import { compile, explain, parse } from '../../common/eql';
import { eventInstant, values } from '../../common/event';
import { rule } from '../../common/rule';
import { dataSources, recogniseSource } from '../../common/sources';
import { matchedEntries } from '../../test/rule/explained_entries';
import { scenario } from './scenario';

const now = new Date('2026-03-12T14:37:21.480Z');
const query = parse(rule.query);
const matches = compile(query);

const TIME_FIELDS = [
  '@timestamp',
  'event.created',
  'event.ingested',
  'crowdstrike.ContextTimeStamp',
  'process.start',
  'process.parent.start',
];

describe.each([1, 2, 3, 4711])('with seed %i', (seed) => {
  const { events, expectedAlerts, stories, nearMisses } = scenario({
    now,
    seed,
    backgroundPerHour: 1_200,
  });
  const all = [...events];
  const byId = new Map(all.map((event) => [event.id, event]));

  test('the rule matches exactly the expected alerts, in order', () => {
    const found = all.filter(({ source }) => matches(source)).map(({ id }) => id);
    expect(found).toEqual(expectedAlerts.map(({ eventId }) => eventId));
    expect(found.length).toBeGreaterThan(30);
  });

  test('expected alerts say what the events say', () => {
    for (const alert of expectedAlerts) {
      const event = byId.get(alert.eventId);
      if (event === undefined) throw new Error('An alert has no event.');
      expect(event.index).toBe(alert.index);
      expect(values(event.source, 'process.name')).toEqual([alert.process]);
      expect(values(event.source, 'dns.question.name')).toEqual([alert.domain]);
      const names = ['host.name', 'host.hostname', 'host.id'].flatMap((field) =>
        values(event.source, field)
      );
      expect(names).toContain(alert.host);
      expect(recogniseSource(event.source, event.index)?.id).toBe(alert.sourceId);
      expect(inAnyOrder(matchedEntries(explain(query, event.source)))).toEqual(
        inAnyOrder(alert.matched)
      );
    }
  });

  test('every event is recognised by its index and by its content', () => {
    const wrong = all.filter(({ index, source }) => {
      const byIndex = recogniseSource({}, index);
      return byIndex === undefined || recogniseSource(source) !== byIndex;
    });
    expect(wrong).toEqual([]);
  });

  test('ids are unique, and no time is after now', () => {
    expect(byId.size).toBe(all.length);
    const isPast = (time: number) => time <= now.getTime();
    const wrong = all.filter(({ source }) =>
      TIME_FIELDS.some((field) => !values(source, field).map(timeOf).every(isPast))
    );
    expect(wrong).toEqual([]);
  });

  test('events are oldest first', () => {
    const times = all.map(({ source }) => eventInstant(source, '@timestamp') ?? NaN);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times).not.toContain(NaN);
  });

  test('all sources have background and an alert', () => {
    const ids = dataSources.map(({ id }) => id).sort();
    const listed = new Set(
      stories.flatMap(({ eventIds }) => Object.values<readonly string[]>({ ...eventIds }).flat())
    );
    const ofBackground = all.filter(({ id }) => !listed.has(id));
    const sources = new Set(ofBackground.map(({ source }) => recogniseSource(source)?.id));
    expect([...sources].sort()).toEqual(ids);
    expect([...new Set(expectedAlerts.map(({ sourceId }) => sourceId))].sort()).toEqual(ids);
  });

  test('near misses are in the scenario and do not match', () => {
    expect(new Set(nearMisses.map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
    for (const { eventId, because } of nearMisses) {
      const event = byId.get(eventId);
      if (event === undefined) throw new Error('A near miss has no event.');
      expect(matches(event.source)).toBe(false);
      expect(because).toMatch(/\.$/);
    }
  });
});

describe('the same seed', () => {
  test('gives the same scenario, also when it is read again', () => {
    const one = scenario({ now, seed: 7, hours: 2 });
    const other = scenario({ now: new Date(now), seed: 7, hours: 2 });
    const events = [...one.events];
    expect([...other.events]).toEqual(events);
    expect([...one.events]).toEqual(events);
    expect(other.stories).toEqual(one.stories);
    expect(other.expectedAlerts).toEqual(one.expectedAlerts);
    expect(other.nearMisses).toEqual(one.nearMisses);
  });

  test('and another seed gives another', () => {
    const hostsOf = (seed: number) =>
      new Set(
        [...scenario({ now, seed, hours: 1 }).events].flatMap(({ source }) =>
          values(source, 'host.id')
        )
      );
    const [one, other] = [hostsOf(7), hostsOf(8)];
    expect([...one].filter((id) => other.has(id))).toEqual([]);
  });

  test('gives other ids at another time, but the same hosts', () => {
    const one = scenario({ now, hours: 1 });
    const later = scenario({ now: new Date(now.getTime() + 3_600_000), hours: 1 });
    const ids = new Set([...one.events].map(({ id }) => id));
    expect([...later.events].some(({ id }) => ids.has(id))).toBe(false);
    expect(later.expectedAlerts.map(({ host }) => host)).toEqual(
      one.expectedAlerts.map(({ host }) => host)
    );
  });
});

describe('size', () => {
  test('is about what was asked for', () => {
    const count = [...scenario({ now, hours: 4, backgroundPerHour: 5_000 }).events].length;
    expect(count).toBeGreaterThan(19_000);
    expect(count).toBeLessThan(21_500);
  });

  test('a background of nothing leaves the stories', () => {
    const { events, expectedAlerts } = scenario({ now, backgroundPerHour: 0 });
    const all = [...events];
    expect(all.length).toBeLessThan(400);
    expect(all.filter(({ source }) => matches(source)).length).toBe(expectedAlerts.length);
  });
});

/** Endgame writes milliseconds as text. */
function timeOf(value: unknown): number {
  const text = String(value);
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
}

function inAnyOrder(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}
