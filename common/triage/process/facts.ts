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
  const all = (...fields: readonly string[]) => {
    const distinct = new Map<string, Fact>();
    for (const field of fields) {
      for (const event of events) {
        for (const value of values(event.fields, field).slice(0, MAX_VALUES)) {
          if (meaningfulValue(field, value, source).kind === 'meaningless') continue;
          const text = String(value).trim();
          const key = text.toLowerCase();
          if (!distinct.has(key)) {
            distinct.set(key, { value: text, citation: citeValue(event, field, text) });
          }
        }
      }
    }
    return [...distinct.values()];
  };
  return { all, first: (...fields) => all(...fields)[0] };
}
