import type { ExceptionDraft } from './exception_item';
import type { GuardRail, GuardRailContext, GuardRailFault } from './guard_rail';
import { identifyingValues } from './rails/identifying_values';
import { notOnSharedFields } from './rails/not_on_shared_fields';
import { requiredParts } from './rails/required_parts';
import { scopeOfSharedAccounts } from './rails/scope_of_shared_accounts';
import { specificDomains } from './rails/specific_domains';
import { tellingPatterns } from './rails/telling_patterns';
import { wellFormed } from './rails/well_formed';

const RAILS: readonly GuardRail[] = [
  wellFormed,
  requiredParts,
  notOnSharedFields,
  tellingPatterns,
  specificDomains,
  identifyingValues,
  scopeOfSharedAccounts,
];

/** Everything that speaks against an exception, all at once; overrides are not looked at. See {@link standingFaults}. */
export function guardRails(
  draft: ExceptionDraft,
  context: GuardRailContext
): readonly GuardRailFault[] {
  return RAILS.flatMap((rail) => rail(draft, context));
}

/**
 * What is left of the faults after the exception's own override: none means that it may be kept. An override covers the
 * rails that it names, and no fault of form.
 */
export function standingFaults(
  draft: ExceptionDraft,
  context: GuardRailContext
): readonly GuardRailFault[] {
  const overridden: readonly string[] = draft.override?.rails ?? [];
  return guardRails(draft, context).filter(
    ({ id, canBeOverridden }) => !canBeOverridden || !overridden.includes(id)
  );
}
