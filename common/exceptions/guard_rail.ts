import type { DataSource } from '../sources';
import type { ExceptionDraft, ExceptionEntry } from './exception_item';
import type { FormFaultId, GuardRailId } from './guard_rail_id';

/** Where in an exception a fault is; nowhere in particular if it is about the whole. */
export interface FaultPlace {
  /** The position of the entry, from 0. */
  readonly entry?: number;
  /** The position of the value in the entry, from 0. */
  readonly value?: number;
}

/** What a sentence about a fault speaks of. */
export type FaultDetails = Readonly<Record<string, string | number>>;

interface FaultText extends FaultPlace {
  readonly details: FaultDetails;
  /** What is wrong and what to do, in English. */
  readonly message: string;
}

/** Why an exception is refused. */
export type GuardRailFault =
  | (FaultText & { readonly id: GuardRailId; readonly canBeOverridden: true })
  | (FaultText & { readonly id: FormFaultId; readonly canBeOverridden: false });

/** What an exception is judged by, apart from itself. */
export interface GuardRailContext {
  /** The names that the rule looks for, its own and extra ones; `*` and `?` are wildcards. */
  readonly domains: readonly string[];
  /** The sources that the exception is meant for, such as that of its alert. Without them it is judged for any. */
  readonly sources?: readonly DataSource[];
  /** Given where an expiry is newly chosen: it has to lie ahead. One that was chosen long ago may have passed. */
  readonly now?: Date;
}

/** One thing that an exception is judged by. */
export type GuardRail = (
  draft: ExceptionDraft,
  context: GuardRailContext
) => readonly GuardRailFault[];

/** Makes the fault of a rail. */
export function railFault(
  id: GuardRailId,
  message: string,
  details: FaultDetails = {},
  place: FaultPlace = {}
): GuardRailFault {
  return { id, ...place, details, message, canBeOverridden: true };
}

/** Makes the fault of an exception that cannot be stored. */
export function formFault(
  id: FormFaultId,
  message: string,
  details: FaultDetails = {},
  place: FaultPlace = {}
): GuardRailFault {
  return { id, ...place, details, message, canBeOverridden: false };
}

/** Longest part of a value that a message quotes. */
const MAX_QUOTED_LENGTH = 100;

/** A value within a sentence; values come from events, and events from attackers. */
export function quoted(value: string): string {
  const text = value.length > MAX_QUOTED_LENGTH ? `${value.slice(0, MAX_QUOTED_LENGTH)}…` : value;
  return JSON.stringify(text);
}

/** Looks at each value of each entry on its own. */
export function forEachValue(
  { entries }: Pick<ExceptionDraft, 'entries'>,
  judge: (
    value: string,
    entry: ExceptionEntry,
    place: Required<FaultPlace>
  ) => readonly GuardRailFault[]
): readonly GuardRailFault[] {
  return entries.flatMap((entry, entryAt) =>
    entry.values.flatMap((value, valueAt) =>
      judge(value, entry, { entry: entryAt, value: valueAt })
    )
  );
}
