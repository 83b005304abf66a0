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

/** Which paths are kept. */
interface Selection {
  readonly isIncluded: PathTest;
  readonly isExcluded: PathTest;
  /** Whether something below a path may be included: objects without any are not looked into. */
  readonly mayHold: PathTest;
}

function filtered(includes: readonly unknown[], excludes: readonly unknown[]): SourceFilter {
  if (includes.length === 0 && excludes.length === 0) return everything;
  const patterns = includes.map(String);
  const takesAll = patterns.length === 0;
  const selection: Selection = {
    isIncluded: takesAll ? () => true : remembered(anyOf(patterns)),
    isExcluded: excludes.length === 0 ? () => false : remembered(anyOf(excludes.map(String))),
    mayHold: takesAll ? () => true : remembered((path) => patterns.some(holding(path))),
  };
  return (source) => filteredObject('', source, selection);
}

/** Whether a path, or an object above it, is named. */
function anyOf(patterns: readonly string[]): PathTest {
  const tests = patterns.flatMap((pattern) => [
    compileWildcard(pattern, false),
    compileWildcard(`${pattern}.*`, false),
  ]);
  return (path) => tests.some((test) => test(path));
}

function holding(path: string): (pattern: string) => boolean {
  return (pattern) => /[*?\\]/.test(pattern) || pattern.startsWith(`${path}.`);
}

/** The documents of a search have much the same paths. */
function remembered(test: PathTest): PathTest {
  const answers = new Map<string, boolean>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = test(path);
    answers.set(path, answer);
    return answer;
  };
}

function filteredObject(prefix: string, source: JsonObject, selection: Selection): JsonObject {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(source)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const result = selection.isExcluded(path) ? undefined : filteredValue(path, value, selection);
    if (result !== undefined) kept.push([key, result]);
  }
  return Object.fromEntries(kept);
}

function filteredValue(path: string, value: unknown, selection: Selection): unknown {
  const isIncluded = selection.isIncluded(path);
  if (!isIncluded && !selection.mayHold(path)) return undefined;
  if (Array.isArray(value)) {
    const members = value
      .map((member: unknown) => filteredValue(path, member, selection))
      .filter((member) => member !== undefined);
    return members.length > 0 || isIncluded ? members : undefined;
  }
  if (!isJsonObject(value)) return isIncluded ? value : undefined;
  const object = filteredObject(path, value, selection);
  return Object.keys(object).length > 0 || isIncluded ? object : undefined;
}
