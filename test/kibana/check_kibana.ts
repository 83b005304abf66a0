import { Client } from '@elastic/elasticsearch';
import * as t from 'io-ts';
import {
  apiPaths,
  investigationResponse,
  RULE_TYPE_ID,
  type AlertHit,
  type Pivot,
} from '../../common/api';
import { rule } from '../../common/rule';
import { decode } from '../../common/validation';
import { scenario, type Scenario } from '../../sandbox/scenario';
import type { ClusterConnection } from '../../sandbox/start/cluster_address';
import { PluginApi } from '../../sandbox/start/plugin_api';
import { allAlerts } from '../../sandbox/start/print_alerts';
import { writeScenario } from '../../sandbox/start/write_scenario';
import { checkPages } from './check_pages';
import { Checks, ChecksStoppedError, type Check } from './checks';
import { byEvent, compareAlerts } from './compare_alerts';
import { comparePivots } from './compare_pivots';
import { KibanaApi, type Credentials } from './kibana_api';
import { startReferenceSandbox } from './reference_sandbox';
import { runRule } from './run_rule';

/** A Kibana with the plugin, over an Elasticsearch that nobody else uses, and what is needed to look at it. */
export interface CheckedKibana {
  readonly kibanaUrl: string;
  readonly elasticsearch: ClusterConnection;
  /** A user who may do everything. */
  readonly credentials: Credentials;
  /** The built plugin, for the sandbox that is compared with. */
  readonly pluginDirectory: string;
  /** Hours of the scenario. */
  readonly hours: number;
  /** Where pictures of the pages go. */
  readonly pictures: string;
  /** Pause between two questions to Kibana. */
  readonly everyMs: number;
}

const PLUGIN_ID = 'publicIpDiscovery';
const HOUR_MS = 3_600_000;
/** Enough for every source to have events of each kind; the stories are what is looked at. */
const BACKGROUND_PER_HOUR = 300;

/**
 * Looks whether the plugin works in a Kibana as it does in the sandbox: it is loaded, the rule finds the same events for
 * the same reasons, investigations find as much, and the pages show it.
 *
 * @param onCheck told the name of each check before it is made
 * @returns what each check came to; those after one that the others rest on are missing if that has failed
 */
export async function checkKibana(
  checked: CheckedKibana,
  onCheck: (name: string) => void = () => {}
): Promise<readonly Check[]> {
  const checks = new Checks(onCheck);
  try {
    await makeChecks(checks, checked);
  } catch (error) {
    if (!(error instanceof ChecksStoppedError)) throw error;
  }
  return checks.done;
}

async function makeChecks(checks: Checks, checked: CheckedKibana): Promise<void> {
  const { kibanaUrl, credentials, hours, everyMs, pluginDirectory, pictures } = checked;
  const kibana = new KibanaApi(kibanaUrl, credentials);
  const plugin = new PluginApi(kibanaUrl, credentials.username, credentials.password);
  await checks.need('the plugin is loaded', () => findPlugin(kibana));
  await checks.need('the rule type is registered', () => findRuleType(kibana));

  const now = new Date();
  const told = scenario({ now, hours, backgroundPerHour: BACKGROUND_PER_HOUR });
  await checks.need('the scenario is written', () => seed(checked, told));
  const expectedAlerts = told.expectedAlerts.length;
  const found = await checks.need('the rule runs', () =>
    runRule({ kibana, plugin, hours, expectedAlerts, everyMs })
  );

  const begin = new Date(now.getTime() - hours * HOUR_MS);
  const reference = await checks.need('the sandbox runs it too', () =>
    startReferenceSandbox({ scenario: told, begin, now, pluginDirectory })
  );
  try {
    const expected = await allAlerts(reference.api);
    await checks.compare(`the same ${expectedAlerts} alerts as in the sandbox`, () =>
      Promise.resolve(compareAlerts(found, expected))
    );
    await checks.compare(`the same pivots for each of ${told.stories.length} stories`, () =>
      compareInvestigations(
        told,
        { api: plugin, alerts: found },
        { ...reference, alerts: expected }
      )
    );
  } finally {
    await reference.close();
  }
  await checks.compare('the pages show alerts without an error in the console', () =>
    checkPages({ kibanaUrl, credentials, pictures, alertId: found[0]?.id ?? '' })
  );
}

const statusCodec = t.type({
  status: t.intersection([
    t.type({ overall: t.type({ level: t.string }) }),
    t.partial({ plugins: t.record(t.string, t.type({ level: t.string })) }),
  ]),
});
const idsCodec = t.array(t.type({ id: t.string }));

/** @throws Error that says what Kibana knows of the plugin */
async function findPlugin(kibana: KibanaApi): Promise<void> {
  const { status } = decoded(statusCodec, await kibana.call('GET', '/api/status'));
  const level = status.plugins?.[PLUGIN_ID]?.level ?? 'available';
  if (level !== 'available') throw new Error(`Kibana says that the plugin is ${level}.`);
  const features = decoded(idsCodec, await kibana.call('GET', '/api/features'));
  if (!features.some(({ id }) => id === PLUGIN_ID))
    throw new Error('Kibana has no feature of the plugin: its server side did not start.');
}

async function findRuleType(kibana: KibanaApi): Promise<void> {
  const types = decoded(idsCodec, await kibana.call('GET', '/api/alerting/rule_types'));
  if (!types.some(({ id }) => id === RULE_TYPE_ID))
    throw new Error(`Kibana has no rule type ${RULE_TYPE_ID}.`);
}

/** @throws Error if there are events already: their alerts would be among those compared */
async function seed({ elasticsearch }: CheckedKibana, told: Scenario): Promise<void> {
  const client = new Client(elasticsearch);
  try {
    const { count } = await client.count({ index: [...rule.indices], allow_no_indices: true });
    if (count > 0)
      throw new Error(
        `There are ${count} events of an earlier run. Start with an empty Elasticsearch: docker compose -p public-ip-discovery-smoke down -v removes that of the smoke test.`
      );
    await writeScenario(client, told);
  } finally {
    await client.close();
  }
}

interface Investigated {
  readonly api: PluginApi;
  readonly alerts: readonly AlertHit[];
}

/** Compares what is found for the first alert of each story. */
async function compareInvestigations(
  { stories, expectedAlerts }: Scenario,
  found: Investigated,
  expected: Investigated
): Promise<readonly string[]> {
  const [foundByEvent, expectedByEvent] = [byEvent(found.alerts), byEvent(expected.alerts)];
  const problems: string[] = [];
  for (const story of stories) {
    const eventId = expectedAlerts.find(({ storyId }) => storyId === story.id)?.eventId ?? '';
    const [actual, wanted] = [foundByEvent.get(eventId), expectedByEvent.get(eventId)];
    if (actual === undefined || wanted === undefined) {
      problems.push(`${story.id}: there is no alert to investigate.`);
      continue;
    }
    const differences = comparePivots(
      await pivotsOf(found.api, actual),
      await pivotsOf(expected.api, wanted)
    );
    problems.push(...differences.map((difference) => `${story.id}: ${difference}`));
  }
  return problems;
}

async function pivotsOf(api: PluginApi, { id }: AlertHit): Promise<readonly Pivot[]> {
  const answer = await api.call('POST', apiPaths.investigate, { alertId: id });
  return decoded(investigationResponse, answer).pivots;
}

/** @throws Error that names every fault of an answer */
function decoded<A>(codec: t.Type<A, unknown>, answer: unknown): A {
  const result = decode(codec, answer);
  if (result.kind === 'invalid') throw new Error(`Unexpected answer: ${result.faults.join('; ')}`);
  return result.value;
}
