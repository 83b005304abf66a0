import type { DataSource } from '../sources';
import { partFields, type ExceptionPart } from './exception_part';
import { fieldFilling, type FieldFilling } from './field_filling';

/** A field that tells something of the same kind as one which a source lacks. */
export interface ExceptionAlternative {
  readonly field: string;
  readonly filling: FieldFilling;
  /** Whether it is enough for the part; otherwise it narrows, and an administrator has to override. */
  readonly isEnough: boolean;
}

/** The fields of a part that a source fills, those that are enough first. */
export function exceptionAlternatives(
  part: ExceptionPart,
  source: DataSource
): readonly ExceptionAlternative[] {
  const { required, beside } = partFields[part];
  return [
    ...required.map((field) => ({ field, isEnough: true })),
    ...beside.map((field) => ({ field, isEnough: false })),
  ].flatMap(({ field, isEnough }) => {
    const filling = fieldFilling(source, field);
    return filling === 'dns_event' || filling === 'process_event'
      ? [{ field, filling, isEnough }]
      : [];
  });
}
