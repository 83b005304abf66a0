import type { MatchSummary } from '../../common/history';
import type { SourceCount } from '../app/components/source_count';
import { sourcePlace } from '../app/components/source_place';

/** How many matches each source has, in the order in which charts stack them; sources without any are left out. */
export function sourceTotals(perDay: MatchSummary['perDay']): readonly SourceCount[] {
  const totals = new Map<string, number>();
  for (const { bySource } of perDay) {
    for (const [source, count] of bySource) totals.set(source, (totals.get(source) ?? 0) + count);
  }
  return [...totals]
    .map(([source, count]) => ({ source, count }))
    .sort((one, other) => sourcePlace(one.source) - sourcePlace(other.source));
}
