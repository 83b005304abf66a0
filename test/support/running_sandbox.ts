import { afterEach } from 'vitest';
import { apiPaths } from '../../common/api';
import { startEventStore } from '../../sandbox/elasticsearch';
import { startKibana, type KibanaOptions, type RunOutcome } from '../../sandbox/kibana';
import { indexTemplates } from '../../sandbox/scenario';
import { INSTALLED_PLUGIN } from './installed_plugin';
import { lookupEvent } from './lookup_event';

type EventStore = Awaited<ReturnType<typeof startEventStore>>;
type Kibana = Awaited<ReturnType<typeof startKibana>>;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface CallOptions {
  readonly user?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const NETWORK_STREAM = 'logs-endpoint.events.network-default';

const open: RunningSandbox[] = [];

/** Starts the built server over the embedded store; it is closed when the test ends. */
export async function runningSandbox(
  options: Partial<KibanaOptions> & { readonly templates?: boolean } = {}
): Promise<RunningSandbox> {
  const sandbox = await RunningSandbox.start(options);
  open.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

/** The built plugin in the sandbox, with a clock that the test sets. */
export class RunningSandbox {
  private constructor(
    readonly elasticsearch: EventStore,
    private kibana: Kibana,
    private readonly clock: { time: Date },
    private readonly options: Partial<KibanaOptions>
  ) {}

  static async start({
    templates = true,
    ...options
  }: Partial<KibanaOptions> & { readonly templates?: boolean }): Promise<RunningSandbox> {
    const elasticsearch = await startEventStore({});
    const clock = { time: new Date('2026-03-01T12:00:00.000Z') };
    const kibana = await startSandboxKibana(elasticsearch.url, clock, options);
    const sandbox = new RunningSandbox(elasticsearch, kibana, clock, options);
    if (templates) await sandbox.putTemplates();
    return sandbox;
  }

  async close(): Promise<void> {
    await this.kibana.close();
    await this.elasticsearch.close();
  }

  /** Restarts Kibana; rules are kept, the store goes on. */
  async restart(): Promise<void> {
    const savedState = this.kibana.kibana.saveState();
    await this.kibana.close();
    this.kibana = await startSandboxKibana(this.elasticsearch.url, this.clock, {
      ...this.options,
      savedState,
    });
  }

  get host() {
    return this.kibana.kibana;
  }

  get client() {
    return this.kibana.kibana.esClient;
  }

  setTime(time: string): void {
    this.clock.time = new Date(time);
  }

  async enable(): Promise<string> {
    await this.call('POST', apiPaths.enableRule);
    return this.ruleId;
  }

  get ruleId(): string {
    const [rule] = this.kibana.kibana.rules;
    if (rule === undefined) throw new Error('the rule is not enabled');
    return rule.id;
  }

  async run(time: string): Promise<RunOutcome> {
    this.setTime(time);
    return this.kibana.kibana.runRule(this.ruleId);
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    { user = 'admin', headers = {} }: CallOptions = {}
  ): Promise<Reply> {
    const all: Record<string, string | undefined> = {
      authorization: `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`,
      'kbn-xsrf': 'true',
      'x-elastic-internal-origin': 'Kibana',
      'elastic-api-version': '1',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const present = Object.entries(all).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]]
    );
    const response = await fetch(`${this.kibana.url}${path}`, {
      method,
      headers: Object.fromEntries(present),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body: answer };
  }

  /** Indexes a lookup of an endpoint that happened, and was ingested, at the time. */
  async lookup(id: string, time: string, replaced: Readonly<Record<string, unknown>> = {}) {
    await this.index(NETWORK_STREAM, id, lookupAt(time, replaced));
  }

  async index(index: string, id: string, document: Readonly<Record<string, unknown>>) {
    await this.indexAll(index, [{ id, document }]);
  }

  async indexAll(
    index: string,
    events: readonly { readonly id: string; readonly document: Readonly<Record<string, unknown>> }[]
  ): Promise<void> {
    const { errors, items } = await this.client.bulk({
      operations: events.flatMap(({ id, document }) => [
        { create: { _index: index, _id: id } },
        document,
      ]),
      refresh: true,
    });
    if (errors) throw new Error(JSON.stringify(items[0]));
  }

  /** The ids of the events that have an alert, in the order of the alerts' events, then of ids. */
  async alertedEvents(): Promise<string[]> {
    const { hits } = await this.client.search<Record<string, unknown>>({
      index: '.alerts-publicipdiscovery.alerts-default',
      size: 10_000,
      ignore_unavailable: true,
    });
    return hits.hits
      .map(({ _source }) => JSON.stringify(_source?.['kibana.alert.ancestors']))
      .map((ancestors) => /"id":"([^"]+)"/.exec(ancestors)?.[1] ?? '?')
      .sort();
  }

  private async putTemplates(): Promise<void> {
    for (const { name, body } of indexTemplates) {
      await this.client.transport.request({
        method: 'PUT',
        path: `/_index_template/${name}`,
        body,
      });
    }
  }
}

async function startSandboxKibana(
  node: string,
  clock: { time: Date },
  options: Partial<KibanaOptions>
): Promise<Kibana> {
  return startKibana({
    elasticsearch: { node, maxRetries: 0 },
    pluginDirectory: INSTALLED_PLUGIN,
    clock: { now: () => clock.time },
    ...options,
  });
}

/** A lookup that matches the rule, with its times. */
export function lookupAt(time: string, replaced: Readonly<Record<string, unknown>> = {}) {
  return lookupEvent({
    '@timestamp': time,
    event: { category: ['network'], action: 'lookup_requested', ingested: time },
    ...replaced,
  });
}
