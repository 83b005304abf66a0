import type { SourceId } from '../../../common/sources';
import { firstText } from '../../../common/event';
import { MINUTE, SECOND } from '../durations';
import type { ExpectedAlert, MatchedEntry } from '../expected_alert';
import type { ScenarioEvent, TimedEvent } from '../scenario_event';
import type { Story, StoryEventIds } from '../story';
import type { Host } from '../world/host';
import { childProcess, type ProcessDescription, type ProcessRun } from '../world/process_run';
import type { Connection, Lookup, WriterContext } from '../writers/source_writer';
import { writers } from '../writers/writers';
import type { Stage, ToldStory } from './stage';

type Role = keyof StoryEventIds;

/** Milliseconds before now, as stories count. */
export function ago(minutes: number, seconds = 0): number {
  return minutes * MINUTE + seconds * SECOND;
}

/** Starts are given by how long before now they are. */
export type StartDescription = Omit<ProcessDescription, 'startedAt' | 'host'> & {
  readonly before: number;
};

/** What the rule is expected to say of the events of a lookup. */
export interface ExpectedMatch {
  readonly reasons: readonly MatchedEntry[];
  /** The rule's entry for the name, where it is not the name itself. */
  readonly domainEntry?: string;
}

/** The others name nothing but the process itself when it ends. */
const NAMES_PARENT_AT_END: readonly SourceId[] = [
  'endpoint',
  'endgame',
  'sentinel_one_cloud_funnel',
];

/** Writes down a story as its hosts' sources would, and keeps the books on which event is what. */
export class StoryRecorder {
  private readonly events: TimedEvent[] = [];
  private readonly alerts: ExpectedAlert[] = [];
  private readonly ids: Record<Role, string[]> = {
    dns: [],
    process: [],
    network: [],
    children: [],
    lineage: [],
    context: [],
  };
  private readonly context: WriterContext;
  /** Nothing happens on the full second. */
  private readonly jitter: number;

  constructor(
    private readonly stage: Stage,
    private readonly storyId: string,
    private readonly sourceId: SourceId,
    options: { readonly ingestDelay?: number } = {}
  ) {
    this.context = { random: stage.random, nextId: stage.nextId, ...options };
    this.jitter = stage.random.int(0, SECOND - 1);
  }

  /** A process starts. */
  start(role: Role, parent: ProcessRun, { before, ...description }: StartDescription): ProcessRun {
    const run = childProcess(
      parent,
      { ...description, startedAt: this.time(before) },
      this.context.random,
      'story'
    );
    this.record(role, writers[run.host.sourceId].processStart(run, this.context));
    return run;
  }

  /** A process ends. Ends of children that do not name the parent are put with the context. */
  end(role: Role, run: ProcessRun, before: number): void {
    const { sourceId } = run.host;
    const found = role === 'children' && !NAMES_PARENT_AT_END.includes(sourceId) ? 'context' : role;
    this.record(found, writers[sourceId].processEnd(run, this.time(before), this.context));
  }

  /**
   * A process asks DNS.
   *
   * @param expected what the rule matches, in each of the events; absent for a name that is not on its list
   */
  lookup(
    role: Role,
    run: ProcessRun,
    lookup: Lookup,
    before: number,
    expected?: ExpectedMatch
  ): void {
    const events = writers[run.host.sourceId].lookup(run, lookup, this.time(before), this.context);
    this.record(role, events);
    if (expected === undefined) return;
    const matched = [
      ...expected.reasons,
      { field: 'dns.question.name', entry: expected.domainEntry ?? lookup.name },
    ];
    for (const { event } of events) {
      this.alerts.push({
        eventId: event.id,
        index: event.index,
        storyId: this.storyId,
        sourceId: run.host.sourceId,
        process: run.program.name,
        domain: lookup.name,
        host: nameIn(event, run.host),
        matched,
      });
    }
  }

  connect(role: Role, run: ProcessRun, connection: Connection, before: number): void {
    this.record(
      role,
      writers[run.host.sourceId].connection(run, connection, this.time(before), this.context)
    );
  }

  change(role: Role, run: ProcessRun, path: string, before: number): void {
    this.record(
      role,
      writers[run.host.sourceId].change(run, path, this.time(before), this.context)
    );
  }

  told(words: Omit<Story, 'id' | 'sourceId' | 'eventIds'>): ToldStory {
    const story = { id: this.storyId, sourceId: this.sourceId, eventIds: this.ids, ...words };
    return { story, events: this.events, alerts: this.alerts };
  }

  private time(before: number): number {
    return this.stage.now - before - this.jitter;
  }

  private record(role: Role, events: readonly TimedEvent[]): void {
    this.events.push(...events);
    this.ids[role].push(...events.map(({ event }) => event.id));
  }
}

/** How the event itself names its host; some sources give nothing but an id. */
function nameIn({ source }: ScenarioEvent, host: Host): string {
  return (
    firstText(source, 'host.name') ??
    firstText(source, 'host.hostname') ??
    firstText(source, 'host.id') ??
    host.name
  );
}
