import type { FieldValue } from '../../../common/event';
import { parsingError } from '../elasticsearch_error';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import { printDate } from '../mapping/date_format';
import { dateBound } from '../query/date_math';
import { aggregatedField, checkAggregation, type Aggregation } from './aggregation';

const KNOWN = ['field', 'script', 'ranges', 'keyed', 'format', 'time_zone'];

interface Range {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly key: unknown;
}

/** `range`: buckets from (inclusive) to (exclusive). On a date field its bounds are dates. */
export const rangeAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('range', parameters, KNOWN);
  const { name, mapping } = aggregatedField(parameters, scope);
  const isDate = mapping?.family === 'date';
  const format = typeof parameters['format'] === 'string' ? parameters['format'] : mapping?.format;
  const bound = (value: unknown): number | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw parsingError('[range] bounds must be numbers or dates');
    return isDate ? dateBound({ value, now: scope.now, format, roundUp: false }) : Number(value);
  };
  const shown = (value: number | undefined): string | undefined => {
    if (value === undefined) return undefined;
    return isDate ? printDate(value, format) : decimalText(value);
  };
  const rows = asList(parameters['ranges']).map((given): JsonObject => {
    if (!isJsonObject(given)) throw parsingError('[range] ranges must be objects');
    const range: Range = { from: bound(given['from']), to: bound(given['to']), key: given['key'] };
    const members = documents.filter((document) =>
      document.values(name).some((value) => isWithin(value, range))
    );
    const [from, to] = [shown(range.from), shown(range.to)];
    return {
      key: range.key ?? `${from ?? '*'}-${to ?? '*'}`,
      ...(range.from !== undefined && {
        from: range.from,
        ...(isDate && { from_as_string: from }),
      }),
      ...(range.to !== undefined && { to: range.to, ...(isDate && { to_as_string: to }) }),
      doc_count: members.length,
      ...sub(members),
    };
  });
  if (parameters['keyed'] !== true) return { buckets: rows };
  return { buckets: Object.fromEntries(rows.map(({ key, ...row }) => [String(key), row])) };
};

export const dateRangeAggregation: Aggregation = rangeAggregation;

function isWithin(value: FieldValue, { from = -Infinity, to = Infinity }: Range): boolean {
  return Number(value) >= from && Number(value) < to;
}

function decimalText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
