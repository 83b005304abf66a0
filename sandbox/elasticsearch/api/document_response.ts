import type { JsonObject } from '../http/json';
import { PRIMARY_TERM, type EventIndex, type WriteOutcome } from '../indices/event_index';

/** What a write answers. */
export function writeResponse(index: EventIndex, id: string, outcome: WriteOutcome): JsonObject {
  const copies = outcome.result === 'noop' ? 0 : 1;
  return {
    _index: index.name,
    _id: id,
    _version: outcome.version,
    result: outcome.result,
    _shards: { total: copies, successful: copies, failed: 0 },
    _seq_no: outcome.sequenceNumber,
    _primary_term: PRIMARY_TERM,
  };
}

/** The status of a write, alone or in a bulk request. */
export function writeStatus({ result }: WriteOutcome): number {
  if (result === 'created') return 201;
  return result === 'not_found' ? 404 : 200;
}
