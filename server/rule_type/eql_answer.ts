import type { estypes } from '@elastic/elasticsearch';
import { isEventDocument } from '../../common/event';
import type { EventHit } from './event_hit';

/** The events that an EQL search found. */
export function eqlHits({ hits }: Pick<estypes.EqlSearchResponse, 'hits'>): readonly EventHit[] {
  return (hits.events ?? []).flatMap(({ _index, _id, _source }) =>
    isEventDocument(_source) ? [{ index: _index, id: _id, event: _source }] : []
  );
}

/** Why an EQL search may lack events; `undefined` if it looked at all. */
export function incompleteness(response: estypes.EqlSearchResponse): string | undefined {
  if (response.timed_out === true) return 'the search timed out';
  const failures = response.shard_failures ?? [];
  if (failures.length > 0) {
    const reason = failures[0]?.reason.reason ?? 'no reason given';
    return `${failures.length} shards failed, the first one with: ${reason}`;
  }
  return response.is_partial === true ? 'the result is partial' : undefined;
}
