import type { ShownEvidence } from '../../../common/api';
import { groupedBy } from './grouped_by';
import { lookupKey, outcomeOf, type Lookup } from './lookups';
import { bySpan, timeSpan } from './time_span';

/** A name that the process has asked for, however often. */
export interface AskedName extends Lookup {
  readonly key: string;
  /** How often it was asked for. */
  readonly count: number;
}

/** The names that were asked for: that of the investigated lookup first, then in the order of time. */
export function askedNames(found: readonly Lookup[]): readonly AskedName[] {
  return groupedBy(found, ({ events }) => keyOf(events))
    .map(([key, all]) => askedName(key, all))
    .toSorted((one, other) =>
      one.isInvestigated === other.isInvestigated
        ? bySpan(one, other)
        : Number(other.isInvestigated) - Number(one.isInvestigated)
    );
}

function askedName(key: string, all: readonly Lookup[]): AskedName {
  const events = all.flatMap((each) => each.events);
  return {
    key,
    count: all.length,
    name: all[0]?.name,
    isInvestigated: all.some(({ isInvestigated }) => isInvestigated),
    outcome: outcomeOf(all.map(({ outcome }) => outcome)),
    span: timeSpan(events),
    events,
  };
}

function keyOf([first]: readonly ShownEvidence[]): string {
  return first === undefined ? '' : lookupKey(first);
}
