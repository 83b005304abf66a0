import { values } from '../../event';
import { meaningfulValue, type DataSource } from '../../sources';
import type { EvidenceEvent } from '../evidence';
import type { Citation } from '../reason';
import { citeValue } from './citations';

/** A value that the evidence gives, and where it stands. */
export interface Fact {
  readonly value: string;
  readonly citation: Citation;
}

/** What some events say, field by field. */
export interface Facts {
  /** The distinct values of fields, ignoring letter case, those of the first field and the first events first. */
  readonly all: (...fields: readonly string[]) => readonly Fact[];
  /** The first of them. */
  readonly first: (...fields: readonly string[]) => Fact | undefined;
}

/** Values of one field that are read of one event; more tell nothing more. */
const MAX_VALUES = 100;

/**
 * Reads facts from events in the order given. Values that identify nothing on the source count as absent.
 *
 * @param source the source of the events
 */
export function factsOf(events: readonly EvidenceEvent[], source: DataSource | undefined): Facts {
  // The questions ask for the same fields again and again, of hundreds of events.
  const known = new Map<string, readonly Fact[]>();
  const ofField = (field: string) => {
    const facts = known.get(field) ?? read(events, field, source);
    known.set(field, facts);
    return facts;
  };
  const all = (...fields: readonly string[]) => distinct(fields.flatMap(ofField));
  return { all, first: (...fields) => all(...fields)[0] };
}

function read(
  events: readonly EvidenceEvent[],
  field: string,
  source: DataSource | undefined
): readonly Fact[] {
  return distinct(
    events.flatMap((event) =>
      values(event.fields, field)
        .slice(0, MAX_VALUES)
        .filter((value) => meaningfulValue(field, value, source).kind === 'meaningful')
        .map((value) => {
          const text = String(value).trim();
          return { value: text, citation: citeValue(event, field, text) };
        })
    )
  );
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const key = fact.value.toLowerCase();
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}
