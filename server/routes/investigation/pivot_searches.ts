import type { estypes } from '@elastic/elasticsearch';
import { MAX_COUNTED_EVENTS, type PivotQuery, type PivotSide } from '../../../common/api';
import type { QueryDsl } from '../../../common/guide';
import { SHOWN_EVENT_FIELDS } from './shown_fields';
import type { PresencePlan } from './presence_plan';

/** A search of an `_msearch`: its header and its body. */
export type SearchItem = readonly [
  estypes.MsearchMultisearchHeader,
  estypes.SearchSearchRequestBody,
];

/** What is asked of one side of the event. */
export interface SideSearch {
  readonly condition: QueryDsl;
  readonly query: Pick<PivotQuery, 'from' | 'to' | 'indices'>;
  readonly eventTime: Date;
  readonly side: PivotSide;
  readonly size: number;
  readonly offset?: number;
  /** How long the search may look before it answers with what it has: `10s`. */
  readonly timeout: string;
  readonly isCounted: boolean;
}

/** The events of one side, the nearest to the event first. Cheap: sorted by time, counted up to a limit. */
export function sideSearch(search: SideSearch): SearchItem {
  const { condition, query, eventTime, side, size, offset = 0, timeout, isCounted } = search;
  const order = side === 'before' ? 'desc' : 'asc';
  return [
    header(query.indices),
    {
      query: { bool: { filter: [condition, sideRange(side, query, eventTime)] } },
      sort: [{ '@timestamp': { order, unmapped_type: 'date' } }],
      size,
      from: offset,
      track_total_hits: isCounted ? MAX_COUNTED_EVENTS : false,
      timeout,
      _source: [...SHOWN_EVENT_FIELDS],
    },
  ];
}

/** Counts the events among which the pivot's would be. */
export function presenceSearch(
  { indices, conditions }: PresencePlan,
  { from, to }: Pick<PivotQuery, 'from' | 'to'>,
  timeout: string
): SearchItem {
  return [
    header(indices),
    {
      query: { bool: { filter: [...conditions, range({ gte: from, lte: to })] } },
      size: 0,
      track_total_hits: MAX_COUNTED_EVENTS,
      timeout,
    },
  ];
}

/** The part of the window on one side of the event; the event's own instant is `before`. */
export function sideRange(
  side: PivotSide,
  { from, to }: Pick<PivotQuery, 'from' | 'to'>,
  eventTime: Date
): estypes.QueryDslQueryContainer {
  const anchor = eventTime.toISOString();
  if (side === 'after')
    return range({ ...(from > anchor ? { gte: from } : { gt: anchor }), lte: to });
  return range({ gte: from, lte: to < anchor ? to : anchor });
}

function range(bounds: estypes.QueryDslDateRangeQuery): estypes.QueryDslQueryContainer {
  return { range: { '@timestamp': { ...bounds, format: 'strict_date_optional_time' } } };
}

function header(indices: readonly string[]): estypes.MsearchMultisearchHeader {
  return { index: [...indices], ignore_unavailable: true, allow_no_indices: true };
}
