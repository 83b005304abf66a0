import { firstText, isoInstant } from '../../common/event';
import type { HistoryRun } from '../history';
import type { ExceptionSubject } from './exception_subject';

/**
 * Whether a look at the past that is over should have come upon the alert that an exception is made from, and has not: the
 * rule no longer matches its event, or the event is gone. False as long as the time of the event was not searched, or not
 * completely.
 */
export function isSubjectMissed(run: HistoryRun, { evidence, lookup }: ExceptionSubject): boolean {
  if (run.kind !== 'done' || run.searchedFrom === null) return false;
  if (run.notes.some(({ kind }) => kind === 'incomplete' || kind === 'full_millisecond')) {
    return false;
  }
  const time = isoInstant(firstText(lookup.event, 'kibana.alert.original_time') ?? '');
  const searchedFrom = isoInstant(run.searchedFrom);
  if (time === undefined || searchedFrom === undefined || time < searchedFrom) return false;
  return !run.events.some(({ alert }) => alert?.id === evidence.alertId);
}
