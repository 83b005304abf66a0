import type { ElasticsearchClient } from '@kbn/core/server';
import {
  appliesAt,
  compileEntries,
  compileExceptions,
  enrichedEvent,
  fieldsOf,
  isOfProcess,
  splitByStage,
  type AppliedException,
} from '../../common/exceptions';
import { recogniseSource } from '../../common/sources';
import { findProcessStarts, type EventOfProcess } from '../process_starts/find_process_starts';

/** Exceptions that the search applies; each is several clauses of its filter. The others are applied to what it finds. */
export const MAX_SEARCHED_EXCEPTIONS = 200;
/** How long the search for starts of processes may look. */
const TIMEOUT = '10s';

export interface RunExceptionsOptions {
  readonly client: ElasticsearchClient;
  /** The earliest time that is searched: what had expired by then does not apply. */
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
    const applied = items.filter((item) => appliesAt(item, options.since));
    const { search, event, processEvent } = splitByStage(applied);
    this.forSearch = search.slice(0, MAX_SEARCHED_EXCEPTIONS);
    this.afterSearch = [...search.slice(MAX_SEARCHED_EXCEPTIONS), ...event];
    this.withStart = processEvent;
  }

  /** The events that no exception hides. */
  async shown<T extends EventOfProcess>(events: readonly T[]): Promise<readonly T[]> {
    const hiddenByEvent = compileExceptions(this.afterSearch, this.options.since);
    const candidates = events.filter(({ event }) => hiddenByEvent(event).length === 0);
    const shown = await this.notHiddenWithStart(candidates);
    this.hidden += events.length - shown.length;
    return shown;
  }

  private async notHiddenWithStart<T extends EventOfProcess>(
    events: readonly T[]
  ): Promise<readonly T[]> {
    const mayBeHidden = this.withStart.map(mayHide);
    const asked = events.filter((event) => mayBeHidden.some((may) => may(event)));
    if (asked.length === 0) return events;
    const { client, since, indices } = this.options;
    const fields = fieldsOf(this.withStart);
    const { startOf, problems, requests } = await findProcessStarts(client, asked, {
      indices,
      fields,
      timeout: TIMEOUT,
    });
    this.requests += requests;
    for (const problem of problems) this.problems.add(problem);
    const hiding = compileExceptions(this.withStart, since);
    const isHidden = (lookup: T) => {
      const source = recogniseSource(lookup.event, lookup.index);
      const processStart = startOf(lookup);
      return (
        hiding(enrichedEvent({ event: lookup.event, processStart, source }, fields)).length > 0
      );
    };
    const hidden = new Set(asked.filter(isHidden));
    return events.filter((event) => !hidden.has(event));
  }
}

/** Whether an exception could hide an event, whatever the start of its process says. */
function mayHide(item: AppliedException): (event: EventOfProcess) => boolean {
  const holds = compileEntries(item);
  return ({ event, index }) => {
    const source = recogniseSource(event, index);
    return holds(event).every(
      (held, at) => held || isOfProcess(item.entries[at]?.field ?? '', source)
    );
  };
}
