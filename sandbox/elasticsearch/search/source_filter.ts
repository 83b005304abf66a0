import { parsingError } from '../elasticsearch_error';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import { compileWildcard } from '../query/wildcard';

/** Which parts of `_source` a hit shows; `undefined` if none. */
export type SourceFilter = (source: JsonObject) => JsonObject | undefined;

const everything: SourceFilter = (source) => source;

/** Reads `_source`: true, false, names and patterns, or `includes` and `excludes`. */
export function parseSourceFilter(given: unknown): SourceFilter {
  if (given === undefined || given === true || given === 'true') return everything;
  if (given === false || given === 'false') return () => undefined;
  if (typeof given === 'string' || Array.isArray(given)) return filtered(asList(given), []);
  if (!isJsonObject(given))
    throw parsingError(
      'Expected one of [VALUE_BOOLEAN, VALUE_STRING, START_ARRAY, START_OBJECT] in [_source]'
    );
  const unknown = Object.keys(given).find(
    (name) => !['includes', 'include', 'excludes', 'exclude'].includes(name)
  );
  if (unknown !== undefined) throw parsingError(`Unknown key for a START_ARRAY in [${unknown}].`);
  return filtered(
    asList(given['includes'] ?? given['include']),
    asList(given['excludes'] ?? given['exclude'])
  );
}

type PathTest = (path: string) => boolean;

function filtered(includes: readonly unknown[], excludes: readonly unknown[]): SourceFilter {
  if (includes.length === 0 && excludes.length === 0) return everything;
  const isIncluded = includes.length === 0 ? () => true : anyOf(includes.map(String));
  const isExcluded = excludes.length === 0 ? () => false : anyOf(excludes.map(String));
  return (source) => filteredObject('', source, isIncluded, isExcluded);
}

/** Whether a path, or an object above it, is named. */
function anyOf(patterns: readonly string[]): PathTest {
  const tests = patterns.flatMap((pattern) => [
    compileWildcard(pattern, false),
    compileWildcard(`${pattern}.*`, false),
  ]);
  return (path) => tests.some((test) => test(path));
}

function filteredObject(
  prefix: string,
  source: JsonObject,
  isIncluded: PathTest,
  isExcluded: PathTest
): JsonObject {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(source)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const result = isExcluded(path)
      ? undefined
      : filteredValue(path, value, isIncluded, isExcluded);
    if (result !== undefined) kept.push([key, result]);
  }
  return Object.fromEntries(kept);
}

function filteredValue(
  path: string,
  value: unknown,
  isIncluded: PathTest,
  isExcluded: PathTest
): unknown {
  if (Array.isArray(value)) {
    const members = value
      .map((member: unknown) => filteredValue(path, member, isIncluded, isExcluded))
      .filter((member) => member !== undefined);
    return members.length > 0 || isIncluded(path) ? members : undefined;
  }
  if (!isJsonObject(value)) return isIncluded(path) ? value : undefined;
  const object = filteredObject(path, value, isIncluded, isExcluded);
  return Object.keys(object).length > 0 || isIncluded(path) ? object : undefined;
}
