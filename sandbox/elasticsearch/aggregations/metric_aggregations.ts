import type { FieldValue } from '../../../common/event';
import { illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { printDate } from '../mapping/date_format';
import type { FieldMapping } from '../mapping/field_mapping';
import type { SearchScope } from '../search/search_scope';
import { aggregatedField, checkAggregation, type Aggregation } from './aggregation';

interface Summary {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** `min`, `max`, `sum`, `avg`, `stats`, `value_count`, `cardinality`; the last one is exact here. */
export const metricAggregations: readonly (readonly [string, Aggregation])[] = [
  ['min', numeric('min', ({ count, min }) => (count === 0 ? null : min))],
  ['max', numeric('max', ({ count, max }) => (count === 0 ? null : max))],
  ['sum', numeric('sum', ({ sum }) => sum)],
  ['avg', numeric('avg', ({ count, sum }) => (count === 0 ? null : sum / count))],
  ['stats', statsAggregation],
  [
    'value_count',
    (parameters, documents, scope) => ({
      value: valuesOf('value_count', parameters, documents, scope).length,
    }),
  ],
  [
    'cardinality',
    (parameters, documents, scope) => ({
      value: new Set(valuesOf('cardinality', parameters, documents, scope)).size,
    }),
  ],
];

function numeric(name: string, pick: (summary: Summary) => number | null): Aggregation {
  return (parameters, documents, scope) => {
    const { mapping } = aggregatedField(parameters, scope);
    const value = pick(summaryOf(name, parameters, documents, scope));
    return { value, ...dateText(value, mapping, parameters) };
  };
}

function statsAggregation(
  parameters: JsonObject,
  documents: readonly StoredDocument[],
  scope: SearchScope
): JsonObject {
  const { count, sum, min, max } = summaryOf('stats', parameters, documents, scope);
  return count === 0
    ? { count, min: null, max: null, avg: null, sum: 0 }
    : { count, min, max, avg: sum / count, sum };
}

function dateText(
  value: number | null,
  mapping: FieldMapping | undefined,
  { format }: JsonObject
): JsonObject {
  if (mapping?.family !== 'date' || value === null) return {};
  return {
    value_as_string: printDate(value, typeof format === 'string' ? format : mapping.format),
  };
}

function summaryOf(
  name: string,
  parameters: JsonObject,
  documents: readonly StoredDocument[],
  scope: SearchScope
): Summary {
  const { name: field, mapping } = aggregatedField(parameters, scope);
  if (
    mapping !== undefined &&
    !['integer', 'decimal', 'date', 'boolean'].includes(mapping.family)
  ) {
    throw illegalArgument(
      `Field [${field}] of type [${mapping.type}] is not supported for aggregation [${name}]`
    );
  }
  let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
  for (const value of valuesOf(name, parameters, documents, scope)) {
    const number = Number(value);
    count += 1;
    sum += number;
    if (number < min) min = number;
    if (number > max) max = number;
  }
  return { count, sum, min, max };
}

function valuesOf(
  aggregation: string,
  parameters: JsonObject,
  documents: readonly StoredDocument[],
  scope: SearchScope
): readonly FieldValue[] {
  checkAggregation(aggregation, parameters, ['field', 'script', 'format', 'precision_threshold']);
  const { name } = aggregatedField(parameters, scope);
  return documents.flatMap((document) => document.values(name));
}
