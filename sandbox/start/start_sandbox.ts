import { Client } from '@elastic/elasticsearch';
import { join } from 'node:path';
import { apiPaths } from '../../common/api';
import { startEventStore } from '../elasticsearch';
import { startKibana, type LogSink, type RunOutcome, type StartedKibana } from '../kibana';
import { scenario } from '../scenario';
import { SandboxClock } from './past_runs';
import { PluginApi } from './plugin_api';
import type { StartArguments } from './start_arguments';
import { writeScenario } from './write_scenario';

const HOUR_MS = 3_600_000;

/** What the sandbox tells while it starts, in order. */
export interface StartProgress {
  storeStarted(address: string): void;
  eventsWritten(count: number, isComplete: boolean): void;
  kibanaStarted(url: string): void;
  pastRun(outcome: RunOutcome): void;
  ran(outcome: RunOutcome): void;
}

export interface Sandbox {
  readonly url: string;
  readonly api: PluginApi;
  /** Runs of the past day that were made. */
  readonly pastRuns: number;
  close(): Promise<void>;
}

/**
 * Starts the store (or uses a real cluster), writes the scenario, starts the stand-ins of Kibana with the built plugin,
 * enables the rule over HTTP as its user would, and lets it run through the time of the scenario.
 *
 * @param pluginDirectory the built plugin
 */
export async function startSandbox(
  args: StartArguments,
  pluginDirectory: string,
  progress: StartProgress,
  log: LogSink = () => {}
): Promise<Sandbox> {
  const elasticsearch = await openElasticsearch(args);
  progress.storeStarted(elasticsearch.address);
  const now = new Date();
  const clock = new SandboxClock();
  let kibana: StartedKibana | undefined;
  try {
    if (args.seed) await seed(elasticsearch, args, now, progress);
    kibana = await startKibana({
      elasticsearch: elasticsearch.connection,
      pluginDirectory,
      port: args.port,
      clock,
      log,
      onRun: (outcome) => progress.ran(outcome),
      ...(args.dataDirectory !== undefined && {
        dataDirectory: join(args.dataDirectory, 'kibana'),
      }),
    });
    progress.kibanaStarted(kibana.url);
    const { url } = kibana;
    const api = new PluginApi(url, 'admin');
    const pastRuns = args.seed
      ? await runThroughThePast(kibana, api, clock, args, now, progress)
      : 0;
    await enableRule(api);
    if (!args.once) kibana.kibana.startTaskLoop();
    const running = kibana;
    return {
      url,
      api,
      pastRuns,
      close: async () => {
        await running.close();
        await elasticsearch.close();
      },
    };
  } catch (error) {
    await kibana?.close();
    await elasticsearch.close();
    throw error;
  }
}

interface OpenElasticsearch {
  readonly address: string;
  readonly connection: {
    readonly node: string;
    readonly auth?:
      { readonly apiKey: string } | { readonly username: string; readonly password: string };
  };
  close(): Promise<void>;
}

async function openElasticsearch({
  cluster,
  dataDirectory,
}: StartArguments): Promise<OpenElasticsearch> {
  if (cluster !== undefined) {
    const { node, auth } = cluster;
    return {
      address: node,
      connection: { node, ...(auth !== undefined && { auth }) },
      close: () => Promise.resolve(),
    };
  }
  const store = await startEventStore({
    ...(dataDirectory !== undefined && { dataDirectory: join(dataDirectory, 'elasticsearch') }),
  });
  return { address: store.url, connection: { node: store.url }, close: () => store.close() };
}

async function seed(
  { connection }: OpenElasticsearch,
  { hours }: StartArguments,
  now: Date,
  progress: StartProgress
): Promise<void> {
  const client = new Client(connection);
  try {
    const count = await writeScenario(client, scenario({ now, hours }), (written) => {
      progress.eventsWritten(written, false);
    });
    progress.eventsWritten(count, true);
  } finally {
    await client.close();
  }
}

/** The rule is enabled when the scenario begins; a rule of an earlier start has its past behind it. */
async function runThroughThePast(
  { kibana }: StartedKibana,
  api: PluginApi,
  clock: SandboxClock,
  { hours }: StartArguments,
  now: Date,
  progress: StartProgress
): Promise<number> {
  if (kibana.rules.length > 0) return 0;
  return clock.relive(new Date(now.getTime() - hours * HOUR_MS), now, async () => {
    if (kibana.rules.length === 0) await enableRule(api);
    for (const { id } of kibana.rules) progress.pastRun(await kibana.runRule(id));
  });
}

async function enableRule(api: PluginApi): Promise<void> {
  await api.call('POST', apiPaths.enableRule);
}
