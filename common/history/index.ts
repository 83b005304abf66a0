export type { HistoryEvent } from './history_event';
