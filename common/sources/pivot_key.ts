import type { Capability } from './capability';

/**
 * The five `investigate` buttons of the rule's guide: events of the process that asked DNS, its network events, the
 * processes it started, and the alerts of its user and of its host.
 */
export const pivotIds = [
  'process_events',
  'network_events',
  'child_processes',
  'user_alerts',
  'host_alerts',
] as const;

export type PivotId = (typeof pivotIds)[number];

/**
 * How a value is changed before it is searched for.
 *
 * - `any_letter_case`: as it is, in lower case and in upper case. Sysmon's process GUIDs are written in either case by
 *   different versions of its pipelines, and keyword fields distinguish the two.
 * - `account_domain`, `account_name`: the part of `DOMAIN\name` before or after the backslash
 */
export type Normalisation = 'any_letter_case' | 'account_domain' | 'account_name';

/** The field searched must hold a value that the event at hand has. */
export interface EventValueClause {
  readonly kind: 'event_value';
  /** The field searched. */
  readonly field: string;
  /** The field of the event (or alert) at hand whose values are searched for. */
  readonly valueFrom: string;
  readonly normalise?: Normalisation;
}

/** The field searched must hold this very value, whatever the event at hand says. */
export interface LiteralClause {
  readonly kind: 'literal';
  readonly field: string;
  readonly value: string;
}

export type PivotClause = EventValueClause | LiteralClause;

/** One way to ask a pivot's question. Plain data: it can be stored, sent and shown. */
export interface PivotKey {
  /** What the key goes by, to follow "by": `process entity id`. */
  readonly label: string;
  /** All of them must hold. */
  readonly clauses: readonly PivotClause[];
  /** Why what it finds belongs to the process, user or host in question. */
  readonly because: string;
  /** What it may miss or wrongly include. */
  readonly caveat?: string;
  /**
   * The key identifies only near the event: search no further than this many minutes before and after it. Windows uses
   * process ids again.
   */
  readonly around?: number;
  /**
   * The values are not in the event at hand but in the process events that this pivot finds for it: ask that one
   * first, then resolve this key with one of its events.
   */
  readonly hop?: 'process_events';
}

/** One question of the guide, as one source can answer it. */
export interface Pivot {
  /** Whether the guide's own key, which is the first, works on this source. */
  readonly asWritten: Capability;
  /** In order of preference: the guide's own key, then what replaces it where its values are missing. */
  readonly keys: readonly [PivotKey, ...PivotKey[]];
}

/**
 * Makes a clause that takes its value from the event.
 *
 * @param field the field searched
 * @param valueFrom the event's field, if its name differs
 */
export function eventValue(
  field: string,
  valueFrom = field,
  normalise?: Normalisation
): EventValueClause {
  return {
    kind: 'event_value',
    field,
    valueFrom,
    ...(normalise !== undefined && { normalise }),
  };
}

/** Makes a clause that is the same for every event. */
export function literal(field: string, value: string): LiteralClause {
  return { kind: 'literal', field, value };
}
