import { values, type EventDocument } from '../event';
import { meaningfulValue, type DataSource } from '../sources';
import type { AppliedException } from './exception_item';

/** The event of a lookup and, where it was found, that of the start of its process. */
export interface LookupWithStart {
  readonly event: EventDocument;
  readonly processStart: EventDocument | undefined;
  readonly source: DataSource | undefined;
}

/**
 * The event of a lookup with what only the start of its process tells, for `compileExceptions`. Nothing of the event is
 * taken away or replaced: a field is added where the event has no value that identifies anything.
 *
 * @param fields those that are wanted, see {@link fieldsOf}; what is not about the process stays out, for the start has
 *   its own time, action and id
 */
export function enrichedEvent(
  { event, processStart, source }: LookupWithStart,
  fields: readonly string[]
): EventDocument {
  if (processStart === undefined) return event;
  const added = fields
    .filter((field) => isOfProcess(field, source) && !identifies(event, field, source))
    .map((field) => [field, values(processStart, field)] as const)
    .filter(([, found]) => found.length > 0);
  // A dotted key beside nested objects is the same field, and own properties keep a name such as `__proto__` harmless.
  return added.length === 0
    ? event
    : Object.fromEntries([
        ...Object.entries(event),
        ...added.map(([field, found]) => [field, [...ownValue(event, field), ...found]] as const),
      ]);
}

/** What stands under the very name of a field, whatever stands under it in nested objects. */
function ownValue(event: EventDocument, field: string): readonly unknown[] {
  return Object.hasOwn(event, field) ? [event[field]] : [];
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

function identifies(event: EventDocument, field: string, source: DataSource | undefined): boolean {
  return values(event, field).some(
    (value) => meaningfulValue(field, value, source).kind === 'meaningful'
  );
}
