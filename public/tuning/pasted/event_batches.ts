import { MAX_EXPLAINED_EVENTS } from '../../../common/api';
import { MAX_BATCH_BYTES } from './parse_pasted_events';
import type { PastedEvent } from './pasted_event';

/** Splits events into requests, in their order: each has at most as many events and bytes as the server takes. */
export function eventBatches(
  events: readonly PastedEvent[]
): readonly (readonly [PastedEvent, ...PastedEvent[]])[] {
  const batches: [PastedEvent, ...PastedEvent[]][] = [];
  let bytes = 0;
  for (const event of events) {
    const batch = batches.at(-1);
    // One more for the comma.
    const size = event.bytes + 1;
    if (
      batch === undefined ||
      batch.length >= MAX_EXPLAINED_EVENTS ||
      bytes + size > MAX_BATCH_BYTES
    ) {
      batches.push([event]);
      bytes = size;
    } else {
      batch.push(event);
      bytes += size;
    }
  }
  return batches;
}
