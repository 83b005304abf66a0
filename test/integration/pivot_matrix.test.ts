import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  apiPaths,
  investigationResponse,
  pivotEventsResponse,
  type ChosenKey,
  type InvestigationResponse,
  type Pivot,
} from '../../common/api';
import {
  dataSource,
  dataSources,
  pivotIds,
  type PivotId,
  type SourceId,
} from '../../common/sources';
import { decode } from '../../common/validation';
import type { StoryEventIds } from '../../sandbox/scenario';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';
import { withField } from '../support/with_field';

/** A story of each source whose process has events of every kind that the source knows. */
const STORIES: Readonly<Record<SourceId, string>> = {
  endgame: 'endgame_curl',
  endpoint: 'office_powershell',
  sentinel_one_cloud_funnel: 'unsigned_loader',
  crowdstrike_fdr: 'crowdstrike_chain',
  windows_forwarded: 'forwarded_payload',
  windows_sysmon_operational: 'downloads_payload',
  winlogbeat: 'browser_mshta',
};

const NO_GUID = '{00000000-0000-0000-0000-000000000000}';

/** How the event is changed before it is investigated. */
const VARIANTS = {
  asItIs: {},
  idsMissing: { 'process.entity_id': undefined, 'user.id': undefined },
  hostMissing: { 'host.id': undefined },
  idsMeaningless: { 'process.entity_id': NO_GUID, 'user.id': '-' },
  hostMeaningless: { 'host.id': '-' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Variant = keyof typeof VARIANTS;

/** The key that a pivot goes by: with its ids, without them, and with ids that identify nothing. */
interface ExpectedKeys {
  readonly present: string;
  readonly missing: string;
  readonly meaningless: string;
}

const ofProcess = ['process_events', 'network_events', 'child_processes'] as const;

/** By which key each source answers. The guide's own keys are `host id and …`, `user id` and `host id`. */
const EXPECTED: Readonly<
  Record<
    SourceId,
    {
      readonly process: ExpectedKeys & { readonly withoutHost: string };
      readonly user_alerts: ExpectedKeys;
      readonly host_alerts: ExpectedKeys;
    }
  >
> = {
  endgame: {
    process: always('host name and process id'),
    user_alerts: keys('user id', 'user domain and name'),
    host_alerts: always('host name'),
  },
  endpoint: {
    process: {
      ...keys('host id and process entity id', 'host id and process id'),
      withoutHost: 'process entity id alone',
    },
    user_alerts: keys('user id', 'user domain and name'),
    host_alerts: keys('host id', 'host name'),
  },
  sentinel_one_cloud_funnel: {
    process: {
      ...keys('host id and process entity id', 'host id and process id'),
      withoutHost: 'host name and process entity id',
    },
    user_alerts: always('user domain and name'),
    host_alerts: keys('host id', 'host name'),
  },
  crowdstrike_fdr: {
    process: {
      ...keys('host id and process entity id', "sensor id and CrowdStrike's process id"),
      withoutHost: 'sensor id and process entity id',
    },
    user_alerts: always('user id of the process start'),
    host_alerts: keys('host id', 'sensor id'),
  },
  windows_forwarded: {
    process: {
      ...keys('process entity id alone', 'host name and process id'),
      withoutHost: 'process entity id alone',
    },
    user_alerts: always('user of the process start'),
    host_alerts: always('host name'),
  },
  windows_sysmon_operational: {
    process: {
      ...keys('host id and process entity id', 'host name and process id'),
      withoutHost: 'process entity id alone',
    },
    user_alerts: always('user of the process start'),
    host_alerts: keys('host id', 'host name'),
  },
  winlogbeat: {
    process: {
      ...keys('host id and process entity id', 'host name and process id'),
      withoutHost: 'process entity id alone',
    },
    user_alerts: always("Sysmon's user"),
    host_alerts: keys('host id', 'host name'),
  },
};

function keys(present: string, otherwise: string): ExpectedKeys {
  return { present, missing: otherwise, meaningless: otherwise };
}

function always(key: string): ExpectedKeys & { readonly withoutHost: string } {
  return { ...keys(key, key), withoutHost: key };
}

let sandbox: ScenarioSandbox;
const answers = new Map<string, InvestigationResponse>();

async function investigated(
  document: object,
  chosen: readonly ChosenKey[] = []
): Promise<InvestigationResponse> {
  const request = { document, keys: chosen };
  const body = await sandbox.api.call('POST', apiPaths.investigate, request);
  const decoded = decode(investigationResponse, body);
  if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
  return decoded.value;
}

/** The event of the source's story that raised its first alert. */
async function eventOf(source: SourceId): Promise<Record<string, unknown>> {
  const alert = sandbox.scenario.expectedAlerts.find(({ storyId }) => storyId === STORIES[source]);
  const { hits } = await sandbox.kibana.esClient.search<Record<string, unknown>>({
    index: alert?.index ?? '',
    query: { ids: { values: [alert?.eventId ?? ''] } },
  });
  return hits.hits[0]?._source ?? {};
}

async function answered(source: SourceId, variant: Variant): Promise<InvestigationResponse> {
  const place = `${source} ${variant}`;
  const known = answers.get(place);
  if (known !== undefined) return known;
  const changes: Readonly<Record<string, unknown>> = VARIANTS[variant];
  const document = Object.entries(changes).reduce(
    (event, [field, value]) => withField(event, field, value),
    await eventOf(source)
  );
  const answer = await investigated(document);
  answers.set(place, answer);
  return answer;
}

function pivotOf({ pivots }: InvestigationResponse, id: PivotId): Pivot {
  const pivot = pivots[pivotIds.indexOf(id)];
  if (pivot === undefined) throw new Error(`There is no ${id}.`);
  return pivot;
}

const OF_STORY: Readonly<Record<(typeof ofProcess)[number], readonly (keyof StoryEventIds)[]>> = {
  process_events: ['process'],
  network_events: ['dns', 'network'],
  child_processes: ['children'],
};

/** The events that the story has of the kind, whatever they are found by. */
function expectedHits(source: SourceId, id: (typeof ofProcess)[number]): readonly string[] {
  const story = sandbox.scenario.stories.find((each) => each.id === STORIES[source]);
  return OF_STORY[id].flatMap((kind) => story?.eventIds[kind] ?? []).sort();
}

function hits({ state }: Pivot): readonly string[] {
  if (state.kind !== 'found') return [];
  return [...state.events.before, ...state.events.after].map((event) => event.id).sort();
}

function total({ state }: Pivot): number {
  return state.kind === 'found' ? state.total.count : 0;
}

/** The condition of a key says which fields it goes by. */
function askedFields({ query }: Pivot): readonly string[] {
  return [...new Set(query?.anyOf.flat().map(({ field }) => field))].sort();
}

function keyFields(source: SourceId, id: PivotId, label: string): readonly string[] {
  const key = dataSource(source).pivots[id].keys.find((each) => each.label === label);
  return [...new Set(key?.clauses.map(({ field }) => field))].sort();
}

beforeAll(async () => {
  sandbox = await startScenarioSandbox();
}, 120_000);

afterAll(async () => {
  await sandbox.close();
});

interface Cell {
  readonly source: SourceId;
  readonly id: PivotId;
  readonly variant: Variant;
  readonly key: string;
}

const cells: readonly Cell[] = dataSources.flatMap(({ id: source }) => {
  const { process, user_alerts: user, host_alerts: host } = EXPECTED[source];
  return [
    ...ofProcess.flatMap((id): Cell[] => [
      { source, id, variant: 'asItIs', key: process.present },
      { source, id, variant: 'idsMissing', key: process.missing },
      { source, id, variant: 'idsMeaningless', key: process.meaningless },
      { source, id, variant: 'hostMissing', key: process.withoutHost },
    ]),
    { source, id: 'user_alerts', variant: 'asItIs', key: user.present },
    { source, id: 'user_alerts', variant: 'idsMissing', key: user.missing },
    { source, id: 'user_alerts', variant: 'idsMeaningless', key: user.meaningless },
    { source, id: 'host_alerts', variant: 'asItIs', key: host.present },
    { source, id: 'host_alerts', variant: 'hostMissing', key: host.missing },
    { source, id: 'host_alerts', variant: 'hostMeaningless', key: host.meaningless },
  ];
});

/** The guide's own keys have another name for children. */
function named(id: PivotId, key: string): string {
  return id === 'child_processes' && key === 'host id and process entity id'
    ? 'host id and parent entity id'
    : key;
}

describe('every pivot of every source', () => {
  test.each(cells)('$source $id $variant: by $key', async ({ source, id, variant, key }) => {
    const pivot = pivotOf(await answered(source, variant), id);
    const label = named(id, key);
    const used = pivot.usedKey === null ? undefined : pivot.keys[pivot.usedKey];
    expect(used?.label).toBe(label);
    expect(askedFields(pivot)).toEqual(keyFields(source, id, label));
    if (id === 'user_alerts' || id === 'host_alerts') {
      // Whatever the key, it finds the alerts of the user or host: those that the guide's finds where that works.
      expect(total(pivot)).toBe(await alertsBy(source, id, pivot));
      return;
    }
    const expected = expectedHits(source, id);
    expect(total(pivot)).toBe(expected.length);
    expect(hits(pivot)).toEqual(expected);
    expect(pivot.state.kind).toBe(expected.length === 0 ? 'none' : 'found');
  });

  test.each(dataSources.map(({ id }) => [id]))(
    '%s: an event that names neither process nor user nor host can be asked for nothing',
    async (source) => {
      const event = await eventOf(source);
      const bare = ['host', 'process', 'user', 'agent', 'observer', 'winlog', 'crowdstrike'].reduce(
        (left, field) => withField(left, field, undefined),
        event
      );
      // What tells the source stays.
      const { pivots, triage } = await investigated(bare);
      expect(pivots.map(({ state }) => state.kind)).toEqual(pivotIds.map(() => 'cannot_be_asked'));
      for (const { keys: options } of pivots) {
        for (const { missing, isTwoStep } of options) {
          if (!isTwoStep) expect(missing.length).toBeGreaterThan(0);
        }
      }
      expect(triage.answers.map(({ verdict }) => verdict)).not.toContain('lowers_concern');
      expect(triage.disposition.verdict).not.toBe('lowers_concern');
    }
  );
});

/** Counts the alerts of the story's user or host in the store, by a field that all alerts at hand have. */
async function alertsBy(
  source: SourceId,
  id: 'user_alerts' | 'host_alerts',
  { query }: Pivot
): Promise<number> {
  if (id === 'host_alerts') {
    const { host } = sandbox.scenario.expectedAlerts.find(
      ({ storyId }) => storyId === STORIES[source]
    ) ?? { host: '' };
    return sandbox.scenario.expectedAlerts.filter((alert) => alert.host === host).length;
  }
  const { hits: found } = await sandbox.kibana.esClient.search<Record<string, unknown>>({
    index: '.alerts-publicipdiscovery.alerts-default',
    size: 1_000,
  });
  const wanted = query?.anyOf[0]?.flatMap((condition) =>
    condition.operator === 'is_one_of' && condition.field.startsWith('user.')
      ? [[condition.field, condition.values.map(String)] as const]
      : []
  );
  return found.hits.filter(({ _source = {} }) =>
    wanted?.every(([field, expected]) => expected.includes(String(_source[field])))
  ).length;
}

describe('a key that the analyst chose', () => {
  const PROCESS = pivotIds.indexOf('process_events');
  const USER = pivotIds.indexOf('user_alerts');

  test('is gone by, though another would come first', async () => {
    const document = await eventOf('windows_forwarded');
    const answer = await investigated(document, [{ pivot: PROCESS, key: 2 }]);
    const pivot = pivotOf(answer, 'process_events');
    expect(pivot.keys[2]?.label).toBe('host name and process id');
    expect(pivot.usedKey).toBe(2);
    expect(hits(pivot)).toEqual(expectedHits('windows_forwarded', 'process_events'));
    expect(pivot.notes).toContain(
      'Only 10 minutes before and after the event are searched: the key is used again later.'
    );
    // The others go by the first that works, as before.
    expect(pivotOf(answer, 'network_events').usedKey).toBe(1);
  });

  test('is said to lack what it lacks, and no other is taken in its place', async () => {
    const document = await eventOf('windows_forwarded');
    const answer = await investigated(document, [{ pivot: PROCESS, key: 0 }]);
    expect(pivotOf(answer, 'process_events')).toMatchObject({
      usedKey: 0,
      query: null,
      state: {
        kind: 'cannot_be_asked',
        missing: [{ field: 'host.id', reason: 'It is not in this event.' }],
      },
    });
  });

  test('of two steps brings pages too', async () => {
    const document = await eventOf('crowdstrike_fdr');
    const [pivot] = [pivotOf(await investigated(document), 'user_alerts')];
    const body = await sandbox.api.call('POST', apiPaths.pivotEvents, {
      document,
      pivot: USER,
      side: 'after',
    });
    const decoded = decode(pivotEventsResponse, body);
    if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
    const after = pivot.state.kind === 'found' ? pivot.state.events.after : [];
    expect(after.length).toBeGreaterThan(0);
    expect(decoded.value.events.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
  });

  test.each<[readonly unknown[], string]>([
    [[{ pivot: 25, key: 0 }], 'keys[0].pivot'],
    [[{ pivot: 0, key: -1 }], 'keys[0].key'],
    [[{ pivot: 0 }], 'keys[0].key'],
    [[{ pivot: 0, key: 0, name: 'x' }], 'keys[0].name'],
    [Array.from({ length: 26 }, () => ({ pivot: 0, key: 0 })), 'keys'],
  ])('%j is refused', async (chosen, place) => {
    const document = await eventOf('endpoint');
    const asked = sandbox.api.call('POST', apiPaths.investigate, { document, keys: chosen });
    await expect(asked).rejects.toThrow(place);
  });
});

describe('beside the buttons of the published rule', () => {
  /** What the published button finds: it leaves the placeholder of a missing value in the query. */
  function published(pivot: Pivot, source: SourceId, id: PivotId): string {
    if (dataSource(source).pivots[id].asWritten.kind === 'misleading') return 'misleads';
    return (pivot.keys[0]?.missing.length ?? 0) > 0 ? 'nothing' : 'works';
  }

  test("the README's table says what is found", async () => {
    const rows = [];
    for (const { id: source, label } of dataSources) {
      const answer = await answered(source, 'asItIs');
      const columns = pivotIds.map((id) => {
        const pivot = pivotOf(answer, id);
        const before = published(pivot, source, id);
        const used = pivot.keys[pivot.usedKey ?? 0]?.label ?? '';
        return before === 'works' ? 'works → works' : `${before} → by ${used}`;
      });
      rows.push(`| ${[label, ...columns].join(' | ')} |`);
    }
    const readme = await readFile('README.md', 'utf8');
    const lines = readme.split('\n').map((line) => line.replace(/ +/g, ' '));
    for (const row of rows) expect(lines).toContain(row);
  });
});
