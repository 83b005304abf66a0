import { isoInstant } from '../../event';
import {
  MAX_ENTRIES,
  MAX_FIELD_LENGTH,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  MAX_VALUE_LENGTH,
  MAX_VALUES,
  END_OF_DATES,
  type ExceptionDraft,
  type ExceptionEntry,
} from '../exception_item';
import {
  forEachValue,
  formFault,
  quoted,
  type GuardRailContext,
  type GuardRailFault,
} from '../guard_rail';

/** Everything that an exception must have is there and of a reasonable size. */
export function wellFormed(
  draft: ExceptionDraft,
  { now }: GuardRailContext
): readonly GuardRailFault[] {
  return [
    ...nameFaults(draft),
    ...reasonFaults(draft),
    ...expiryFaults(draft, now),
    ...overrideFaults(draft),
    ...countFaults(draft),
    ...draft.entries.flatMap(entryFaults),
    ...forEachValue(draft, (value, _entry, place) => valueFaults(value, place)),
  ];
}

function nameFaults({ name }: ExceptionDraft): readonly GuardRailFault[] {
  if (name.trim() === '') return [formFault('name_missing', 'Give the exception a name.')];
  if (name.length <= MAX_NAME_LENGTH) return [];
  return [
    formFault(
      'name_too_long',
      `The name has ${name.length} characters; at most ${MAX_NAME_LENGTH} are allowed.`,
      { length: name.length, limit: MAX_NAME_LENGTH }
    ),
  ];
}

function reasonFaults({ reason, override }: ExceptionDraft): readonly GuardRailFault[] {
  const missing =
    reason.trim() === ''
      ? [formFault('reason_missing', 'Write down what proved that the workflow is harmless.')]
      : [];
  const tooLong = [reason, override?.reason ?? '']
    .filter(({ length }) => length > MAX_REASON_LENGTH)
    .map(({ length }) =>
      formFault(
        'reason_too_long',
        `A reason has ${length} characters; at most ${MAX_REASON_LENGTH} are allowed.`,
        { length, limit: MAX_REASON_LENGTH }
      )
    );
  return [...missing, ...tooLong];
}

function expiryFaults(
  { expiresAt }: ExceptionDraft,
  now: Date | undefined
): readonly GuardRailFault[] {
  if (expiresAt === undefined) return [];
  const instant = isoInstant(expiresAt);
  if (instant !== undefined && instant < END_OF_DATES) {
    return now === undefined || instant > now.getTime()
      ? []
      : [
          formFault(
            'expiry_has_passed',
            `${quoted(expiresAt)} has passed, so that the exception would never apply. Choose a later time, or none.`,
            { value: expiresAt }
          ),
        ];
  }
  return [
    formFault(
      'expiry_is_no_date',
      `${quoted(expiresAt)} is not a date in the form 2026-03-31 or 2026-03-31T12:00:00Z.`,
      { value: expiresAt }
    ),
  ];
}

function overrideFaults({ override }: ExceptionDraft): readonly GuardRailFault[] {
  if (override?.reason.trim() !== '') return [];
  return [
    formFault('override_without_reason', 'Write down why the guard rails may be overridden here.'),
  ];
}

function countFaults({ entries }: ExceptionDraft): readonly GuardRailFault[] {
  if (entries.length === 0) {
    return [formFault('no_entries', 'Add the conditions that the exception is limited to.')];
  }
  if (entries.length <= MAX_ENTRIES) return [];
  return [
    formFault(
      'too_many_entries',
      `The exception has ${entries.length} conditions; at most ${MAX_ENTRIES} are allowed.`,
      { count: entries.length, limit: MAX_ENTRIES }
    ),
  ];
}

function entryFaults(
  { field, operator, values }: ExceptionEntry,
  entry: number
): readonly GuardRailFault[] {
  return [...fieldFaults(field, entry), ...valueCountFaults(operator, values.length, entry)];
}

function fieldFaults(field: string, entry: number): readonly GuardRailFault[] {
  if (field.trim() === '') {
    return [
      formFault('field_missing', 'Name the field that the condition is about.', {}, { entry }),
    ];
  }
  if (field.length <= MAX_FIELD_LENGTH) return [];
  return [
    formFault(
      'field_too_long',
      `The name of the field has ${field.length} characters; at most ${MAX_FIELD_LENGTH} are allowed.`,
      { length: field.length, limit: MAX_FIELD_LENGTH },
      { entry }
    ),
  ];
}

function valueCountFaults(
  operator: ExceptionEntry['operator'],
  count: number,
  entry: number
): readonly GuardRailFault[] {
  if (count === 0) {
    return [
      formFault('no_values', 'Add a value for the field to be compared with.', {}, { entry }),
    ];
  }
  if (operator === 'is' && count > 1) {
    return [
      formFault(
        'several_values_of_is',
        `"is" takes one value and not ${count}; choose "is one of".`,
        { count },
        { entry }
      ),
    ];
  }
  if (count <= MAX_VALUES) return [];
  return [
    formFault(
      'too_many_values',
      `The condition has ${count} values; at most ${MAX_VALUES} are allowed.`,
      { count, limit: MAX_VALUES },
      { entry }
    ),
  ];
}

function valueFaults(
  value: string,
  place: { readonly entry: number; readonly value: number }
): readonly GuardRailFault[] {
  if (value.trim() === '') {
    return [formFault('value_is_empty', 'Fill the value in, or take it away.', {}, place)];
  }
  if (value.length <= MAX_VALUE_LENGTH) return [];
  return [
    formFault(
      'value_too_long',
      `The value has ${value.length} characters; at most ${MAX_VALUE_LENGTH} can be searched for.`,
      { length: value.length, limit: MAX_VALUE_LENGTH },
      place
    ),
  ];
}
