import type { AlertHit } from '../../../common/api';
import { eventInstant, firstText } from '../../../common/event';

/** What the list shows of an alert. Texts are as the event has them; absent ones are left out. */
export interface AlertRow {
  readonly id: string;
  /** When the event happened, in milliseconds. */
  readonly time: number | undefined;
  /** Equal for the events of one lookup, and for later lookups of the same name by the same process. */
  readonly lookupKey: string | undefined;
  readonly reason: string | undefined;
  readonly source: string | undefined;
  readonly host: string | undefined;
  readonly user: string | undefined;
  readonly status: string;
}

export function alertRow({ id, fields }: AlertHit): AlertRow {
  return {
    id,
    time: eventInstant(fields, 'kibana.alert.original_time'),
    lookupKey: firstText(fields, 'kibana.alert.public_ip_discovery.lookup_key'),
    reason: firstText(fields, 'kibana.alert.reason'),
    source: firstText(fields, 'kibana.alert.public_ip_discovery.source'),
    host: firstText(fields, 'host.name'),
    user: firstText(fields, 'user.name'),
    status: firstText(fields, 'kibana.alert.workflow_status') ?? 'open',
  };
}
