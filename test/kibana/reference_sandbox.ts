import { apiPaths } from '../../common/api';
import { startEventStore } from '../../sandbox/elasticsearch';
import { startKibana } from '../../sandbox/kibana';
import type { Scenario } from '../../sandbox/scenario';
import { PluginApi } from '../../sandbox/start/plugin_api';
import { writeScenario } from '../../sandbox/start/write_scenario';

export interface ReferenceOptions {
  readonly scenario: Scenario;
  /** When the scenario begins and ends. */
  readonly begin: Date;
  readonly now: Date;
  /** The built plugin. */
  readonly pluginDirectory: string;
}

/** What a real Kibana is compared with: the same plugin over the same events in the sandbox. */
export interface ReferenceSandbox {
  readonly api: PluginApi;
  close(): Promise<void>;
}

/**
 * Starts the sandbox with a scenario and its alerts. The rule is enabled when the scenario begins and catches up with all
 * of it in one run at its end; what an alert says does not depend on the run that found it.
 */
export async function startReferenceSandbox({
  scenario,
  begin,
  now,
  pluginDirectory,
}: ReferenceOptions): Promise<ReferenceSandbox> {
  const store = await startEventStore();
  const clock = { time: begin };
  const started = await startKibana({
    elasticsearch: { node: store.url, maxRetries: 0 },
    pluginDirectory,
    clock: { now: () => clock.time },
  });
  const { kibana, url } = started;
  const api = new PluginApi(url, 'admin');
  await writeScenario(kibana.esClient, scenario);
  await api.call('POST', apiPaths.enableRule);
  for (const time of [begin, now]) {
    clock.time = time;
    for (const { id } of kibana.rules) await kibana.runRule(id);
  }
  return {
    api,
    close: async () => {
      await started.close();
      await store.close();
    },
  };
}
