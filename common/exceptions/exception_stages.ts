import { dataSources, type DataSource } from '../sources';
import { isSearchable } from './exception_filter';
import type { AppliedException } from './exception_item';
import { fieldFilling } from './field_filling';

/**
 * When an exception can be applied to the events of a source.
 *
 * - `search`: by the search itself, which costs nothing
 * - `event`: on the events found; a search cannot be trusted with one of its fields
 * - `process_event`: on the events found, together with the start of their process, which is one more search
 * - `never`: the source fills one of its fields nowhere
 */
export type ExceptionStage = 'search' | 'event' | 'process_event' | 'never';

/** When an exception can be applied to the events of one source. */
export function exceptionStage(
  { entries }: Pick<AppliedException, 'entries'>,
  source: DataSource
): ExceptionStage {
  const fillings = entries.map(({ field }) => ({ field, filling: fieldFilling(source, field) }));
  if (fillings.some(({ filling }) => filling === 'never')) return 'never';
  if (
    fillings.some(
      ({ field, filling }) =>
        filling === 'process_event' ||
        // Where lookups hold a field of the process that nobody lists, the search costs a little and changes nothing.
        (filling === 'unknown' && field.startsWith('process.'))
    )
  ) {
    return 'process_event';
  }
  return entries.every(isSearchable) ? 'search' : 'event';
}

/** Exceptions by when they are applied. */
export interface ExceptionStages<T> {
  /** All that a search can apply without risk: it never hides too much, since an event that lacks a field stays. */
  readonly search: readonly T[];
  /** Those that need the events found, and nothing else. */
  readonly event: readonly T[];
  /** Those that on some source need the start of the process as well. A search may apply them on other sources. */
  readonly processEvent: readonly T[];
}

/**
 * Sorts exceptions by when they are applied. The rule searches all sources at once, so that one exception can be for the
 * search on one of them and for the process event on another; it is in both lists then.
 *
 * @param sources those that are searched
 */
export function splitByStage<T extends Pick<AppliedException, 'entries'>>(
  items: readonly T[],
  sources: readonly DataSource[] = dataSources
): ExceptionStages<T> {
  const needsProcessEvent = (item: T) =>
    sources.some((source) => exceptionStage(item, source) === 'process_event');
  const isForSearch = ({ entries }: T) => entries.every(isSearchable);
  return {
    search: items.filter(isForSearch),
    event: items.filter((item) => !isForSearch(item) && !needsProcessEvent(item)),
    processEvent: items.filter(needsProcessEvent),
  };
}
