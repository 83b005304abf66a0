import {
  appliesAt,
  fieldsOf,
  hidingExceptions,
  type AppliedException,
} from '../../common/exceptions';
import { enrichedHistoryEvent, type HistoryEvent } from '../../common/history';
import { isJudgeable, type AskedFields } from '../history';

/** How many matches exceptions hide. */
export interface HiddenMatches {
  readonly matches: number;
  /** Exceptions that apply and cannot be judged: the events do not carry all of their fields. */
  readonly unjudged: number;
}

/**
 * Counts the matches that an exception hides, as of the exceptions that apply now: in front of the rule's next run, not
 * as it was when the events happened.
 *
 * @param asked the fields that the events carry
 */
export function hiddenMatches(
  exceptions: readonly AppliedException[],
  events: readonly HistoryEvent[],
  asked: AskedFields,
  now: Date
): HiddenMatches {
  const applying = exceptions.filter((item) => appliesAt(item, now));
  const judged = applying.filter((item) => isJudgeable(item, asked));
  const fields = fieldsOf(judged);
  const hiding = hidingExceptions(judged);
  const hidden = events.filter((event) => hiding(enrichedHistoryEvent(event, fields)).length > 0);
  return { matches: hidden.length, unjudged: applying.length - judged.length };
}
