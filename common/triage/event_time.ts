import { eventInstant } from '../event';
import type { DataSource } from '../sources';
import type { EvidenceEvent } from './evidence';

/**
 * When an event happened, in milliseconds since the epoch: by the clock of its host where the source tells, which is not
 * the cloud's; of an alert the time of its event.
 *
 * @param isStart whether the event is the start of a process, whose time sources have in another field
 * @returns `undefined` if it has no time
 */
export function eventTime(
  { fields }: Pick<EvidenceEvent, 'fields'>,
  source: DataSource | undefined,
  isStart = false
): number | undefined {
  const { clock } = source ?? {};
  const ownTime = (field: string | undefined) =>
    field === undefined ? undefined : eventInstant(fields, field);
  return (
    (isStart ? ownTime(clock?.startTimeField) : undefined) ??
    ownTime(clock?.ownTimeField) ??
    eventInstant(fields, 'kibana.alert.original_time') ??
    eventInstant(fields)
  );
}
