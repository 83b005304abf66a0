import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Client } from '@elastic/elasticsearch';
import { parse, search } from '../../common/eql';
import { eventInstant, isEventDocument, type EventDocument } from '../../common/event';
import type { SavedObjectsClientContract } from '@kbn/core/server';
import { defaultRuleParameters, type KeptException, type RuleParameters } from '../../common/api';
import { executor, type ExecutorOptions } from '../../server/rule_type/executor';
import type { RunState } from '../../server/rule_type/run_state';
import { savedExceptions } from './saved_exceptions';

export interface StoredEvent {
  readonly _index: string;
  readonly _id: string;
  readonly _source: EventDocument;
}

export interface RunResult {
  readonly error: unknown;
  readonly reported: readonly string[];
  readonly warnings: readonly string[];
  readonly limitReached: boolean;
}

/** What Elasticsearch answers instead of a result. */
export interface Fault {
  readonly statusCode?: number;
  readonly body: object;
}

/**
 * Runs the executor as the framework does, run after run: the official client talks over HTTP to answers computed from
 * events at hand, alerts are written once a run has not thrown, and state is that of the last such run.
 */
export class RuleRuns {
  readonly events: StoredEvent[] = [];
  /** Instance ids of the alerts written, in order. */
  readonly alerts: string[] = [];
  /** Payloads of the alerts written. */
  readonly payloads: Record<string, unknown>[] = [];
  /** Answers to the next EQL searches; a `null` leaves the search alone. */
  readonly faults: (Fault | null)[] = [];
  readonly requests: string[] = [];
  alertLimit = 1_000;
  /** Milliseconds between requests and answers of all runs. */
  elasticsearchTime = 0;
  isCancelled = false;
  /** The state of the last run that did not throw. */
  state: RunState | Record<string, never> = {};

  private constructor(
    private readonly parameters: Partial<RuleParameters>,
    private readonly savedObjects: SavedObjectsClientContract,
    private readonly server: Server,
    private readonly client: Client
  ) {}

  static async start(
    parameters: Partial<RuleParameters> = {},
    exceptions: readonly KeptException[] = []
  ): Promise<RuleRuns> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = new Client({ node: `http://127.0.0.1:${port}`, maxRetries: 0 });
    const runs = new RuleRuns(parameters, await savedExceptions(exceptions), server, client);
    let requestedAt = 0;
    client.diagnostic.on('request', () => (requestedAt = performance.now()));
    client.diagnostic.on('response', () => {
      runs.elasticsearchTime += performance.now() - requestedAt;
    });
    server.on('request', (request: IncomingMessage, response) => {
      void bodyOf(request).then((body) => {
        const { statusCode, answer } = runs.answer(request.url ?? '', body);
        response.writeHead(statusCode, {
          'x-elastic-product': 'Elasticsearch',
          'content-type': 'application/vnd.elasticsearch+json;compatible-with=9',
        });
        response.end(JSON.stringify(answer));
      });
    });
    return runs;
  }

  async close(): Promise<void> {
    await this.client.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** One run; what it throws is part of the result. */
  async run(startedAt: string): Promise<RunResult> {
    const reported: { id: string; payload: Record<string, unknown> }[] = [];
    const warnings: string[] = [];
    let limitReached = false;
    const options: ExecutorOptions = {
      executionId: 'run',
      params: { ...defaultRuleParameters, ...this.parameters },
      state: this.state,
      startedAt: new Date(startedAt),
      previousStartedAt: null,
      spaceId: 'default',
      rule: {
        id: 'rule-1',
        name: 'rule',
        tags: [],
        consumer: 'c',
        schedule: { interval: '5m' },
        revision: 0,
      },
      logger: silentLogger,
      services: {
        alertsClient: {
          report: ({ id, payload }) => {
            if (reported.some((alert) => alert.id === id)) throw new Error(`reported twice: ${id}`);
            if (reported.length >= this.alertLimit) throw new Error('over the limit');
            reported.push({ id, payload: payload ?? {} });
            return { uuid: id, start: null };
          },
          getAlertLimitValue: () => this.alertLimit,
          setAlertLimitReached: (reached) => {
            limitReached = reached;
          },
        },
        scopedClusterClient: { asCurrentUser: this.client, asInternalUser: this.client },
        savedObjectsClient: this.savedObjects,
        ruleResultService: {
          addLastRunError: () => {},
          addLastRunWarning: (message) => warnings.push(message),
          setLastRunOutcomeMessage: () => {},
        },
        shouldStopExecution: () => this.isCancelled,
      },
    };
    try {
      const { state } = await executor(options);
      this.state = state;
      this.alerts.push(...reported.map(({ id }) => id));
      this.payloads.push(...reported.map(({ payload }) => payload));
      return { error: undefined, reported: reported.map(({ id }) => id), warnings, limitReached };
    } catch (error) {
      return { error, reported: [], warnings, limitReached };
    }
  }

  private answer(path: string, body: unknown): { statusCode: number; answer: object } {
    if (!path.includes('/_eql/search')) return { statusCode: 200, answer: this.findAlerts(body) };
    this.requests.push('eql');
    const fault = this.faults.shift();
    if (fault?.statusCode !== undefined)
      return { statusCode: fault.statusCode, answer: fault.body };
    return { statusCode: 200, answer: { ...this.search(asRequest(body)), ...fault?.body } };
  }

  private search({ query, size, filter }: EqlRequest) {
    const text = JSON.stringify(filter);
    const from = Date.parse(/"gte":"([^"]+)"/.exec(text)?.[1] ?? '');
    const to = Date.parse(/"lte":"([^"]+)"/.exec(text)?.[1] ?? '');
    const excluded = new Set(
      /"ids":\{"values":\[([^\]]*)\]/.exec(text)?.[1]?.match(/[^",]+/g) ?? []
    );
    const candidates = this.events.filter(({ _id, _source }) => {
      const time = eventInstant(_source, 'event.ingested') ?? eventInstant(_source) ?? NaN;
      return time >= from && time <= to && !excluded.has(_id);
    });
    const sources = candidates.map(({ _source }) => _source);
    const found = new Set(search(parse(query), sources, { size, resultPosition: 'head' }));
    const events = candidates.filter(({ _source }) => found.has(_source));
    return {
      is_partial: false,
      is_running: false,
      took: 1,
      timed_out: false,
      hits: { total: { value: events.length, relation: 'eq' }, events },
    };
  }

  private findAlerts(body: unknown) {
    this.requests.push('alerts');
    const asked = new Set(JSON.stringify(body).match(/[0-9a-f]{64}/g) ?? []);
    const hits = this.alerts
      .filter((id) => asked.has(id))
      .map((id) => ({ _index: 'alerts', _id: id, _source: { 'kibana.alert.instance.id': id } }));
    return {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: { hits },
    };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(request, 'end');
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}

interface EqlRequest {
  readonly query: string;
  readonly size: number;
  readonly filter: unknown;
}

function asRequest(body: unknown): EqlRequest {
  if (!isEventDocument(body)) throw new TypeError('an EQL request has a body');
  const { query, size, filter } = body;
  return { query: String(query), size: Number(size), filter };
}

const silentLogger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  get: () => silentLogger,
};
