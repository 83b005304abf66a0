import { join } from 'node:path';
import { apiPaths } from '../../common/api';
import { startEventStore } from '../../sandbox/elasticsearch';
import { startKibana, type KibanaOptions } from '../../sandbox/kibana';
import { scenario, SCENARIO_PROXY, type Scenario } from '../../sandbox/scenario';
import { PluginApi } from '../../sandbox/start/plugin_api';
import { writeScenario } from '../../sandbox/start/write_scenario';
import { INSTALLED_PLUGIN, TARGET } from './installed_plugin';

const HOUR_MS = 3_600_000;
const HOURS = 6;
/** Enough for every source to have events of each kind; the stories are what is looked at. */
const BACKGROUND_PER_HOUR = 300;

/** The built plugin with its pages, over a store with the scenario of the past hours and the alerts of it. */
export interface ScenarioSandbox {
  readonly url: string;
  readonly elasticsearch: Awaited<ReturnType<typeof startEventStore>>;
  readonly scenario: Scenario;
  readonly kibana: Awaited<ReturnType<typeof startKibana>>['kibana'];
  /** The HTTP API as the administrator. */
  readonly api: PluginApi;
  close(): Promise<void>;
}

export interface ScenarioSandboxOptions {
  readonly basePath?: string;
  /** What was installed from the zip by default. */
  readonly pluginDirectory?: string;
  readonly bootOrder?: NonNullable<KibanaOptions['browser']>['bootOrder'];
  /** How far back the scenario reaches. */
  readonly hours?: number;
  readonly backgroundPerHour?: number;
  /** No events, and the rule was never enabled. */
  readonly isEmpty?: boolean;
}

/** Starts it. The rule is enabled when the scenario begins, and catches up with all of it in one run. */
export async function startScenarioSandbox({
  basePath = '',
  pluginDirectory = INSTALLED_PLUGIN,
  bootOrder,
  hours = HOURS,
  backgroundPerHour = BACKGROUND_PER_HOUR,
  isEmpty = false,
}: ScenarioSandboxOptions = {}): Promise<ScenarioSandbox> {
  const elasticsearch = await startEventStore({});
  const now = new Date();
  const clock = { time: new Date(now.getTime() - hours * HOUR_MS) };
  const started = await startKibanaOrClose(elasticsearch, {
    elasticsearch: { node: elasticsearch.url, maxRetries: 0 },
    pluginDirectory,
    config: { investigation: { confirmedProxies: [SCENARIO_PROXY] } },
    basePath,
    browser: {
      directory: join(TARGET, 'sandbox_browser'),
      ...(bootOrder !== undefined && { bootOrder }),
    },
    clock: { now: () => clock.time },
  });
  const { kibana, url } = started;
  const api = new PluginApi(url, 'admin');
  const told = scenario({ now, hours, backgroundPerHour });
  if (!isEmpty) {
    await writeScenario(kibana.esClient, told);
    await api.call('POST', apiPaths.enableRule);
    const [rule] = kibana.rules;
    if (rule === undefined) throw new Error('the rule is not enabled');
    await kibana.runRule(rule.id);
    clock.time = now;
    await kibana.runRule(rule.id);
  }
  clock.time = now;
  return {
    url,
    elasticsearch,
    scenario: told,
    kibana,
    api,
    close: async () => {
      await started.close();
      await elasticsearch.close();
    },
  };
}

/** A store that stays open would keep the process that failed alive. */
async function startKibanaOrClose(
  elasticsearch: Pick<ScenarioSandbox['elasticsearch'], 'close'>,
  options: KibanaOptions
): ReturnType<typeof startKibana> {
  try {
    return await startKibana(options);
  } catch (error) {
    await elasticsearch.close();
    throw error;
  }
}
