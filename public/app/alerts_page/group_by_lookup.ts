import { MAX_LOOKUP_DISTANCE_MS } from '../../../common/api';
import type { AlertRow } from './alert_row';

/** Alerts of one lookup: request and result, IPv4 and IPv6. */
export interface Lookup {
  /** Of its alert that comes first in the list, which does not change as the list grows. */
  readonly id: string;
  /** At least one, in the order of the list. */
  readonly alerts: readonly [AlertRow, ...AlertRow[]];
}

/**
 * Gathers the alerts of each lookup. An alert belongs to the last lookup with its key if it lies within a minute of the
 * first alert of that lookup, so that a program that asks every half minute is not one endless lookup.
 *
 * @param rows in order of time, either way. Appending rows only adds to lookups, at their end and at the end of the list.
 */
export function groupByLookup(rows: readonly AlertRow[]): readonly Lookup[] {
  const lookups: [AlertRow, ...AlertRow[]][] = [];
  const lastOfKey = new Map<string, [AlertRow, ...AlertRow[]]>();
  for (const row of rows) {
    const last = row.lookupKey === undefined ? undefined : lastOfKey.get(row.lookupKey);
    if (last !== undefined && isNear(last[0], row)) {
      last.push(row);
      continue;
    }
    const alerts: [AlertRow, ...AlertRow[]] = [row];
    lookups.push(alerts);
    if (row.lookupKey !== undefined) lastOfKey.set(row.lookupKey, alerts);
  }
  return lookups.map((alerts) => ({ id: alerts[0].id, alerts }));
}

/** Each alert by itself, for those who want to see single events. */
export function singleAlerts(rows: readonly AlertRow[]): readonly Lookup[] {
  return rows.map((row) => ({ id: row.id, alerts: [row] }));
}

/** The alert of the event that happened first, by which a lookup is opened. */
export function earliestAlert({ alerts }: Lookup): AlertRow {
  return alerts.reduce((earliest, each) =>
    each.time !== undefined && (earliest.time === undefined || each.time < earliest.time)
      ? each
      : earliest
  );
}

function isNear({ time: a }: AlertRow, { time: b }: AlertRow): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= MAX_LOOKUP_DISTANCE_MS;
}
