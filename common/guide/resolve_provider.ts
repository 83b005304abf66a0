import type { MissingValue } from '../sources';
import type { FieldLookup } from './alert_values';
import { combinations } from './combinations';
import { fillTemplate, MAX_FILLED_VALUES } from './fill_template';
import type { Provider, ProviderValueType } from './investigate_button';
import { coerced, type Scalar } from './provider_value';
import type { ResolvedCondition } from './resolved_button';
import { hasPlaceholder, templateFields, templatePieces } from './template';

/** A condition of a guide with the values of an alert. */
export interface ResolvedProvider {
  /** One of them must hold, all conditions of it; none where a value is missing. */
  readonly anyOf: readonly (readonly ResolvedCondition[])[];
  readonly leftOut: readonly MissingValue[];
}

/** Fills a condition with the values of an alert. */
export function resolveProvider(provider: Provider, lookup: FieldLookup): ResolvedProvider {
  switch (provider.queryType) {
    case 'phrase':
      return isOneOf(provider, [provider.value], lookup);
    case 'phrases':
      return isOneOf(provider, provider.values, lookup);
    case 'exists': {
      const { field, excluded } = provider;
      return { anyOf: [[{ operator: 'exists', field, excluded }]], leftOut: [] };
    }
    case 'range':
      return resolveRange(provider, lookup);
  }
}

function isOneOf(
  { field, excluded, valueType }: Extract<Provider, { queryType: 'phrase' | 'phrases' }>,
  written: readonly Scalar[],
  lookup: FieldLookup
): ResolvedProvider {
  const filled = written.map((value) => fillValue(value, valueType, lookup));
  const values = [...new Set(filled.flatMap((each) => each.values))];
  return {
    anyOf: values.length === 0 ? [] : [[{ operator: 'is_one_of', field, values, excluded }]],
    leftOut: filled.flatMap((each) => each.leftOut),
  };
}

/** Several values for a bound make several ranges: a value in any of them is in the range, in none of them if excluded. */
function resolveRange(
  { field, excluded, bounds }: Extract<Provider, { queryType: 'range' }>,
  lookup: FieldLookup
): ResolvedProvider {
  const filled = Object.entries(bounds).map(([name, bound]) => {
    const { values, leftOut } = fillValue(bound, 'string', lookup);
    return { choices: values.map((value) => [name, value] as const), leftOut };
  });
  const ranges = combinations(
    filled.map(({ choices }) => choices),
    MAX_FILLED_VALUES
  ).combinations.map((chosen): ResolvedCondition => ({
    operator: 'range',
    field,
    bounds: Object.fromEntries(chosen),
    excluded,
  }));
  return {
    anyOf: excluded && ranges.length > 0 ? [ranges] : ranges.map((range) => [range]),
    leftOut: filled.flatMap(({ leftOut }) => leftOut),
  };
}

interface FilledValue {
  readonly values: readonly Scalar[];
  readonly leftOut: readonly MissingValue[];
}

function fillValue(value: Scalar, valueType: ProviderValueType, lookup: FieldLookup): FilledValue {
  if (typeof value !== 'string' || !hasPlaceholder(value)) return { values: [value], leftOut: [] };
  const { texts, leftOut } = fillTemplate(value, lookup);
  const values = texts.flatMap((text) => coerced(text, valueType) ?? []);
  if (values.length > 0 || texts.length === 0) return { values, leftOut };
  const reason = `It is not ${valueType === 'number' ? 'a number' : 'true or false'}.`;
  const fields = templateFields(templatePieces(value));
  return { values, leftOut: fields.map((field) => ({ field, reason })) };
}
