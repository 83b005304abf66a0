import { instant, isoInstant, isoSpan, type DateSpan, type FieldValue } from '../event';
import type { ComparisonOperator, Membership, PatternMatch } from './ast';
import { foldCase } from './case_folding';
import { compileLuceneRegexp } from './lucene_regexp';
import { numericValue } from './numeric_value';
import { compileWildcard, hasWildcard } from './wildcard';

/** How an entry of the query matched a value. */
export type MatchedBy = 'value' | 'wildcard' | 'regexp' | 'comparison';

/** The entry of the query that a value satisfies, in the query's own spelling. */
export interface MatchedEntry {
  readonly entry: string;
  readonly by: MatchedBy;
}

/** A test of one value against constants of the query. */
export interface ValueMatcher {
  readonly test: (value: FieldValue) => boolean;
  /** Which entry the value satisfies: a literal before a pattern, else the first in the query's order; `undefined` if none. */
  readonly matchedBy: (value: FieldValue) => MatchedEntry | undefined;
}

/**
 * Without a mapping the type of a field is unknown. The constant says what the author took it for, and the value is
 * read in that way, as Elasticsearch coerces `"22"` into a numeric field and `22` into a keyword.
 */
type Constant = FieldValue;

/** `== < <= > >=` against a constant. `!=` is the negation of `==` over all values, hence not a test of one value. */
export function comparisonMatcher(
  operator: Exclude<ComparisonOperator, '!='>,
  constant: Constant
): ValueMatcher {
  const test = comparisonTest(operator, constant);
  const by = operator === '==' ? 'value' : 'comparison';
  return {
    test,
    matchedBy: (value) => (test(value) ? { entry: String(constant), by } : undefined),
  };
}

function comparisonTest(
  operator: Exclude<ComparisonOperator, '!='>,
  constant: Constant
): (value: FieldValue) => boolean {
  if (operator === '==') return equalityTest(constant);
  const order = orderAgainst(constant);
  switch (operator) {
    case '<':
      return (value) => isOrder(order(value), (sign) => sign < 0);
    case '<=':
      return (value) => isOrder(order(value), (sign) => sign <= 0);
    case '>':
      return (value) => isOrder(order(value), (sign) => sign > 0);
    case '>=':
      return (value) => isOrder(order(value), (sign) => sign >= 0);
  }
}

function isOrder(sign: number | undefined, test: (sign: number) => boolean): boolean {
  return sign !== undefined && test(sign);
}

function equalityTest(constant: Constant): (value: FieldValue) => boolean {
  if (typeof constant === 'boolean') return (value) => booleanValue(value) === constant;
  if (typeof constant !== 'string') {
    return (value) => orderOfNumbers(numericValue(value), constant) === 0;
  }
  const span = dateSpan(constant);
  if (span === undefined) return (value) => asText(value) === constant;
  return (value) => asText(value) === constant || orderOfDate(value, span) === 0;
}

/** What a boolean field holds for the value; Elasticsearch reads `"true"`, `"false"` and `""` (false). */
export function booleanValue(value: FieldValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' || value === '' ? false : undefined;
}

function orderAgainst(constant: Constant): (value: FieldValue) => number | undefined {
  if (typeof constant === 'boolean') return () => undefined;
  if (typeof constant !== 'string') return (value) => orderOfNumbers(numericValue(value), constant);
  const span = dateSpan(constant);
  if (span === undefined) return (value) => compareCodePoints(asText(value), constant);
  return (value) => orderOfDate(value, span) ?? compareCodePoints(asText(value), constant);
}

/** A date constant with missing parts is the whole span, as for Elasticsearch. Four digits alone are rather a number. */
function dateSpan(constant: string): DateSpan | undefined {
  return constant.length > 'yyyy'.length ? isoSpan(constant) : undefined;
}

function orderOfDate(value: FieldValue, { start, end }: DateSpan): number | undefined {
  const date = instant(value);
  if (date === undefined) return undefined;
  if (date < start) return -1;
  return date > end ? 1 : 0;
}

function orderOfNumbers(a: number | bigint | undefined, b: number | bigint): number | undefined {
  if (a === undefined) return undefined;
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** Order by code point, which is the order of UTF-8 bytes that Elasticsearch compares; UTF-16 order differs. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others, yet their units lie below U+E000. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** `in` and `in~`: a hash look-up, wildcards are not expanded. */
export function membershipMatcher(
  operator: Membership['operator'],
  constants: readonly Constant[]
): ValueMatcher {
  const key = operator === 'in~' ? (value: FieldValue) => foldCase(asText(value)) : asText;
  const texts = entriesByKey(
    constants.filter((each) => typeof each === 'string'),
    key
  );
  const others = constants
    .filter((each) => typeof each !== 'string' || isoInstant(each) !== undefined)
    .map((each) => comparisonMatcher('==', each));
  return {
    test: (value) =>
      (texts.size > 0 && texts.has(key(value))) || others.some((other) => other.test(value)),
    matchedBy: (value) => {
      const entry = texts.get(key(value));
      if (entry !== undefined) return { entry, by: 'value' };
      return others.map((other) => other.matchedBy(value)).find((each) => each !== undefined);
    },
  };
}

/** `:`, `like`, `like~`, `regex`, `regex~`: literals by hash look-up, wildcards and expressions one by one. */
export function patternMatcher(
  operator: PatternMatch['operator'],
  patterns: readonly string[]
): ValueMatcher {
  return operator === 'regex' || operator === 'regex~'
    ? regexpMatcher(patterns, operator === 'regex~')
    : wildcardMatcher(patterns, operator !== 'like');
}

function wildcardMatcher(patterns: readonly string[], ignoreCase: boolean): ValueMatcher {
  const key = ignoreCase ? (value: FieldValue) => foldCase(asText(value)) : asText;
  const literals = entriesByKey(
    patterns.filter((pattern) => !hasWildcard(pattern)),
    key
  );
  const wildcards = patterns
    .filter(hasWildcard)
    .map((entry) => ({ entry, matches: compileWildcard(key(entry)) }));
  const matches = wildcards.map((wildcard) => wildcard.matches);
  return {
    test: (value) => {
      const text = key(value);
      if (literals.has(text)) return true;
      for (const matchesText of matches) if (matchesText(text)) return true;
      return false;
    },
    matchedBy: (value) => {
      const text = key(value);
      const literal = literals.get(text);
      if (literal !== undefined) return { entry: literal, by: 'value' };
      const wildcard = wildcards.find((each) => each.matches(text));
      return wildcard && { entry: wildcard.entry, by: 'wildcard' };
    },
  };
}

function regexpMatcher(patterns: readonly string[], ignoreCase: boolean): ValueMatcher {
  const compiled = patterns.map((entry) => ({
    entry,
    matches: compileLuceneRegexp(entry, ignoreCase),
  }));
  return {
    test: (value) => compiled.some(({ matches }) => matches(asText(value))),
    matchedBy: (value) => {
      const matching = compiled.find(({ matches }) => matches(asText(value)));
      return matching && { entry: matching.entry, by: 'regexp' };
    },
  };
}

/** The first entry of each key, so that an entry repeated in another case is reported as first written. */
function entriesByKey(entries: readonly string[], key: (entry: string) => string) {
  const byKey = new Map<string, string>();
  for (const entry of entries) {
    if (!byKey.has(key(entry))) byKey.set(key(entry), entry);
  }
  return byKey;
}

/** The text that a keyword field holds for a value. */
export function asText(value: FieldValue): string {
  return typeof value === 'string' ? value : String(value);
}
