import {
  apiPaths,
  ruleStatusResponse,
  type AlertHit,
  type RuleStatusResponse,
} from '../../common/api';
import { rule } from '../../common/rule';
import { decode } from '../../common/validation';
import type { PluginApi } from '../../sandbox/start/plugin_api';
import { allAlerts } from '../../sandbox/start/print_alerts';
import type { KibanaApi } from './kibana_api';
import { WaitedInVainError, waitUntil } from './wait_until';

type RuleStatus = NonNullable<RuleStatusResponse['rule']>;

export interface RuleRunOptions {
  readonly kibana: KibanaApi;
  readonly plugin: PluginApi;
  /** Hours that the rule has to look back over. */
  readonly hours: number;
  /** Alerts after which there is nothing more to wait for. */
  readonly expectedAlerts: number;
  /** Pause between two questions. */
  readonly everyMs: number;
}

/** A run comes within seconds; a Kibana that has just started may take its time. */
const RUN_TIMEOUT_MS = 180_000;
/** Alerts are there when the run is over, or as soon as their index has been refreshed. */
const ALERTS_TIMEOUT_MS = 30_000;

/**
 * Enables the rule through the plugin's API, lets it look back over the scenario, and runs it.
 *
 * A rule that is enabled looks 9 minutes back at first, while the scenario tells of hours. Hence the look-back is
 * lengthened once the first run is over, and the rule run again; an event that has an alert gets no second one.
 *
 * @returns all alerts
 * @throws Error if a run fails, or none comes
 */
export async function runRule(options: RuleRunOptions): Promise<readonly AlertHit[]> {
  const { kibana, plugin, expectedAlerts, everyMs } = options;
  await plugin.call('POST', apiPaths.enableRule);
  const first = await nextRun(options, null);
  await kibana.call('PUT', `/api/alerting/rule/${first.id}`, lengthenedRule(options.hours));
  const before = (await ruleStatus(plugin)).lastRunAt;
  await runSoon(options, first.id);
  await nextRun(options, before);
  const waiting = { timeoutMs: ALERTS_TIMEOUT_MS, everyMs };
  try {
    return await waitUntil(
      'all alerts are there',
      async () => {
        const alerts = await allAlerts(plugin);
        return alerts.length >= expectedAlerts ? alerts : undefined;
      },
      waiting
    );
  } catch (error) {
    // The comparison says which ones are missing.
    if (error instanceof WaitedInVainError) return allAlerts(plugin);
    throw error;
  }
}

/** The rule as it was, with a longer look-back: an update replaces all of it. */
function lengthenedRule(hours: number) {
  const lookback = `${hours + 1}h`;
  return {
    name: rule.name,
    tags: [...rule.tags],
    schedule: { interval: rule.interval },
    params: { lookback, catchUpLimit: lookback },
    actions: [],
  };
}

async function runSoon({ kibana, everyMs }: RuleRunOptions, id: string): Promise<void> {
  await waitUntil(
    'the rule can be run',
    async () => {
      const answer = await kibana.call('POST', `/internal/alerting/rule/${id}/_run_soon`);
      // Kibana says so in a sentence if the rule runs just now; it has nothing to say otherwise.
      return answer === '' ? true : undefined;
    },
    { timeoutMs: RUN_TIMEOUT_MS, everyMs }
  );
}

/** @param before when the last run was that is known of. @throws Error if the run has failed */
async function nextRun(
  { plugin, everyMs }: RuleRunOptions,
  before: string | null
): Promise<RuleStatus> {
  const status = await waitUntil(
    'the rule has run',
    async () => {
      const current = await ruleStatus(plugin);
      return current.lastRunAt === null || current.lastRunAt === before ? undefined : current;
    },
    { timeoutMs: RUN_TIMEOUT_MS, everyMs }
  );
  if (status.lastOutcome === 'failed')
    throw new Error(`A run of the rule failed: ${status.message ?? 'no reason is given'}`);
  return status;
}

async function ruleStatus(plugin: PluginApi): Promise<RuleStatus> {
  const decoded = decode(ruleStatusResponse, await plugin.call('GET', apiPaths.rule));
  if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('; '));
  if (decoded.value.rule === null) throw new Error('The rule is not there after it was enabled.');
  return decoded.value.rule;
}
