import type { MatchSummary } from '../../common/history';
import { sourcePlace } from '../app/alerts_page/histogram_bars';

/** The matches of a source. */
export interface SourceTotal {
  readonly source: string;
  readonly count: number;
}

/** How many matches each source has, in the order in which charts stack them; sources without any are left out. */
export function sourceTotals(perDay: MatchSummary['perDay']): readonly SourceTotal[] {
  const totals = new Map<string, number>();
  for (const { bySource } of perDay) {
    for (const [source, count] of bySource) totals.set(source, (totals.get(source) ?? 0) + count);
  }
  return [...totals]
    .map(([source, count]) => ({ source, count }))
    .sort((one, other) => sourcePlace(one.source) - sourcePlace(other.source));
}
