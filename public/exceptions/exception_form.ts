import type { ExceptionContent, StoredException } from '../../common/api';
import {
  guardRails,
  MAX_NAME_LENGTH,
  standingFaults,
  type ExceptionDraft,
  type ExceptionEntry,
  type GuardRailContext,
  type GuardRailFault,
} from '../../common/exceptions';
import { expiryInstant, SUGGESTED_EXPIRY, type ExceptionExpiry } from './exception_expiry';
import type { ExceptionSubject } from './exception_subject';
import { suggestedName } from './suggested_name';

/** What a person types of an exception. */
export interface ExceptionForm {
  readonly name: string;
  readonly reason: string;
  readonly entries: readonly ExceptionEntry[];
  readonly expiry: ExceptionExpiry;
  /** Why the guard rails may be overridden; null if they are not to be. */
  readonly overrideReason: string | null;
}

/** The narrowest exception that an alert allows, to be given a reason. */
export function formFromSubject({ lookup, suggestion }: ExceptionSubject): ExceptionForm {
  return {
    name: suggestedName(lookup.event).slice(0, MAX_NAME_LENGTH),
    reason: '',
    entries: suggestion.entries.map(({ entry }) => entry),
    expiry: SUGGESTED_EXPIRY,
    overrideReason: null,
  };
}

/** An exception as it is kept, to be changed. */
export function formFromException(exception: StoredException): ExceptionForm {
  const { name, reason, entries, expiresAt, override } = exception;
  return {
    name,
    reason,
    entries,
    expiry: expiresAt === undefined ? { kind: 'never' } : { kind: 'kept', expiresAt },
    overrideReason: override?.reason ?? null,
  };
}

/**
 * What speaks against saving. An override that the form has covers every rail that the exception runs into now: the
 * person sees all of them while writing the reason. An expiry that is newly chosen has to lie ahead of `now`.
 */
export function formFaults(
  form: ExceptionForm,
  context: GuardRailContext,
  now: Date
): readonly GuardRailFault[] {
  const draft = draftOf(form, now);
  const judgedBy = form.expiry.kind === 'kept' ? context : { ...context, now };
  const faults = guardRails(draft, judgedBy);
  if (form.overrideReason === null) return distinctFaults(faults);
  const rails = faults.flatMap((fault) => (fault.canBeOverridden ? [fault.id] : []));
  const override = { by: '', at: '', reason: form.overrideReason, rails };
  return distinctFaults(standingFaults({ ...draft, override }, judgedBy));
}

/** Several values of one condition may have the same fault, which is told once. */
function distinctFaults(faults: readonly GuardRailFault[]): readonly GuardRailFault[] {
  const keyOf = ({ id, entry, details }: GuardRailFault) => JSON.stringify([id, entry, details]);
  const first = new Map([...faults].reverse().map((fault) => [keyOf(fault), fault]));
  return faults.filter((fault) => first.get(keyOf(fault)) === fault);
}

function draftOf({ name, reason, entries, expiry }: ExceptionForm, now: Date): ExceptionDraft {
  const expiresAt = expiryInstant(expiry, now);
  return { name, reason, entries, ...(expiresAt !== undefined && { expiresAt }) };
}

/**
 * Whether a written reason is all that is needed in spite of the rails: what can still be typed in, a name and a reason,
 * does not count.
 */
export function canOverride(faults: readonly GuardRailFault[]): boolean {
  const others = faults.filter(({ id }) => id !== 'name_missing' && id !== 'reason_missing');
  return others.length > 0 && others.every(({ canBeOverridden }) => canBeOverridden);
}

/** What is sent to be saved: the form, and what no form changes. */
export function contentOfForm(
  form: ExceptionForm,
  kept: Pick<ExceptionContent, 'evidence' | 'isEnabled'>,
  now: Date
): ExceptionContent {
  const { overrideReason } = form;
  const { entries, ...draft } = draftOf(form, now);
  return {
    ...draft,
    ...kept,
    name: form.name.trim(),
    reason: form.reason.trim(),
    entries: entries.map(({ values, ...entry }) => ({ ...entry, values: [...values] })),
    ...(overrideReason !== null && { overrideReason: overrideReason.trim() }),
  };
}

/** What is sent to change something of an exception that no form shows: all the rest as it is. */
export function contentOfException(exception: StoredException): ExceptionContent {
  const { name, reason, entries, evidence, isEnabled, expiresAt, override } = exception;
  return {
    name,
    reason,
    entries,
    evidence,
    isEnabled,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(override !== undefined && { overrideReason: override.reason }),
  };
}
