import { compareCodePoints } from '../../../common/eql/value_matcher';
import type { FieldValue } from '../../../common/event';
import { notSpoken, parsingError } from '../elasticsearch_error';
import { isScalar, type JsonObject } from '../http/json';
import { compareDocValues } from '../mapping/doc_value';
import type { FieldMapping } from '../mapping/field_mapping';
import { parseIp } from '../mapping/ip_address';
import { dateBound } from './date_math';
import { fieldQuery, objectBody } from './query_body';
import {
  matchesNone,
  queryField,
  queryShardError,
  type Matches,
  type QueryContext,
} from './query_context';
import { converted, unsearchable } from './term_test';

const BOUNDS = ['gte', 'gt', 'lte', 'lt'] as const;
type Bound = (typeof BOUNDS)[number];

const UNSPOKEN = ['from', 'to', 'include_lower', 'include_upper'];

type ValueTest = (value: FieldValue) => boolean;

/** `range`: dates take date math and round as Elasticsearch does, `lte` and `gt` up, `gte` and `lt` down. */
export function compileRange(body: unknown, context: QueryContext): Matches {
  if (!Object.values(objectBody('range', body)).every((each) => typeof each === 'object')) {
    throw parsingError('[range] query malformed, no start_object after query name');
  }
  const { field: name, parameters } = fieldQuery('range', body, 'gte', [
    'gt',
    'lte',
    'lt',
    'format',
    'time_zone',
    'relation',
    ...UNSPOKEN,
  ]);
  const unspoken = UNSPOKEN.find((each) => parameters[each] !== undefined);
  if (unspoken !== undefined) throw notSpoken(`[${unspoken}] of range`, BOUNDS.join(', '));
  if (
    parameters['time_zone'] !== undefined &&
    parameters['time_zone'] !== 'UTC' &&
    parameters['time_zone'] !== '+00:00'
  ) {
    throw notSpoken('[time_zone] of range other than UTC', 'dates with an offset of their own');
  }
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  if (field.family === 'range') return rangeOnRanges(field, parameters, context);
  const tests = BOUNDS.flatMap((bound) => {
    const value = boundValue(parameters, bound);
    return value === undefined ? [] : [boundTest(bound, value, field, parameters, context)];
  });
  if (tests.length === 0) return (document) => document.values(name).length > 0;
  return (document) => document.values(name).some((value) => tests.every((test) => test(value)));
}

function boundValue(parameters: JsonObject, bound: Bound): FieldValue | undefined {
  const value = parameters[bound];
  if (value === undefined || value === null) return undefined;
  if (isScalar(value)) return value;
  throw parsingError(`[range] query does not support [${bound}] as an object`);
}

function boundTest(
  bound: Bound,
  value: FieldValue,
  field: FieldMapping,
  parameters: JsonObject,
  context: QueryContext
): ValueTest {
  switch (field.family) {
    case 'date':
      return dateTest(bound, dateOf(bound, value, field, parameters, context));
    case 'ip': {
      const limit = parseIp(String(value))?.key;
      if (limit === undefined) {
        throw queryShardError(
          context.index,
          `failed to create query: '${String(value)}' is not an IP string literal.`
        );
      }
      return ordered(bound, (each) => compareDocValues(parseIp(String(each))?.key ?? '', limit));
    }
    case 'integer':
    case 'decimal': {
      // 1.5 is a legal bound of an integer field, so the bound is read as a number and not as the field's type.
      const limit = converted(context, { ...field, family: 'decimal' }, value);
      return ordered(bound, (each) => compareNumbers(each, limit));
    }
    case 'boolean': {
      const limit = converted(context, field, value);
      return ordered(bound, (each) => Number(each) - Number(limit));
    }
    case 'keyword':
    case 'flattened':
    case 'text': {
      const limit = String(value);
      return ordered(bound, (each) => compareCodePoints(String(each), limit));
    }
    case 'range':
    case 'opaque':
      throw unsearchable(context, field);
  }
}

function dateOf(
  bound: Bound,
  value: FieldValue,
  field: FieldMapping,
  { format }: JsonObject,
  { now, index }: QueryContext
): number {
  if (typeof value === 'boolean') {
    throw queryShardError(index, `failed to create query: failed to parse date field [${value}]`);
  }
  return dateBound({
    value,
    now,
    format: typeof format === 'string' ? format : field.format,
    roundUp: bound === 'gt' || bound === 'lte',
  });
}

function dateTest(bound: Bound, limit: number): ValueTest {
  switch (bound) {
    case 'gte':
      return (value) => Number(value) >= limit;
    case 'gt':
      return (value) => Number(value) > limit;
    case 'lte':
      return (value) => Number(value) <= limit;
    case 'lt':
      return (value) => Number(value) < limit;
  }
}

function ordered(bound: Bound, order: (value: FieldValue) => number): ValueTest {
  switch (bound) {
    case 'gte':
      return (value) => order(value) >= 0;
    case 'gt':
      return (value) => order(value) > 0;
    case 'lte':
      return (value) => order(value) <= 0;
    case 'lt':
      return (value) => order(value) < 0;
  }
}

function compareNumbers(a: FieldValue, b: FieldValue): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** A `date_range` field matches if its range and that of the query have an instant in common. */
function rangeOnRanges(
  field: FieldMapping,
  parameters: JsonObject,
  context: QueryContext
): Matches {
  if (
    (parameters['relation'] ?? 'intersects') !== 'intersects' &&
    parameters['relation'] !== 'INTERSECTS'
  ) {
    throw notSpoken('[relation] of range', 'intersects');
  }
  const span = (range: JsonObject): readonly [number, number] => {
    const at = (bound: Bound, shift: number) => {
      const value = boundValue(range, bound);
      return value === undefined
        ? undefined
        : dateOf(bound, value, field, parameters, context) + shift;
    };
    return [at('gte', 0) ?? at('gt', 1) ?? -Infinity, at('lte', 0) ?? at('lt', -1) ?? Infinity];
  };
  const [from, to] = span(parameters);
  return (document) =>
    document.ranges(field.name).some((range) => {
      const [first, last] = span(range);
      return first <= to && last >= from;
    });
}
