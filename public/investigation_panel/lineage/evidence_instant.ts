import type { ShownEvidence } from '../../../common/api';
import { isoInstant } from '../../../common/event';

/** When an event happened, in milliseconds since the epoch; `undefined` if it does not tell. */
export function evidenceInstant({ time }: Pick<ShownEvidence, 'time'>): number | undefined {
  return time === null ? undefined : isoInstant(time);
}

/** Orders events by when they happened; those that do not tell come last. */
export function byInstant(
  one: Pick<ShownEvidence, 'time'>,
  other: Pick<ShownEvidence, 'time'>
): number {
  const [first, second] = [evidenceInstant(one), evidenceInstant(other)];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  return first - second;
}
