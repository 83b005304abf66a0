import { rmSync } from 'node:fs';
import type { RuleExecutorOptions } from '@kbn/alerting-plugin/server';
import { fakeElasticsearch, type FakeElasticsearch } from './fake_elasticsearch';
import { writeFixturePlugin } from './fixture_plugin';
import { isRecord } from '../is_record';
import type { LogEntry } from '../logger';
import type { RunningKibana } from '../running_kibana';
import { startKibana, type KibanaOptions } from '../start_kibana';

export type FixtureExecutor = (
  options: RuleExecutorOptions<unknown, unknown, unknown, string, unknown>
) => unknown;

interface CallOptions {
  readonly user?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A Kibana with the fixture plugin over a fake Elasticsearch, and a clock that stands still. */
export async function fixtureKibana(
  options: Partial<KibanaOptions> = {},
  elasticsearch?: FakeElasticsearch
): Promise<FixtureKibana> {
  const fake = elasticsearch ?? (await fakeElasticsearch());
  const logs: LogEntry[] = [];
  const clock = { time: new Date('2026-01-02T03:04:05.000Z'), now: () => clock.time };
  const pluginDirectory = writeFixturePlugin();
  const started = await startKibana({
    elasticsearch: { node: fake.url, maxRetries: 0 },
    pluginDirectory,
    clock,
    log: (entry) => logs.push(entry),
    ...options,
  });
  const { url, kibana } = started;
  return new FixtureKibana(url, kibana, fake, logs, clock, async () => {
    await started.close();
    rmSync(pluginDirectory, { recursive: true });
    if (elasticsearch === undefined) await fake.close();
  });
}

export class FixtureKibana {
  constructor(
    readonly url: string,
    readonly kibana: RunningKibana,
    readonly fake: FakeElasticsearch,
    readonly logs: LogEntry[],
    readonly clock: { time: Date },
    readonly close: () => Promise<void>
  ) {}

  /** A call as the browser side makes it; headers that are undefined are left out. */
  async call(path: string, options: CallOptions = {}): Promise<Reply> {
    const { user = 'admin', method = 'GET', body } = options;
    const headers: Record<string, string | undefined> = {
      authorization: basic(user),
      'kbn-xsrf': 'true',
      'x-elastic-internal-origin': 'Kibana',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    };
    const present = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]]
    );
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: Object.fromEntries(present),
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body: parsed, headers: response.headers };
  }

  /** A method of a client that the fixture plugin asks for, as a user. */
  async client(
    service: 'rules' | 'rac',
    method: string,
    argument: unknown,
    user = 'admin'
  ): Promise<{ status: number; result: unknown; message: unknown }> {
    const { status, body } = await this.call('/internal/fixture/call', {
      method: 'POST',
      user,
      body: { service, method, argument },
    });
    const { result, message } = isRecord(body) ? body : {};
    return { status, result, message };
  }

  async createRule(id: string, changes: Readonly<Record<string, unknown>> = {}, user = 'admin') {
    const data = {
      name: 'A rule',
      alertTypeId: 'fixture.type',
      consumer: 'fixture',
      schedule: { interval: '5m' },
      params: {},
      enabled: true,
      tags: ['one'],
      actions: [],
      ...changes,
    };
    return this.client('rules', 'create', { data, options: { id } }, user);
  }

  advance(milliseconds: number): void {
    this.clock.time = new Date(this.clock.time.getTime() + milliseconds);
  }
}

export function basic(user: string, password = user): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** The executor of the fixture's rule type, for the runs to come. */
export function setExecutor(executor: FixtureExecutor): void {
  Reflect.set(globalThis, 'fixtureExecutor', executor);
}
