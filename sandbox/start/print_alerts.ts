import { apiPaths, findAlertsResponse, type AlertHit } from '../../common/api';
import { decode } from '../../common/validation';
import { firstText } from '../../common/event';
import { printable } from '../printable';
import type { PluginApi } from './plugin_api';

const PAGE_SIZE = 200;

/** All alerts, oldest event first, through the plugin's own API. */
export async function allAlerts(api: PluginApi): Promise<readonly AlertHit[]> {
  const alerts: AlertHit[] = [];
  for (;;) {
    const after = alerts[alerts.length - 1]?.sort;
    const answer = await api.call('POST', apiPaths.findAlerts, {
      size: PAGE_SIZE,
      sort: 'oldest',
      ...(after !== undefined && { after }),
    });
    const decoded = decode(findAlertsResponse, answer);
    if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('; '));
    alerts.push(...decoded.value.alerts);
    if (decoded.value.alerts.length < PAGE_SIZE) return alerts;
  }
}

/** One line for each lookup: when it happened, the source, the reason, and how many alerts its events have raised. */
export function formatAlerts(alerts: readonly AlertHit[]): string {
  const counts = new Map<string, number>();
  for (const { fields } of alerts) {
    const line = formatAlert(fields);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .map(([line, count]) => (count === 1 ? line : `${line} (${count} events of one lookup)`))
    .join('\n');
}

function formatAlert(fields: AlertHit['fields']): string {
  const time = (firstText(fields, 'kibana.alert.original_time') ?? '').slice(0, 16);
  const source = firstText(fields, 'kibana.alert.public_ip_discovery.source') ?? '';
  const reason = firstText(fields, 'kibana.alert.reason') ?? '';
  return `${time.replace('T', ' ')}  ${source.padEnd(26)}  ${printable(reason)}`;
}
