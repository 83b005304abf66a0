import { values, type EventDocument } from '../event';
import { isSharedAccount, meaningfulValue, type DataSource } from '../sources';
import { isOfProcess, type LookupWithStart } from './enriched_event';
import { exceptionAlternatives, type ExceptionAlternative } from './exception_alternatives';
import { MAX_VALUE_LENGTH, type ExceptionEntry } from './exception_item';
import { exceptionParts, partFields, type ExceptionPart } from './exception_part';
import { fieldFilling, type FieldFilling } from './field_filling';

/** The event that a value was taken from. */
export type ValueOrigin = 'event' | 'process_start';

/** An entry of a suggestion, and where it came from. */
export interface SuggestedEntry {
  readonly entry: ExceptionEntry;
  /** What it is for; `beside` narrows further. */
  readonly part: ExceptionPart | 'beside';
  readonly from: ValueOrigin;
}

/**
 * Why there is no value for a part.
 *
 * - `never_filled`: the source has no field that is enough
 * - `process_start_needed`: it has, on the start of the process, which was not found
 * - `identifies_nothing`: there is a value, and it is none
 * - `signature_not_trusted`: there is a signer's name, which the signature does not prove
 * - `too_long`: longer than what a search can find
 * - `not_in_events`: the source usually has it, this event does not
 */
export type MissingReason =
  | 'never_filled'
  | 'process_start_needed'
  | 'identifies_nothing'
  | 'signature_not_trusted'
  | 'too_long'
  | 'not_in_events';

/** What could be used instead, with its value where the events have one. */
export interface SuggestedAlternative extends Omit<ExceptionAlternative, 'filling'> {
  readonly filling: FieldFilling;
  readonly value?: string;
  readonly from?: ValueOrigin;
}

/** A part of the exception that the events give no value for. */
export interface MissingPart {
  readonly part: ExceptionPart;
  readonly reason: MissingReason;
  readonly alternatives: readonly SuggestedAlternative[];
}

/** The narrowest exception that an alert's events allow. */
export interface ExceptionSuggestion {
  readonly entries: readonly SuggestedEntry[];
  /** Without these the guard rails refuse it. */
  readonly missing: readonly MissingPart[];
}

const HASH = 'process.hash.sha256';
const SIGNER = 'process.code_signature.subject_name';
const TRUSTED = 'process.code_signature.trusted';

/**
 * Suggests the narrowest workable entries for an alert: hash and trusted signer, path, parent, name, host, and the
 * account.
 *
 * @param event of the lookup, or the alert made from it
 */
export function suggestException(lookup: LookupWithStart): ExceptionSuggestion {
  const entries = [
    ...suggested(lookup, 'identity', HASH),
    ...suggestedSigner(lookup),
    ...suggested(lookup, 'beside', 'process.executable'),
    ...suggested(lookup, 'parent', 'process.parent.executable'),
    ...suggested(lookup, 'domain', 'dns.question.name'),
    ...suggestedHost(lookup),
    ...suggestedAccount(lookup),
  ];
  const missing = exceptionParts
    .filter((part) => !entries.some((entry) => entry.part === part))
    .map((part) => ({
      part,
      reason: missingReason(part, lookup),
      alternatives: alternatives(part, lookup),
    }));
  return { entries, missing };
}

function suggested(
  lookup: LookupWithStart,
  part: SuggestedEntry['part'],
  field: string
): readonly SuggestedEntry[] {
  const found = usableValue(lookup, field);
  return found === undefined ? [] : [entryOf(part, field, found.value, found.from)];
}

/** The id of a host is kept when it is renamed. Some events name the machine that collects them instead of the host. */
function suggestedHost(lookup: LookupWithStart): readonly SuggestedEntry[] {
  const byId = suggested(lookup, 'scope', 'host.id');
  if (byId.length > 0) return byId;
  const collectors = (lookup.source?.collectorNameFields ?? []).flatMap((field) =>
    values(lookup.event, field).map(String)
  );
  return suggested(lookup, 'scope', 'host.name').filter(
    ({ entry }) => !entry.values.some((value) => collectors.includes(value))
  );
}

/** An account that every host has is no scope, and narrows all the same: the program run by somebody else still alerts. */
function suggestedAccount(lookup: LookupWithStart): readonly SuggestedEntry[] {
  return suggested(lookup, 'scope', 'user.id').map((each) =>
    each.entry.values.some(isSharedAccount) ? { ...each, part: 'beside' } : each
  );
}

/** The name in a signature proves something only if the signature does, so the two go together. */
function suggestedSigner(lookup: LookupWithStart): readonly SuggestedEntry[] {
  const signer = usableValue(lookup, SIGNER);
  if (signer === undefined || !isTrusted(lookup, signer.from)) return [];
  return [
    entryOf('identity', SIGNER, signer.value, signer.from),
    entryOf('beside', TRUSTED, 'true', signer.from),
  ];
}

/** What the event itself says of the signature counts before what the start of the process says. */
function isTrusted(lookup: LookupWithStart, signerFrom: ValueOrigin): boolean {
  const own = values(lookup.event, TRUSTED);
  const said = (own.length > 0 ? own : values(documentOf(lookup, signerFrom), TRUSTED)).map(String);
  return said.length > 0 && said.every((value) => value === 'true');
}

function entryOf(
  part: SuggestedEntry['part'],
  field: string,
  value: string,
  from: ValueOrigin
): SuggestedEntry {
  return { entry: { field, operator: 'is', values: [value] }, part, from };
}

interface FoundValue {
  readonly value: string;
  readonly from: ValueOrigin;
}

/** The values of a field on the event or, where that has none, on the start of the process. */
function foundValues(lookup: LookupWithStart, field: string): readonly FoundValue[] {
  const on = (from: ValueOrigin) =>
    values(documentOf(lookup, from), field).map((value) => ({ value: String(value), from }));
  return [...on('event'), ...(isOfProcess(field, lookup.source) ? on('process_start') : [])];
}

function documentOf({ event, processStart }: LookupWithStart, from: ValueOrigin): EventDocument {
  return from === 'event' ? event : (processStart ?? {});
}

function usableValue(lookup: LookupWithStart, field: string): FoundValue | undefined {
  return foundValues(lookup, field).find(
    ({ value }) => value.length <= MAX_VALUE_LENGTH && isMeaningful(field, value, lookup.source)
  );
}

function isMeaningful(field: string, value: string, source: DataSource | undefined): boolean {
  return meaningfulValue(field, value, source).kind === 'meaningful';
}

function missingReason(part: ExceptionPart, lookup: LookupWithStart): MissingReason {
  const { source, processStart } = lookup;
  const { required } = partFields[part];
  const present = required.flatMap((field) =>
    foundValues(lookup, field).map(({ value }) => ({ field, value }))
  );
  const meaningful = present.filter(({ field, value }) => isMeaningful(field, value, source));
  if (meaningful.some(({ value }) => value.length > MAX_VALUE_LENGTH)) return 'too_long';
  const fillings = source === undefined ? [] : required.map((field) => fieldFilling(source, field));
  if (processStart === undefined && fillings.includes('process_event')) {
    return 'process_start_needed';
  }
  // A hash is usable wherever there is one, so that what is left is a signer.
  if (meaningful.length > 0 && part === 'identity') return 'signature_not_trusted';
  if (present.length > 0) return 'identifies_nothing';
  return fillings.length > 0 && fillings.every((filling) => filling === 'never')
    ? 'never_filled'
    : 'not_in_events';
}

/** What the events have, and what the source has where these do not. */
function alternatives(
  part: ExceptionPart,
  lookup: LookupWithStart
): readonly SuggestedAlternative[] {
  const { source } = lookup;
  const bySource = source === undefined ? [] : exceptionAlternatives(part, source);
  const { required, beside } = partFields[part];
  return [...required, ...beside].flatMap((field): readonly SuggestedAlternative[] => {
    const known = bySource.find((alternative) => alternative.field === field);
    const found = beside.includes(field) ? usableValue(lookup, field) : undefined;
    if (known === undefined && found === undefined) return [];
    return [
      {
        field,
        isEnough: required.includes(field),
        filling: known?.filling ?? 'unknown',
        ...found,
      },
    ];
  });
}
