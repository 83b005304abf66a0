import { exceptionParts } from '../exceptions';
import { eventTotals, type EventTotals } from './event_totals';
import type { Difference, ExceptionEffect, NearMiss } from './exception_effect';
import type { MissedPart } from './exception_judge';
import { grouped } from './grouped';

/** Near misses that differ from an exception in the same way: same program, parent and host, but another name. */
export interface NearMissGroup extends EventTotals {
  readonly part: MissedPart;
  /** What the events have instead, as the newest of them writes it. */
  readonly instead: readonly Difference[];
  /** Different hosts, as far as the events name them. */
  readonly hosts: number;
  /** Different accounts, as far as the events name them. */
  readonly users: number;
}

const ORDER: readonly MissedPart[] = [...exceptionParts, 'other'];

/**
 * Sums up the near misses of an effect by part and by what the events have instead, without regard to letter case.
 *
 * @returns part by part in the order of the guide, and of each part the group with most events first
 */
export function nearMissGroups({
  nearMisses,
}: Pick<ExceptionEffect, 'nearMisses'>): readonly NearMissGroup[] {
  return grouped(nearMisses, ({ part, instead }) => JSON.stringify([part, instead]).toLowerCase())
    .map((group) => groupOf(group))
    .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part) || b.events - a.events);
}

function groupOf(group: readonly [NearMiss, ...NearMiss[]]): NearMissGroup {
  const events = group.map(({ event }) => event);
  const different = (names: readonly (string | null)[]) =>
    new Set(names.filter((name) => name !== null)).size;
  return {
    part: group[0].part,
    instead: group[0].instead,
    ...eventTotals(events),
    hosts: different(events.map(({ host }) => host)),
    users: different(events.map(({ user }) => user)),
  };
}
