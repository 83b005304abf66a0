import { describe, expect, test } from 'vitest';
import { values } from '../../common/event';
import {
  dataSource,
  recogniseSource,
  resolvePivotKey,
  type PivotId,
  type PivotKey,
} from '../../common/sources';
import { scenario } from './scenario';
import type { ScenarioEvent } from './scenario_event';
import type { Story } from './story';

const MINUTE = 60_000;
const now = new Date('2026-03-12T09:02:40.015Z');
const { events, stories, expectedAlerts } = scenario({ now, backgroundPerHour: 2_000 });
const all = [...events];
const byId = new Map(all.map((event) => [event.id, event]));

const sourceOfIndex = new Map(
  [...new Set(all.map(({ index }) => index))].map((index) => [
    index,
    recogniseSource({}, index)?.id,
  ])
);

const PIVOTS = ['process_events', 'network_events', 'child_processes'] as const;

describe.each(stories.map((story) => [story.id, story] as const))('%s', (_, story) => {
  test('says what happened and what to conclude', () => {
    expect(story.title.length).toBeGreaterThan(15);
    expect(story.summary).toMatch(
      /escalate|unresolved|lowers concern|keep it open|evidence alone/i
    );
    expect(story.summary).toMatch(/\.$/);
    expect(story.dispositionBecause).toMatch(/\.$/);
    expect(Object.keys(story.answers)).toHaveLength(6);
    for (const answer of Object.values(story.answers)) {
      expect(answer.because.length).toBeGreaterThan(15);
      expect(answer.because.endsWith('.')).toBe(true);
    }
  });

  test('concludes what the answers allow', () => {
    const answers = Object.values(story.answers).map(({ answer }) => answer);
    if (story.expectedDisposition === 'lowers concern') {
      expect(new Set(answers)).toEqual(new Set(['lowers concern']));
    }
    if (story.expectedDisposition === 'escalate') {
      expect(answers).toContain('escalates');
      expect(answers).not.toContain('lowers concern');
    }
  });

  test('has its events in the scenario, each in one place', () => {
    const ids = Object.values<readonly string[]>({ ...story.eventIds }).flat();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !byId.has(id))).toEqual([]);
    expect(story.eventIds.dns.length).toBeGreaterThan(0);
    expect(story.eventIds.process.length).toBeGreaterThan(0);
  });

  test('has an alert, of its own source', () => {
    const alerts = expectedAlerts.filter(({ storyId }) => storyId === story.id);
    expect(alerts.length).toBeGreaterThan(0);
    expect(new Set(alerts.map(({ sourceId }) => sourceId))).toEqual(new Set([story.sourceId]));
    for (const { eventId } of alerts) expect(story.eventIds.dns).toContain(eventId);
  });

  test('its events name the same process as its source does', () => {
    const processes = new Set(story.eventIds.process.flatMap((id) => idsOf(eventOf(id))));
    for (const id of [...story.eventIds.dns, ...story.eventIds.network]) {
      expect(idsOf(eventOf(id)).every((name) => processes.has(name))).toBe(true);
    }
    for (const id of story.eventIds.children) {
      expect(parentIdsOf(eventOf(id)).every((name) => processes.has(name))).toBe(true);
    }
  });

  test.each(PIVOTS)('the pivot %s finds what belongs to it', (pivot) => {
    expect(found(story, pivot)).toEqual(expectedOf(story, pivot));
  });
});

test('there are the stories that were asked for', () => {
  expect(stories.length).toBeGreaterThanOrEqual(19);
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  const dispositions = new Set(stories.map(({ expectedDisposition }) => expectedDisposition));
  expect([...dispositions].sort()).toEqual(['escalate', 'lowers concern', 'unresolved']);
});

test('most stories are of the last hour, some of the last day', () => {
  const recent = stories.filter((story) =>
    story.eventIds.dns.some((id) => timeOf(eventOf(id)) >= now.getTime() - 60 * MINUTE)
  );
  expect(recent.length).toBeGreaterThanOrEqual(14);
  expect(stories.length - recent.length).toBeGreaterThanOrEqual(5);
});

test('one story arrived eight minutes late', () => {
  const late = stories.find(({ id }) => id === 'late_arrival');
  const delays = late?.eventIds.dns.map((id) => {
    const { source } = eventOf(id);
    return Date.parse(String(values(source, 'event.ingested')[0])) - timeOf(eventOf(id));
  });
  for (const delay of delays ?? []) expect(Math.round(delay / MINUTE)).toBe(8);
  expect(delays).toHaveLength(4);
});

test('the updater runs every four hours', () => {
  const days = scenario({ now, hours: 24 * 4, backgroundPerHour: 0 });
  const alerts = days.expectedAlerts.filter(({ storyId }) => storyId === 'signed_updater');
  // Requests and results over IPv4 and IPv6 are four events of each run.
  expect(alerts).toHaveLength(4 * 6 * 4);
});

test('a scenario of an hour has the stories of that hour', () => {
  const hour = scenario({ now, hours: 1, backgroundPerHour: 0 });
  expect(hour.stories.length).toBeGreaterThanOrEqual(14);
});

test('ids of CrowdStrike are texts beyond 2^53', () => {
  const { eventIds } = storyOf('crowdstrike_chain');
  const ids = eventIds.dns.flatMap((id) => values(eventOf(id).source, 'process.entity_id'));
  for (const id of ids) {
    expect(typeof id).toBe('string');
    expect(BigInt(id)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  }
  expect(ids).not.toEqual([]);
  expect(eventIds.dns.flatMap((id) => values(eventOf(id).source, 'user.id'))).toEqual([]);
  expect(eventIds.process.flatMap((id) => values(eventOf(id).source, 'user.id'))).toHaveLength(1);
});

test('the spreading program has one hash on three hosts of one user', () => {
  const { eventIds } = storyOf('spread');
  const started = eventIds.process.map(eventOf);
  const distinct = (field: string) =>
    new Set(started.flatMap(({ source }) => values(source, field)));
  expect(distinct('process.hash.sha256').size).toBe(1);
  expect(distinct('user.id').size).toBe(1);
  expect(distinct('host.id').size).toBe(3);
});

test('processes of the background join those that started them', () => {
  const started = new Set<string>();
  let joined = 0;
  for (const { source } of all) {
    if (!values(source, 'event.category').includes('process')) continue;
    for (const id of values(source, 'process.entity_id')) started.add(String(id));
    joined += values(source, 'process.parent.entity_id').filter((id) =>
      started.has(String(id))
    ).length;
  }
  expect(joined).toBeGreaterThan(100);
});

/** The events that the preferred key of a source finds for the story's alerts, among all events. */
function found(story: Story, pivot: PivotId): readonly string[] {
  const alerts = expectedAlerts.filter(({ storyId }) => storyId === story.id);
  const ids = new Set<string>();
  for (const alert of alerts) {
    const event = eventOf(alert.eventId);
    const source = dataSource(alert.sourceId);
    const [askable] = source.pivots[pivot].keys.flatMap((key) => {
      const resolved = resolvePivotKey(key, event.source, source);
      return resolved.kind === 'askable' ? [{ key, clauses: resolved.clauses }] : [];
    });
    if (askable === undefined) throw new Error(`Nothing can be asked of ${story.id}.`);
    for (const candidate of all) {
      if (sourceOfIndex.get(candidate.index) !== alert.sourceId) continue;
      if (!isNear(candidate, event, askable.key)) continue;
      const holds = askable.clauses.every((clause) =>
        values(candidate.source, clause.field).some((value) => clause.values.includes(value))
      );
      if (holds) ids.add(candidate.id);
    }
  }
  return [...ids].sort();
}

function expectedOf({ eventIds }: Story, pivot: PivotId): readonly string[] {
  switch (pivot) {
    case 'process_events':
      return [...eventIds.process].sort();
    case 'network_events':
      return [...eventIds.dns, ...eventIds.network].sort();
    case 'child_processes':
      return [...eventIds.children].sort();
    case 'user_alerts':
    case 'host_alerts':
      return [];
  }
}

function isNear(one: ScenarioEvent, other: ScenarioEvent, { around }: PivotKey): boolean {
  return around === undefined || Math.abs(timeOf(one) - timeOf(other)) <= around * MINUTE;
}

function storyOf(id: string): Story {
  const story = stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  return story;
}

function eventOf(id: string): ScenarioEvent {
  const event = byId.get(id);
  if (event === undefined) throw new Error(`There is no event ${id}.`);
  return event;
}

function timeOf({ source }: ScenarioEvent): number {
  const text = String(values(source, '@timestamp')[0]);
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
}

/** Endgame has process ids only. */
function idsOf({ source }: ScenarioEvent): readonly unknown[] {
  return filled(values(source, 'process.entity_id'), values(source, 'process.pid'));
}

function parentIdsOf({ source }: ScenarioEvent): readonly unknown[] {
  return filled(values(source, 'process.parent.entity_id'), values(source, 'process.ppid'));
}

function filled(ids: readonly unknown[], otherwise: readonly unknown[]): readonly unknown[] {
  const chosen = ids.length > 0 ? ids : otherwise;
  expect(chosen).toHaveLength(1);
  return chosen;
}
