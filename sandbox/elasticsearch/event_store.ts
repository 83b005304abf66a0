import { AsyncSearches } from './eql/async_searches';
import { Faults, type Fault } from './fault';
import { IndexCatalog } from './indices/index_catalog';
import type { StoreChanges } from './indices/store_changes';
import type { Operation } from './http/route';
import type { Principal } from './security/principal';
import { Principals } from './security/principals';

/** Requests that are remembered; the oldest are forgotten. */
const MAX_LOGGED_REQUESTS = 10_000;

/** One request as tests look at it. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without the query string. */
  readonly path: string;
  readonly query: string;
  /** The index expression in the path, if there is one. */
  readonly index: string | undefined;
  readonly operation: Operation | undefined;
  /** Characters of the body. */
  readonly bodySize: number;
}

/**
 * An Elasticsearch in memory: what is stored, who may ask, and what shall go wrong. `startEventStore` puts it on HTTP,
 * where all data goes in and out.
 */
export class EventStore {
  readonly catalog: IndexCatalog;
  readonly principals = new Principals();
  readonly searches: AsyncSearches;
  readonly faults = new Faults();
  private logged: LoggedRequest[] = [];

  /**
   * @param now the time by which asynchronous searches expire
   * @param warnings what was found damaged when data was loaded
   */
  constructor(
    changes: StoreChanges,
    now: () => number = Date.now,
    readonly warnings: string[] = []
  ) {
    this.catalog = new IndexCatalog(changes);
    this.searches = new AsyncSearches(now);
  }

  /** The requests so far, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.logged;
  }

  clearRequests(): void {
    this.logged = [];
  }

  logRequest(request: LoggedRequest): void {
    this.logged.push(request);
    if (this.logged.length > MAX_LOGGED_REQUESTS) this.logged.shift();
  }

  /** From the first principal on, credentials have to be right; requests without any remain the sandbox's own. */
  registerPrincipal(principal: Principal): void {
    this.principals.register(principal);
  }

  injectFault(fault: Fault): void {
    this.faults.inject(fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }
}
