import { Client } from '@elastic/elasticsearch';
import { join } from 'node:path';
import { apiPaths } from '../../common/api';
import { rule } from '../../common/rule';
import { startEventStore } from '../elasticsearch';
import {
  startKibana,
  type LogSink,
  type RunningKibana,
  type RunOutcome,
  type StartedKibana,
} from '../kibana';
import { scenario, SCENARIO_PROXY } from '../scenario';
import { clusterConnection, type ClusterConnection } from './cluster_address';
import { SandboxClock } from './past_runs';
import { PluginApi } from './plugin_api';
import { openPluginFolder } from './plugin_folder';
import type { StartArguments } from './start_arguments';
import { writeScenario } from './write_scenario';

const HOUR_MS = 3_600_000;

/** Where events of the scenario are. */
const SCENARIO_INDICES = [...rule.indices];

/** Where the build has put what the sandbox runs. */
export interface BuiltFolders {
  readonly plugin: string;
  /** The sandbox's own pages. */
  readonly browser: string;
}

/** What the sandbox tells while it starts, in order. */
export interface StartProgress {
  storeStarted(address: string): void;
  eventsWritten(count: number, isComplete: boolean): void;
  /** Events of an earlier start are there. */
  eventsKept(count: number): void;
  kibanaStarted(url: string, plugin: RunningKibana['manifest']): void;
  pastRun(outcome: RunOutcome): void;
  ran(outcome: RunOutcome): void;
}

export interface Sandbox {
  readonly url: string;
  /** Address of the plugin's app. */
  readonly appUrl: string;
  readonly api: PluginApi;
  /** Runs of the past day that were made. */
  readonly pastRuns: number;
  close(): Promise<void>;
}

/**
 * Starts the store (or uses a real cluster), writes the scenario, starts the stand-ins of Kibana with the built plugin,
 * enables the rule over HTTP as its user would, and lets it run through the time of the scenario.
 */
export async function startSandbox(
  args: StartArguments,
  built: BuiltFolders,
  progress: StartProgress,
  log: LogSink = () => {}
): Promise<Sandbox> {
  const plugin = await openPluginFolder(args.zip, built.plugin);
  const opened: { close(): Promise<void> }[] = [plugin];
  const close = async () => {
    for (const each of opened.toReversed()) await each.close();
  };
  try {
    const elasticsearch = await openElasticsearch(args);
    opened.push(elasticsearch);
    progress.storeStarted(elasticsearch.address);
    const now = new Date();
    const clock = new SandboxClock();
    const isSeeded = args.seed && (await seed(elasticsearch, args, now, progress));
    const kibana = await startKibana({
      elasticsearch: elasticsearch.connection,
      pluginDirectory: plugin.directory,
      // What the operator of the scenario's organisation would have set; a real cluster has another.
      ...(args.cluster === undefined && {
        config: { investigation: { confirmedProxies: [SCENARIO_PROXY] } },
      }),
      // Nobody opens a page of a sandbox that ends by itself.
      ...(!args.once && { browser: { directory: built.browser } }),
      port: args.port,
      clock,
      log,
      onRun: (outcome) => progress.ran(outcome),
      ...(args.dataDirectory !== undefined && {
        dataDirectory: join(args.dataDirectory, 'kibana'),
      }),
    });
    opened.push(kibana);
    progress.kibanaStarted(kibana.url, kibana.kibana.manifest);
    const { url } = kibana;
    const api = new PluginApi(url, 'admin');
    const pastRuns = isSeeded
      ? await runThroughThePast(kibana, api, clock, args, now, progress)
      : 0;
    await enableRule(api);
    if (pastRuns === 0) await runNow(kibana, progress);
    if (!args.once) kibana.kibana.startTaskLoop();
    return { url, appUrl: `${url}/app/${kibana.kibana.manifest.id}`, api, pastRuns, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface OpenElasticsearch {
  readonly address: string;
  readonly connection: ClusterConnection;
  close(): Promise<void>;
}

async function openElasticsearch({
  cluster,
  dataDirectory,
}: StartArguments): Promise<OpenElasticsearch> {
  if (cluster !== undefined) {
    const connection = clusterConnection(cluster);
    await checkCluster(connection);
    return { address: connection.node, connection, close: () => Promise.resolve() };
  }
  const store = await startEventStore({
    ...(dataDirectory !== undefined && { dataDirectory: join(dataDirectory, 'elasticsearch') }),
  });
  return { address: store.url, connection: { node: store.url }, close: () => store.close() };
}

/** @throws Error that says how the cluster does not answer */
async function checkCluster(connection: ClusterConnection): Promise<void> {
  const client = new Client({ ...connection, maxRetries: 0 });
  try {
    await client.info();
  } catch (error) {
    throw new Error(
      `Elasticsearch at ${connection.node} does not answer as it should: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error }
    );
  } finally {
    await client.close();
  }
}

/** @returns false if the events of an earlier start are there: another scenario would tell of the same hosts again */
async function seed(
  { connection }: OpenElasticsearch,
  { hours }: StartArguments,
  now: Date,
  progress: StartProgress
): Promise<boolean> {
  const client = new Client(connection);
  try {
    const { count: kept } = await client.count({ index: SCENARIO_INDICES, allow_no_indices: true });
    if (kept > 0) {
      progress.eventsKept(kept);
      return false;
    }
    const count = await writeScenario(client, scenario({ now, hours }), (written) => {
      progress.eventsWritten(written, false);
    });
    progress.eventsWritten(count, true);
    return true;
  } finally {
    await client.close();
  }
}

/** The rule is enabled when the scenario begins. */
async function runThroughThePast(
  { kibana }: StartedKibana,
  api: PluginApi,
  clock: SandboxClock,
  { hours }: StartArguments,
  now: Date,
  progress: StartProgress
): Promise<number> {
  return clock.relive(new Date(now.getTime() - hours * HOUR_MS), now, async () => {
    if (kibana.rules.length === 0) await enableRule(api);
    for (const { id } of kibana.rules) progress.pastRun(await kibana.runRule(id));
  });
}

async function runNow({ kibana }: StartedKibana, progress: StartProgress): Promise<void> {
  for (const { id } of kibana.rules) progress.ran(await kibana.runRule(id));
}

async function enableRule(api: PluginApi): Promise<void> {
  await api.call('POST', apiPaths.enableRule);
}
