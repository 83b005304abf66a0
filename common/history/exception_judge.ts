import { compileEntries, type AppliedException, type ExceptionPart } from '../exceptions';
import type { EventDocument } from '../event';
import { partOfField } from './part_of_field';

/** What of an event kept an exception from hiding it: one part of the exception, or a field that belongs to none. */
export type MissedPart = ExceptionPart | 'other';

/** How an exception and an event stand to each other. */
export type ExceptionJudgement =
  | { readonly kind: 'hidden' }
  /** It almost hides the event: what does not hold belongs to one part, and something else holds. */
  | {
      readonly kind: 'near_miss';
      readonly part: MissedPart;
      /** The positions of the entries that do not hold, from 0. */
      readonly entries: readonly number[];
    }
  | { readonly kind: 'apart' };

/**
 * Makes the judgement of an exception over events, by its entries alone: whether it is enabled and has not expired is not
 * asked here.
 *
 * @returns takes an event as the exception is applied to it, see `enrichedEvent`
 */
export function exceptionJudge(
  item: Pick<AppliedException, 'entries'>
): (event: EventDocument) => ExceptionJudgement {
  const outcomes = compileEntries(item);
  // Two fields of no part have nothing in common, so that each of them is by itself.
  const groups = item.entries.map(({ field }) => partOfField(field) ?? `other: ${field}`);
  const parts = item.entries.map(({ field }) => partOfField(field) ?? 'other');
  return (event) => {
    const missed = outcomes(event).flatMap((holds, at) => (holds ? [] : [at]));
    const [first] = missed;
    if (first === undefined) {
      return item.entries.length === 0 ? { kind: 'apart' } : { kind: 'hidden' };
    }
    const isOnePart = missed.every((at) => groups[at] === groups[first]);
    if (!isOnePart || missed.length === item.entries.length) return { kind: 'apart' };
    return { kind: 'near_miss', part: parts[first] ?? 'other', entries: missed };
  };
}
