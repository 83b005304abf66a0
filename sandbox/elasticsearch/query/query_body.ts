import { parsingError } from '../elasticsearch_error';
import { isJsonObject, isScalar, type JsonObject } from '../http/json';

type Scalar = string | number | bigint | boolean;

/** The parameters of a query on one field: `{ "field": { … } }` or, in short, `{ "field": value }`. */
export interface FieldQuery {
  readonly field: string;
  readonly parameters: JsonObject;
}

/** Parameters that every query may have and that change no result of the store, which does not score. */
const COMMON: readonly string[] = ['boost', '_name'];

/** @throws ElasticsearchError naming the query and the parameter, as Elasticsearch does */
export function checkParameters(
  query: string,
  parameters: JsonObject,
  known: readonly string[]
): void {
  const unknown = Object.keys(parameters).find(
    (each) => !known.includes(each) && !COMMON.includes(each)
  );
  if (unknown !== undefined) throw parsingError(`[${query}] query does not support [${unknown}]`);
}

export function objectBody(query: string, body: unknown): JsonObject {
  if (isJsonObject(body)) return body;
  throw parsingError(`[${query}] query malformed, no start_object after query name`);
}

/**
 * Reads `{ "field": … }`.
 *
 * @param valueName the parameter that the short form stands for
 */
export function fieldQuery(
  query: string,
  body: unknown,
  valueName: string,
  known: readonly string[]
): FieldQuery {
  const entries = Object.entries(objectBody(query, body)).filter(
    ([name]) => !COMMON.includes(name)
  );
  const [first, second] = entries;
  if (first === undefined) throw parsingError(`[${query}] query malformed, no field given`);
  if (second !== undefined) {
    throw parsingError(
      `[${query}] query doesn't support multiple fields, found [${first[0]}] and [${second[0]}]`
    );
  }
  const [field, given] = first;
  if (Array.isArray(given)) {
    throw parsingError(`[${query}] query does not support array of values`);
  }
  const parameters = isJsonObject(given) ? given : { [valueName]: given };
  checkParameters(query, parameters, [valueName, ...known]);
  return { field, parameters };
}

export function scalarParameter(query: string, parameters: JsonObject, name: string): Scalar {
  const value = parameters[name];
  if (isScalar(value)) return value;
  throw parsingError(`[${query}] query: value of [${name}] cannot be null or an object`);
}

export function isCaseInsensitive(parameters: JsonObject): boolean {
  return parameters['case_insensitive'] === true || parameters['case_insensitive'] === 'true';
}
