import { firstText, type EventDocument } from '../../common/event';
import type { LookupDescription } from '../../common/sources';

/**
 * What the up to four events of one lookup (request and result, IPv4 and IPv6) have in common: host, process and
 * domain. Two lookups of the same name by one process share it too; their times tell them apart.
 */
export function lookupKey(
  event: EventDocument,
  { host, process, domain }: LookupDescription
): string {
  const hostKey = firstText(event, 'host.id') ?? host ?? '';
  const processKey =
    firstText(event, 'process.entity_id') ?? firstText(event, 'process.pid') ?? process;
  // JSON keeps the parts apart, whatever they hold.
  return JSON.stringify([hostKey, processKey ?? '', (domain ?? '').toLowerCase()]);
}
