export type { EventTotals } from './event_totals';
export {
  exceptionEffect,
  type Difference,
  type ExceptionEffect,
  type HostAndUserEffect,
  type NearMiss,
} from './exception_effect';
export { exceptionHits, type DatedException } from './exception_hits';
export { exceptionJudge, type ExceptionJudgement, type MissedPart } from './exception_judge';
export { enrichedHistoryEvent } from './enriched_history_event';
export type { HistoryEvent } from './history_event';
export {
  askedAgain,
  historyPlan,
  nextSpan,
  planProgress,
  searchedFrom,
  withAnswer,
  type HistoryNote,
  type HistoryPlan,
  type HistorySpan,
  type SpanAnswer,
} from './history_plan';
export { eventKey, matchComparison, type MatchComparison } from './match_comparison';
export {
  matchSummary,
  type MatchesOfDay,
  type MatchSummary,
  type NamedCount,
  type TopNames,
} from './match_summary';
export { nearMissGroups, type NearMissGroup } from './near_miss_groups';
export { newestFirst } from './newest_first';
