import type { MissingValue } from '../sources';
import type { FieldLookup } from './alert_values';
import { combinations } from './combinations';
import type { Provider } from './investigate_button';
import { resolveProvider } from './resolve_provider';
import type { ResolvedCondition } from './resolved_button';

/** Groups that one group of a guide becomes; more are not asked. */
const MAX_GROUPS = 100;

/** A group of conditions with the values of an alert. */
export interface ResolvedGroup {
  /** One of them must hold; several where a range has several values for a bound, none where a value is missing. */
  readonly anyOf: readonly (readonly ResolvedCondition[])[];
  readonly leftOut: readonly MissingValue[];
}

/** Resolves the conditions of a group, which all must hold. */
export function resolveGroup(group: readonly Provider[], lookup: FieldLookup): ResolvedGroup {
  const providers = group.map((provider) => resolveProvider(provider, lookup));
  const leftOut = providers.flatMap((provider) => provider.leftOut);
  const choices = combinations(
    providers.map(({ anyOf }) => anyOf),
    MAX_GROUPS
  );
  return {
    anyOf: choices.combinations.map((each) => each.flat()),
    leftOut: choices.isCut ? [...leftOut, ...tooManyRanges(group)] : leftOut,
  };
}

function tooManyRanges(group: readonly Provider[]): readonly MissingValue[] {
  return group
    .filter(({ queryType }) => queryType === 'range')
    .map(({ field }) => ({
      field,
      reason: 'There are too many values for its bounds; only the first are searched for.',
    }));
}
