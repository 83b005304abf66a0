import type { ExceptionContent, KeptException } from '../../common/api';
import { guardRails, type ExceptionDraft, type GuardRailFault } from '../../common/exceptions';

type Override = NonNullable<KeptException['override']>;

/** By whom, when, and for which rule an exception is written. */
export interface ReviewContext {
  readonly user: string;
  readonly now: Date;
  /** The names that the rule looks for. */
  readonly domains: readonly string[];
}

/** What may be kept, or why nothing may. */
export type Review =
  | { readonly kind: 'accepted'; readonly exception: KeptException }
  | { readonly kind: 'refused'; readonly faults: readonly GuardRailFault[] };

/** Judges a new exception by the guard rails. */
export function reviewNewException(content: ExceptionContent, context: ReviewContext): Review {
  const { user, now } = context;
  const given = givenOverride(content, undefined, context);
  const provenance = { createdBy: user, createdAt: now.toISOString() };
  return reviewed(content, given, { ...context, expiryChosenAt: now }, provenance);
}

/**
 * Judges an exception of a file. The importer answers for it, and for its override, which covers the rails that it names;
 * where the exception comes from stays with it.
 */
export function reviewImportedException(file: KeptException, context: ReviewContext): Review {
  const { user, now } = context;
  const { createdBy, createdAt, override, origin = { createdBy, createdAt } } = file;
  const at = now.toISOString();
  // One that names no rails would count as new, and cover them all.
  const taken = override?.rails.length ? { ...override, by: user, at } : undefined;
  return reviewed(file, taken, context, { createdBy: user, createdAt: at, origin });
}

/**
 * Judges a change of an exception. An override stays that of whoever gave it while it covers what it covered; what runs
 * into another rail needs a reason of its own. To disable one is always allowed.
 */
export function reviewChangedException(
  previous: KeptException,
  content: ExceptionContent,
  context: ReviewContext
): Review {
  const { createdBy, createdAt, origin } = previous;
  const given = givenOverride(content, previous.override, context);
  const isExpiryNew = content.expiresAt !== previous.expiresAt;
  const judged = isExpiryNew ? { ...context, expiryChosenAt: context.now } : context;
  return reviewed(content, given, judged, {
    createdBy,
    createdAt,
    ...(origin !== undefined && { origin }),
    updatedBy: context.user,
    updatedAt: context.now.toISOString(),
  });
}

type Provenance = Pick<
  KeptException,
  'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt' | 'origin'
>;

/** @param given an override that names no rails covers all that the exception runs into */
function reviewed(
  content: Omit<ExceptionContent, 'overrideReason'>,
  given: Override | undefined,
  { domains, expiryChosenAt }: ReviewContext & { readonly expiryChosenAt?: Date },
  provenance: Provenance
): Review {
  const { name, reason, entries, evidence, expiresAt, isEnabled = true } = content;
  const draft: ExceptionDraft = {
    name,
    reason,
    entries,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(given !== undefined && { override: given }),
  };
  const faults = guardRails(draft, {
    domains,
    ...(expiryChosenAt !== undefined && { now: expiryChosenAt }),
  });
  const standing = faults.filter((fault) =>
    fault.canBeOverridden
      ? isEnabled && !covers(given, fault)
      : isEnabled || !isOfWhatItHides(fault)
  );
  if (standing.length > 0) return { kind: 'refused', faults: standing };
  const rails = [...new Set(faults.flatMap((fault) => (fault.canBeOverridden ? [fault.id] : [])))];
  const override = given === undefined || rails.length === 0 ? undefined : given;
  return {
    kind: 'accepted',
    exception: {
      name: name.trim(),
      reason: reason.trim(),
      entries,
      evidence,
      isEnabled,
      ...provenance,
      ...(expiresAt !== undefined && { expiresAt }),
      ...(override !== undefined && {
        override: isNew(override) ? { ...override, rails } : override,
      }),
    },
  };
}

/** What an exception that is disabled may run into: the rule may look for less by now than when it was made. */
function isOfWhatItHides({ id }: GuardRailFault): boolean {
  return id === 'hides_everything';
}

/** The earlier override where its reason is given again, or a new one. */
function givenOverride(
  { overrideReason }: ExceptionContent,
  previous: Override | undefined,
  { user, now }: ReviewContext
): Override | undefined {
  if (overrideReason === undefined) return undefined;
  const reason = overrideReason.trim();
  if (reason === previous?.reason) return previous;
  return { by: user, at: now.toISOString(), reason, rails: [] };
}

/** A new override covers every rail that the exception runs into, an earlier one those that it named. */
function covers(given: Override | undefined, { id }: GuardRailFault): boolean {
  if (given === undefined) return false;
  return isNew(given) || given.rails.some((rail) => rail === id);
}

/** Nobody is asked for a reason without a rail, so that an override which is kept names at least one. */
function isNew({ rails }: Override): boolean {
  return rails.length === 0;
}
