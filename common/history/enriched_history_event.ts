import type { EventDocument } from '../event';
import { enrichedEvent } from '../exceptions';
import { dataSource } from '../sources';
import type { HistoryEvent } from './history_event';

/** An event of the past as the rule applies exceptions to it: with what only the start of its process tells. */
export function enrichedHistoryEvent(
  { event, processStart, sourceId }: Pick<HistoryEvent, 'event' | 'processStart' | 'sourceId'>,
  fields: readonly string[]
): EventDocument {
  const source = sourceId === null ? undefined : dataSource(sourceId);
  return enrichedEvent({ event, processStart: processStart ?? undefined, source }, fields);
}
