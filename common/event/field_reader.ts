import type { EventDocument, FieldValue } from './event_document';

/**
 * Reads one field from events of any shape. Made once per field and used for every event, since splitting the
 * name is the only work that does not depend on the event.
 */
export interface FieldReader {
  readonly name: string;
  /** Whether any value of the field satisfies the test. Allocates nothing for a document without nested arrays. */
  readonly some: (event: EventDocument, test: (value: FieldValue) => boolean) => boolean;
  /** All values, arrays flattened, without null; one form of the name after the other. Empty if the field is absent. */
  readonly values: (event: EventDocument) => FieldValue[];
}

/** Readers are kept per name: callers read the same few dozen fields from every event, and make hundreds of tests of them. */
const readers = new Map<string, FieldReader>();

/** More names than any caller needs; beyond it readers are made and dropped, so that memory stays bounded. */
const MAX_KEPT_READERS = 1_000;

/**
 * Gives the reader of a field.
 *
 * Elasticsearch's document parser treats `{"a": {"b": 1}}`, `{"a.b": 1}` and any mix as the field `a.b`, flattens
 * arrays at every level, and does not index null. A document may use several of these forms at once; the values of
 * all of them belong to the field. An object where a leaf is expected holds no value of this field.
 *
 * Only own properties are read, so `__proto__` or `constructor` are ordinary, usually missing names.
 *
 * @param name full field name, its parts joined by dots, e.g. `process.name`
 */
export function fieldReader(name: string): FieldReader {
  const kept = readers.get(name);
  if (kept !== undefined) return kept;
  const reader = makeReader(name);
  if (readers.size < MAX_KEPT_READERS) readers.set(name, reader);
  return reader;
}

function makeReader(name: string): FieldReader {
  const steps = pathSteps(name);
  return {
    name,
    some: (event, test) => someAt(event, steps, test),
    values: (event) => {
      const found: FieldValue[] = [];
      someAt(event, steps, (value) => {
        found.push(value);
        return false;
      });
      return found;
    },
  };
}

/** One property to look up, and what remains of the name below it: `undefined` where the property is the leaf. */
interface Step {
  readonly key: string;
  readonly below: readonly Step[] | undefined;
}

/**
 * Every way to begin the name with one property: `a.b.c` begins with `a`, `a.b` or `a.b.c`. Steps below the same dot
 * are shared, so that a name of many parts costs the square of their number and not two to that power.
 */
function pathSteps(name: string): readonly Step[] {
  const parts = name.split('.');
  const stepsFrom: (readonly Step[])[] = [];
  for (let start = parts.length - 1; start >= 0; start--) {
    stepsFrom[start] = parts.slice(start).map((_, length) => ({
      key: asPropertyKey(parts.slice(start, start + length + 1).join('.')),
      below: stepsFrom[start + length + 1],
    }));
  }
  return stepsFrom[0] ?? [];
}

/** The same text in the form in which the engine keeps property names, which makes look-ups with it faster. */
function asPropertyKey(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

type ValueTest = (value: FieldValue) => boolean;

// The loops below run several times for every event: they are indexed, and call no closure for an element.

function someAt(container: EventDocument, steps: readonly Step[], test: ValueTest): boolean {
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at];
    if (step === undefined) continue;
    const child = container[step.key];
    if (child === undefined || !Object.hasOwn(container, step.key)) continue;
    if (step.below === undefined ? someValue(child, test) : someBelow(child, step.below, test)) {
      return true;
    }
  }
  return false;
}

function someBelow(child: unknown, steps: readonly Step[], test: ValueTest): boolean {
  if (!Array.isArray(child)) return isContainer(child) && someAt(child, steps, test);
  const members = flattened(child);
  for (let at = 0; at < members.length; at++) {
    const member = members[at];
    if (isContainer(member) && someAt(member, steps, test)) return true;
  }
  return false;
}

function someValue(child: unknown, test: ValueTest): boolean {
  if (isFieldValue(child)) return test(child);
  if (!Array.isArray(child)) return false;
  const members = flattened(child);
  for (let at = 0; at < members.length; at++) {
    const member = members[at];
    if (isFieldValue(member) && test(member)) return true;
  }
  return false;
}

function isContainer(value: unknown): value is EventDocument {
  return typeof value === 'object' && value !== null;
}

function isFieldValue(value: unknown): value is FieldValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return true;
    default:
      return false;
  }
}

/** Nested arrays flattened without recursion: hostile documents nest them a million deep. */
function flattened(array: readonly unknown[]): readonly unknown[] {
  if (!holdsArray(array)) return array;
  const flat: unknown[] = [];
  const pending: unknown[] = array.slice().reverse();
  while (pending.length > 0) {
    const member = pending.pop();
    if (Array.isArray(member)) {
      for (let i = member.length - 1; i >= 0; i--) pending.push(member[i]);
    } else {
      flat.push(member);
    }
  }
  return flat;
}

function holdsArray(array: readonly unknown[]): boolean {
  for (let at = 0; at < array.length; at++) if (Array.isArray(array[at])) return true;
  return false;
}
