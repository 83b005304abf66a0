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
  return reviewed(content, undefined, context, { createdBy: user, createdAt: now.toISOString() });
}

/** Judges an exception of a file. The importer answers for it, and for its override; where it comes from stays with it. */
export function reviewImportedException(file: KeptException, context: ReviewContext): Review {
  const { user, now } = context;
  const { createdBy, createdAt, override, origin = { createdBy, createdAt } } = file;
  return reviewed({ ...file, ...overrideReasonOf(override) }, undefined, context, {
    createdBy: user,
    createdAt: now.toISOString(),
    origin,
  });
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
  return reviewed(content, previous.override, context, {
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

function reviewed(
  content: ExceptionContent,
  previous: Override | undefined,
  context: ReviewContext,
  provenance: Provenance
): Review {
  const { name, reason, entries, evidence, expiresAt, isEnabled = true } = content;
  const given = givenOverride(content, previous, context);
  const draft: ExceptionDraft = {
    name,
    reason,
    entries,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(given !== undefined && { override: given }),
  };
  const faults = guardRails(draft, { domains: context.domains });
  const standing = faults.filter(
    (fault) => !fault.canBeOverridden || (isEnabled && !covers(given, previous, fault))
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
        override: override === previous ? override : { ...override, rails },
      }),
    },
  };
}

/** The earlier override where its reason is given again, or a new one. */
function givenOverride(
  { overrideReason }: ExceptionContent,
  previous: Override | undefined,
  { user, now }: ReviewContext
): Override | undefined {
  if (overrideReason === undefined) return undefined;
  if (overrideReason === previous?.reason) return previous;
  return { by: user, at: now.toISOString(), reason: overrideReason.trim(), rails: [] };
}

/** A new override covers every rail that the exception runs into, an earlier one those that it named. */
function covers(
  given: Override | undefined,
  previous: Override | undefined,
  { id }: GuardRailFault
): boolean {
  if (given === undefined) return false;
  return given !== previous || given.rails.some((rail) => rail === id);
}

function overrideReasonOf(
  override: Override | undefined
): Pick<ExceptionContent, 'overrideReason'> {
  return override === undefined ? {} : { overrideReason: override.reason };
}
