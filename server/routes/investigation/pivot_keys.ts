import type { MissingField, PivotKeyOption } from '../../../common/api';
import type { EventDocument } from '../../../common/event';
import {
  guidePivotId,
  resolveButton,
  type InvestigateButton,
  type ResolvedButton,
} from '../../../common/guide';
import { resolvePivotKey, type PivotKey } from '../../../common/sources';
import type { InvestigationSubject } from './investigation_subject';

/** What is known of the start of the process, which some keys take their values from. */
export type ProcessStart =
  /** It was not asked for yet. */
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'found'; readonly fields: EventDocument }
  | { readonly kind: 'not_found' };

/** How a button is asked: by one of the keys of its source, or as the guide has it. */
export interface KeyChoice {
  readonly options: readonly PivotKeyOption[];
  /** Its place among the options; `null` where there are none. */
  readonly used: number | null;
  /** The key itself, where the source gives one other than the guide's. */
  readonly key: PivotKey | undefined;
  /** The conditions; `undefined` while the start of the process has to be found first. */
  readonly resolved: ResolvedButton | undefined;
}

/**
 * Chooses the key of a button: the analyst's choice, or else the first that the alert can fill. The first is the guide's
 * own, which is asked literally as the guide has it. Keys of two steps need the start of the process, so they are taken
 * only where no other key works.
 *
 * @param chosen the place of the key that the analyst wants
 */
export function chooseKey(
  button: InvestigateButton,
  subject: InvestigationSubject,
  chosen: number | undefined,
  start: ProcessStart
): KeyChoice {
  const { document, source } = subject;
  const id = guidePivotId(button);
  const keys = id === undefined || source === undefined ? [] : source.pivots[id].keys;
  const asWritten = resolveButton(button, document, source);
  const resolved = keys.map((key, at) => (at === 0 ? asWritten : resolvedKey(key, subject, start)));
  const options = keys.map((key, at) => keyOption(key, resolved[at]));
  if (options.length === 0) {
    return { options, used: null, key: undefined, resolved: asWritten };
  }
  const usable = options.findIndex(({ missing }) => missing.length === 0);
  const used = chosen !== undefined && chosen < keys.length ? chosen : Math.max(usable, 0);
  return { options, used, key: used === 0 ? undefined : keys[used], resolved: resolved[used] };
}

function keyOption(
  { label, because, caveat, hop }: PivotKey,
  resolved: ResolvedButton | undefined
): PivotKeyOption {
  return {
    label,
    because,
    caveat: caveat ?? null,
    isTwoStep: hop !== undefined,
    missing: resolved?.kind === 'unaskable' ? resolved.missing.map(missingField) : [],
  };
}

function missingField({ field, reason }: MissingField): MissingField {
  return { field, reason };
}

/** @returns `undefined` while the values are still to be found */
function resolvedKey(
  key: PivotKey,
  { document, source }: InvestigationSubject,
  start: ProcessStart
): ResolvedButton | undefined {
  if (key.hop === undefined) return asButton(key, document, source);
  switch (start.kind) {
    case 'not_asked':
      return undefined;
    case 'found':
      return asButton(key, start.fields, source);
    case 'not_found':
      return { kind: 'unaskable', missing: valuesOf(key).map(missingWithoutStart) };
  }
}

function asButton(
  key: PivotKey,
  event: EventDocument,
  source: InvestigationSubject['source']
): ResolvedButton {
  const resolved = resolvePivotKey(key, event, source);
  if (resolved.kind === 'unaskable') return resolved;
  const group = resolved.clauses.map(({ field, values }) => ({
    operator: 'is_one_of' as const,
    field,
    values: values.map((value) => (typeof value === 'bigint' ? String(value) : value)),
    excluded: false,
  }));
  return { kind: 'askable', anyOf: [group], leftOut: [] };
}

function valuesOf({ clauses }: PivotKey): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === 'event_value' ? [clause.valueFrom] : []));
}

function missingWithoutStart(field: string): MissingField {
  return { field, reason: 'The start of the process, which would hold it, was not found.' };
}
