import { values, type EventDocument, type FieldValue } from '../event';
import { meaningfulValue, type DataSource } from '../sources';
import type { AppliedException } from './exception_item';

/** The event of a lookup and, where it was found, that of the start of its process. */
export interface LookupWithStart {
  readonly event: EventDocument;
  readonly processStart: EventDocument | undefined;
  readonly source: DataSource | undefined;
}

/**
 * The event of a lookup as exceptions judge it: what it says of the wanted fields, and what only the start of its process
 * says. What identifies nothing on its source counts as absent: on Sysmon every event has the account of its service, so
 * that an exception for that account would hide those of anyone.
 *
 * @param fields those that are wanted, see {@link fieldsOf}; what is not about the process is not taken from the start, which
 *   has its own time, action and id
 * @returns fields by their full names, and the time of the event
 */
export function enrichedEvent(
  { event, processStart, source }: LookupWithStart,
  fields: readonly string[]
): EventDocument {
  const valuesOf = (field: string) => {
    const own = meaningfulValues(event, field, source);
    return own.length > 0 || processStart === undefined || !isOfProcess(field, source)
      ? own
      : meaningfulValues(processStart, field, source);
  };
  const wanted = fields.map((field) => [field, valuesOf(field)] as const);
  return Object.fromEntries([
    ['@timestamp', values(event, '@timestamp')] as const,
    ...wanted.filter(([, found]) => found.length > 0),
  ]);
}

/** The fields that exceptions are about. */
export function fieldsOf(items: readonly Pick<AppliedException, 'entries'>[]): readonly string[] {
  return [...new Set(items.flatMap(({ entries }) => entries.map(({ field }) => field)))];
}

/** The host, the account and the process are the same for both; time, action and id of an event are its own. */
const SHARED_OBJECTS: readonly string[] = ['endgame', 'host', 'process', 'user'];

/** Whether what the start of a process says of a field holds for the process, and thus for its lookup. */
export function isOfProcess(field: string, source: DataSource | undefined): boolean {
  return (
    SHARED_OBJECTS.some((object) => field.startsWith(`${object}.`)) ||
    source?.identity.processEvent.includes(field) === true ||
    source?.lineage.processEvent.includes(field) === true
  );
}

function meaningfulValues(
  event: EventDocument,
  field: string,
  source: DataSource | undefined
): readonly FieldValue[] {
  return values(event, field).filter(
    (value) => meaningfulValue(field, value, source).kind === 'meaningful'
  );
}
