import { setImmediate } from 'node:timers/promises';
import type { ElasticsearchClient } from '@kbn/core/server';
import { values, type EventDocument } from '../../common/event';
import {
  appliesAt,
  canApply,
  compileEntry,
  enrichedEvent,
  fieldsOf,
  hidingExceptions,
  isBeforeExpiry,
  isOfProcess,
  splitByStage,
  type AppliedException,
} from '../../common/exceptions';
import { recogniseSource, type DataSource } from '../../common/sources';
import { findProcessStarts, type EventOfProcess } from '../process_starts/find_process_starts';

/**
 * Clauses of the filter of a search that are exceptions; those beyond are applied to what it finds. Elasticsearch refuses
 * a query with more clauses than its memory allows for, 1,024 at least, of which the rule itself takes some hundred.
 */
export const MAX_SEARCHED_CLAUSES = 800;
/** Events that are looked at before others get their turn. */
const EVENTS_PER_TURN = 100;
/** How long the search for starts of processes may look. */
const TIMEOUT = '10s';

export interface RunExceptionsOptions {
  readonly client: ElasticsearchClient;
  /** The earliest time that is searched. */
  readonly since: Date;
  /** Where process events are searched. */
  readonly indices: readonly string[];
}

/** The exceptions of one run of the rule. */
export class RunExceptions {
  /** What kept exceptions that need the start of a process from being applied; the alerts are raised then. */
  readonly problems = new Set<string>();
  /** Events that were hidden after the search. Those that the search itself leaves out are not counted by anyone. */
  hidden = 0;
  /** Requests that starts of processes took. */
  requests = 0;
  /** Those that apply, for the filter of the search. */
  readonly forSearch: readonly AppliedException[];
  private readonly afterSearch: readonly AppliedException[];
  private readonly withStart: readonly AppliedException[];

  constructor(
    items: readonly AppliedException[],
    private readonly options: RunExceptionsOptions
  ) {
    // Expired ones, too: they still hide what happened before, when it arrives late or is found again.
    const { search, event, processEvent } = splitByStage(items.filter(canApply));
    const current = search.filter((item) => appliesAt(item, options.since));
    const expired = search.filter((item) => !current.includes(item));
    const searched = withinClauses(current);
    this.forSearch = current.slice(0, searched);
    this.afterSearch = [...current.slice(searched), ...expired, ...event];
    this.withStart = processEvent;
  }

  /** The events that no exception hides. */
  async shown<T extends EventOfProcess>(events: readonly T[]): Promise<readonly T[]> {
    const judged = await inTurns(events, judgedEvent);
    const candidates = await this.notHidden(judged, this.afterSearch);
    const asked = await this.mayBeHidden(candidates);
    const { client, indices } = this.options;
    const { startOf, problems, requests } = await findProcessStarts(
      client,
      asked.map(({ lookup }) => lookup),
      { indices, fields: fieldsOf(this.withStart), timeout: TIMEOUT }
    );
    this.requests += requests;
    for (const problem of problems) this.problems.add(problem);
    const withStarts = asked.map((each) => ({ ...each, processStart: startOf(each.lookup) }));
    const left = new Set(
      (await this.notHidden(withStarts, this.withStart)).map(({ lookup }) => lookup)
    );
    const hidden = new Set(asked.map(({ lookup }) => lookup).filter((each) => !left.has(each)));
    const shown = candidates.map(({ lookup }) => lookup).filter((each) => !hidden.has(each));
    this.hidden += events.length - shown.length;
    return shown;
  }

  private async notHidden<T extends EventOfProcess>(
    events: readonly JudgedEvent<T>[],
    exceptions: readonly AppliedException[]
  ): Promise<readonly JudgedEvent<T>[]> {
    if (exceptions.length === 0) return events;
    const hiding = hidingExceptions(exceptions);
    const fields = fieldsOf(exceptions);
    const outcomes = await inTurns(events, ({ lookup: { event }, processStart, source }) =>
      hiding(enrichedEvent({ event, processStart, source }, fields))
    );
    return events.filter((_, at) => outcomes[at]?.length === 0);
  }

  /** Those that an exception could hide, depending on what the start of their process says. */
  private async mayBeHidden<T extends EventOfProcess>(
    events: readonly JudgedEvent<T>[]
  ): Promise<readonly JudgedEvent<T>[]> {
    const items = this.withStart.map((item) => ({
      item,
      entries: item.entries.map((entry) => ({ field: entry.field, holds: compileEntry(entry) })),
    }));
    const fields = fieldsOf(this.withStart);
    const outcomes = await inTurns(events, ({ lookup: { event }, source }) => {
      const own = enrichedEvent({ event, processStart: undefined, source }, fields);
      // What an event says itself stands, whatever the start says.
      const isOpen = (field: string) =>
        values(own, field).length === 0 && isOfProcess(field, source);
      return items.some(
        ({ item, entries }) =>
          isBeforeExpiry(item, own) &&
          entries.every(({ field, holds }) => holds(own) || isOpen(field))
      );
    });
    return events.filter((_, at) => outcomes[at]);
  }
}

/** An event with all that exceptions are judged by. */
interface JudgedEvent<T extends EventOfProcess> {
  readonly lookup: T;
  readonly source: DataSource | undefined;
  readonly processStart: EventDocument | undefined;
}

function judgedEvent<T extends EventOfProcess>(lookup: T): JudgedEvent<T> {
  return {
    lookup,
    source: recogniseSource(lookup.event, lookup.index),
    processStart: undefined,
  };
}

/** How many of the exceptions fit into the clauses of a search. */
function withinClauses(exceptions: readonly AppliedException[]): number {
  let clauses = 0;
  const beyond = exceptions.findIndex(({ entries }) => {
    clauses += entries.reduce((sum, { values }) => sum + values.length, 1);
    return clauses > MAX_SEARCHED_CLAUSES;
  });
  return beyond === -1 ? exceptions.length : beyond;
}

/** Applies a function to each, and lets Kibana answer others now and then. */
async function inTurns<T, R>(all: readonly T[], apply: (each: T) => R): Promise<readonly R[]> {
  const results: R[] = [];
  for (const [at, each] of all.entries()) {
    if (at > 0 && at % EVENTS_PER_TURN === 0) await setImmediate();
    results.push(apply(each));
  }
  return results;
}
