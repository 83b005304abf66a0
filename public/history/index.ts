export { HistoryProgress, type HistoryProgressProps } from './history_progress';
export {
  idleRun,
  isAnythingSearched,
  type HistoryCost,
  type HistoryRun,
  type HistorySettings,
} from './history_run';
export { useHistory, type HistoryControls } from './use_history';
