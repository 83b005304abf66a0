import { MAX_EXTRA_FIELDS } from '../../common/api';
import {
  appliesAt,
  hidingExceptions,
  exceptionFields,
  fieldsOf,
  type AppliedException,
} from '../../common/exceptions';
import { enrichedHistoryEvent, type HistoryEvent } from '../../common/history';

/**
 * Counts the matches that an exception hides, as of the exceptions that apply now: in front of the rule's next run, not
 * as it was when the events happened.
 */
export function hiddenMatches(
  exceptions: readonly AppliedException[],
  events: readonly HistoryEvent[],
  now: Date
): number {
  const applying = exceptions.filter((item) => appliesAt(item, now));
  const fields = fieldsOf(applying);
  const hiding = hidingExceptions(applying, now);
  return events.filter((event) => hiding(enrichedHistoryEvent(event, fields)).length > 0).length;
}

/** The fields of exceptions that a search of the past must ask for, beyond those that it always gives. */
export function extraFields(exceptions: readonly AppliedException[]): readonly string[] {
  return fieldsOf(exceptions)
    .filter((field) => !exceptionFields.includes(field))
    .slice(0, MAX_EXTRA_FIELDS);
}
