import { firstText, type FieldValue } from '../../event';
import type { EvidenceEvent } from '../evidence';
import type { Citation } from '../reason';

/** Longest value that a citation holds; the event has the rest. */
const MAX_VALUE_LENGTH = 1_024;

/** Names the first value of a field of an event, or that the event lacks it. */
export function cite(event: EvidenceEvent, field: string): Citation {
  return citeValue(event, field, firstText(event.fields, field));
}

/** Names a value of an event, where the field has several or the value was put together. */
export function citeValue(
  { id, index }: EvidenceEvent,
  field: string,
  value: FieldValue | undefined
): Citation {
  return {
    event: { id, index },
    field,
    value: value === undefined ? null : String(value).slice(0, MAX_VALUE_LENGTH),
  };
}
