import type { Client } from '@elastic/elasticsearch';
import type { IRuleTypeAlerts } from '@kbn/alerting-plugin/server';
import type { Logger } from '@kbn/core/server';
import { alertsAlias } from './alert_resources';

/**
 * Stands for `persistAlerts`
 * (`x-pack/platform/plugins/shared/alerting/server/alerts_client/alerts_client.ts`): one bulk request of `create`s with
 * the alerts' uuids as ids. A request that fails fails the run; single documents that are refused are logged, no more.
 *
 * @returns how many were written
 */
export async function writeAlerts(
  client: Client,
  { context, shouldWrite }: IRuleTypeAlerts,
  alerts: readonly Readonly<Record<string, unknown>>[],
  logger: Logger
): Promise<number> {
  if (shouldWrite !== true || alerts.length === 0) return 0;
  const alias = alertsAlias(context);
  let response;
  try {
    response = await client.bulk({
      index: alias,
      refresh: 'wait_for',
      require_alias: true,
      operations: alerts.flatMap((alert) => [
        { create: { _id: String(alert['kibana.alert.uuid']) } },
        alert,
      ]),
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    logger.error(`Error writing ${alerts.length} alerts to ${alias} - ${message}`);
    throw error;
  }
  const faults = response.items.flatMap(({ create }) => create?.error ?? []);
  if (faults.length > 0) {
    const reasons = faults.map(({ type, reason }) => `${type}: ${reason ?? ''}`);
    logger.error(
      `Error writing alerts ${alias}: ${alerts.length - faults.length} successful, ${faults.length} errors: ${[...new Set(reasons)].join('; ')}`
    );
  }
  return alerts.length - faults.length;
}
