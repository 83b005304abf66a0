export { askedFields, isJudgeable, type AskedFields } from './asked_fields';
export { HistoryProgress, type HistoryProgressProps } from './history_progress';
export {
  idleRun,
  isAnythingSearched,
  type HistoryCost,
  type HistoryRun,
  type HistorySettings,
} from './history_run';
export { LeftOutFields } from './left_out_fields';
export { useHistory, type HistoryControls } from './use_history';
