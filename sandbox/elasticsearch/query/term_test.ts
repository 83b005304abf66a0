import type { FieldValue } from '../../../common/event';
import { foldCase } from '../../../common/eql/case_folding';
import { parseDate, DEFAULT_DATE_FORMAT } from '../mapping/date_format';
import { docValue, MalformedValueError } from '../mapping/doc_value';
import type { FieldMapping } from '../mapping/field_mapping';
import { parseIp, parseIpBlock } from '../mapping/ip_address';
import { matchesNone, queryShardError, type Matches, type QueryContext } from './query_context';
import { compileWildcard } from './wildcard';

/**
 * `term` on one field: the exact value, for text one of its words, for dates every instant that the given precision
 * covers, for addresses also a block.
 */
export function termTest(
  context: QueryContext,
  field: FieldMapping,
  value: FieldValue,
  ignoreCase: boolean
): Matches {
  const { name, family, type } = field;
  if (ignoreCase && family !== 'keyword' && family !== 'text' && family !== 'flattened') {
    throw queryShardError(
      context.index,
      `failed to create query: [${name}] field which is of type [${type}], does not support case insensitive term queries`
    );
  }
  switch (family) {
    case 'keyword':
    case 'flattened':
      return keywordTerm(field, String(value), ignoreCase);
    case 'text': {
      const word = ignoreCase ? foldCase(String(value)) : String(value);
      const is = (token: string) => (ignoreCase ? foldCase(token) : token) === word;
      return (document) => document.tokens(name).some((tokens) => tokens.some(is));
    }
    case 'boolean':
    case 'integer':
    case 'decimal': {
      const wanted = converted(context, field, value);
      if (family === 'integer' && !isWholeNumber(value)) return matchesNone;
      return (document) => document.values(name).some((each) => isSameValue(each, wanted));
    }
    case 'date':
      return dateTerm(context, field, value);
    case 'ip':
      return ipTerm(context, field, String(value));
    case 'range':
    case 'opaque':
      throw unsearchable(context, field);
  }
}

export function unsearchable({ index }: QueryContext, { name, type }: FieldMapping) {
  return queryShardError(
    index,
    `failed to create query: Field [${name}] of type [${type}] does not support this query in the embedded event store`
  );
}

/** The value as the field would hold it. */
export function converted(
  context: QueryContext,
  field: FieldMapping,
  value: FieldValue
): FieldValue {
  try {
    return docValue({ ...field, ignoreAbove: Infinity }, value) ?? value;
  } catch (error) {
    if (!(error instanceof MalformedValueError)) throw error;
    const reason =
      field.family === 'boolean'
        ? `Can't parse boolean value [${String(value)}], expected [true] or [false]`
        : error.message;
    throw queryShardError(context.index, `failed to create query: ${reason}`, reason);
  }
}

function keywordTerm(
  { name, lowercase }: FieldMapping,
  value: string,
  ignoreCase: boolean
): Matches {
  if (name === '_index' && value.includes('*')) {
    const matches = compileWildcard(value, ignoreCase);
    return (document) => matches(document.index);
  }
  const wanted = lowercase ? value.toLowerCase() : value;
  if (!ignoreCase) return (document) => document.values(name).includes(wanted);
  const folded = foldCase(wanted);
  return (document) => document.values(name).some((each) => foldCase(String(each)) === folded);
}

function dateTerm(context: QueryContext, field: FieldMapping, value: FieldValue): Matches {
  const span = typeof value === 'boolean' ? undefined : parseDate(value, field.format);
  if (span === undefined) {
    const reason = `failed to parse date field [${String(value)}] with format [${field.format ?? DEFAULT_DATE_FORMAT}]`;
    throw queryShardError(context.index, `failed to create query: ${reason}`, reason);
  }
  return (document) =>
    document
      .values(field.name)
      .some((each) => Number(each) >= span.start && Number(each) <= span.end);
}

function ipTerm(context: QueryContext, { name }: FieldMapping, value: string): Matches {
  const block = parseIpBlock(value);
  if (block === undefined) {
    const reason = `'${value}' is not an IP string literal.`;
    throw queryShardError(context.index, `failed to create query: ${reason}`, reason);
  }
  return (document) =>
    document.values(name).some((each) => {
      const key = parseIp(String(each))?.key;
      return key !== undefined && key >= block.first && key <= block.last;
    });
}

function isWholeNumber(value: FieldValue): boolean {
  return typeof value === 'bigint' || Number.isInteger(Number(value));
}

/** 1 and 1n are the same number: which of the two a value became depends on its size and on how it was written. */
function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'bigint' && typeof b === 'number') return a === BigInt(b);
  if (typeof b === 'bigint' && typeof a === 'number') return b === BigInt(a);
  return a === b;
}
