import { fieldReader, type EventDocument } from '../event';
import type { Comparison, Expression, FunctionCall, Query } from './ast';
import { findCombination } from './combination';
import { isTruthValue, withConstantRight } from './comparison';
import { EqlLimitError } from './eql_limit_error';
import type { Explanation, LeafExplanation, Match } from './explanation';
import type { EqlValue } from './function_values';
import { leafExplanation } from './leaf_explanation';
import { print, printExpression } from './printer';
import { compileValue, constantValue } from './value_expression';
import { comparisonMatcher, membershipMatcher, patternMatcher } from './value_matcher';
import type { ValueMatcher } from './value_matcher';
import { isConstant } from './verifier';

/** What computing from one field costs, in fields read: it makes arrays of the values. */
const COMPUTING_COST = 4;

const PRESENCE_COST = 1.2;
const COMPARISON_COST = 1.1;
const PATTERN_COST = 1;

/**
 * A clause made ready to run. Testing and explaining share this one tree, so that an explanation cannot disagree with
 * the result it explains.
 *
 * The tree is two-valued: a leaf over a missing field is false, and `not` of it true, as in the Query DSL that
 * Elasticsearch translates to. A leaf is true if any value of a multi-valued field satisfies it, so that a negation
 * means that no value does.
 */
export interface Predicate {
  /** The clause as EQL text. */
  readonly text: () => string;
  /**
   * How many fields a test reads at most. An `and` or `or` tests its cheapest member first; the fraction puts those that
   * are seldom true before those that often are, since most events do not match.
   */
  readonly cost: number;
  /** Whether a test may throw {@link EqlLimitError}. */
  readonly canMeetLimit: boolean;
  readonly test: (event: EventDocument) => boolean;
  readonly explain: (event: EventDocument) => Explanation;
}

interface LeafPredicate extends Predicate {
  readonly explain: (event: EventDocument) => LeafExplanation;
}

/** @param eventCategoryField the field that the query's category is compared with */
export function queryPredicate(query: Query, eventCategoryField: string): Predicate {
  const condition = predicateOf(query.condition);
  if (query.category.kind === 'any') return condition;
  const category = categoryPredicate(eventCategoryField, query.category.name);
  return groupPredicate('and', [category, condition], () => print({ ...query, pipes: [] }));
}

/** `event.category == "network"`: exact, and any value of an array. */
function categoryPredicate(field: string, name: string): Predicate {
  const category = fieldPredicate(
    field,
    comparisonMatcher('==', name),
    {
      kind: 'comparison',
      operator: '==',
      left: { kind: 'field', name: field, optional: false },
      right: { kind: 'string', value: name },
    },
    false
  );
  return {
    ...category,
    explain: (event) => ({ ...category.explain(event), tests: 'category' }),
  };
}

function predicateOf(expression: Expression): Predicate {
  if (isConstant(expression)) return constantPredicate(expression);
  switch (expression.kind) {
    case 'and':
    case 'or':
      return groupPredicate(expression.kind, expression.operands.map(predicateOf), () =>
        printExpression(expression)
      );
    case 'not':
      return isAlwaysNull(expression.operand)
        ? constantPredicate(expression)
        : notPredicate(predicateOf(expression.operand), expression);
    case 'comparison':
      return comparisonPredicate(withConstantRight(expression));
    case 'membership': {
      const constants = expression.list.map(constantValue).filter((value) => value !== null);
      const matcher = membershipMatcher(expression.operator, constants);
      return matcherPredicate(expression.operand, matcher, expression, expression.list.length > 1);
    }
    case 'match': {
      const patterns = expression.patterns.map(({ value }) => value);
      const matcher = patternMatcher(expression.operator, patterns);
      return matcherPredicate(expression.operand, matcher, expression, patterns.length > 1);
    }
    case 'call':
      return containsEmptyText(expression) ?? computedPredicate(expression, isTrue);
    case 'field':
      return matcherPredicate(expression, comparisonMatcher('==', true), expression, false);
    case 'arithmetic':
    case 'negation':
    case 'string':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'null':
      return computedPredicate(expression, isTrue);
  }
}

/** `x < null`: without a result whatever x is, so that its negation has none either. */
function isAlwaysNull(expression: Expression): boolean {
  if (expression.kind !== 'comparison') return false;
  const { operator, right } = withConstantRight(expression);
  return (
    operator !== '==' && operator !== '!=' && isConstant(right) && constantValue(right) === null
  );
}

function comparisonPredicate(comparison: Comparison): Predicate {
  const { operator, left, right } = comparison;
  const constant = constantValue(right);
  if (constant === null) return nullComparison(comparison);
  if (
    typeof constant === 'boolean' &&
    isTruthValue(left) &&
    (operator === '==' || operator === '!=')
  ) {
    const positive = predicateOf(left);
    return (operator === '==') === constant ? positive : notPredicate(positive, comparison);
  }
  if (operator === '!=') {
    const equal = comparisonPredicate({ ...comparison, operator: '==' });
    return notPredicate(equal, comparison);
  }
  return matcherPredicate(left, comparisonMatcher(operator, constant), comparison, false);
}

/** `x == null` and `x != null`; every other comparison with null has no result, hence matches nothing. */
function nullComparison(comparison: Comparison): Predicate {
  const { operator, left } = comparison;
  if (operator !== '==' && operator !== '!=') return constantPredicate(comparison);
  if (left.kind === 'field') return presencePredicate(left.name, operator === '!=', comparison);
  const isAbsent = computedPredicate(left, (value) => value === null, comparison);
  return operator === '==' ? isAbsent : notPredicate(isAbsent, comparison);
}

function matcherPredicate(
  operand: Expression,
  matcher: ValueMatcher,
  clause: Expression,
  inList: boolean
): Predicate {
  return operand.kind === 'field'
    ? fieldPredicate(operand.name, matcher, clause, inList)
    : computedPredicate(operand, (value) => value !== null && matcher.test(value), clause);
}

function constantPredicate(expression: Expression): Predicate {
  const outcome = isConstant(expression) && constantValue(expression) === true;
  const text = lazily(() => printExpression(expression));
  return {
    text,
    cost: 0,
    canMeetLimit: false,
    test: () => outcome,
    explain: () => ({
      kind: 'leaf',
      text: text(),
      outcome,
      tests: 'presence',
      fields: [],
      missing: [],
    }),
  };
}

function groupPredicate(
  kind: 'and' | 'or',
  members: readonly Predicate[],
  print: () => string
): Predicate {
  const text = lazily(print);
  const decidedBy = kind === 'or';
  const canMeetLimit = members.some((member) => member.canMeetLimit);
  const cheapestFirst = [...members].sort((a, b) => a.cost - b.cost).map(({ test }) => test);
  return {
    text,
    cost: members.reduce((sum, { cost }) => sum + cost, 0),
    canMeetLimit,
    test: canMeetLimit
      ? (event) => testWithLimits(cheapestFirst, decidedBy, event)
      : (event) => {
          for (let at = 0; at < cheapestFirst.length; at++) {
            if (cheapestFirst[at]?.(event) === decidedBy) return decidedBy;
          }
          return !decidedBy;
        },
    explain: (event) => {
      const clauses = members.map((member) => explainOrLimit(member, event));
      const decided = clauses.some((clause) => isExplained(clause) && clause.outcome === decidedBy);
      return {
        kind,
        text: text(),
        outcome: decided ? decidedBy : !decidedBy,
        clauses: clauses.map((clause) => {
          if (isExplained(clause)) return clause;
          // The test would have met the limit as well, unless another clause decides.
          if (!decided) throw clause.limit;
          return {
            kind: 'unevaluated',
            text: clause.text(),
            outcome: false,
            reason: clause.limit.message,
          };
        }),
      };
    },
  };
}

/** A member that meets a limit does not matter if another one decides, whatever the order they are tested in. */
function testWithLimits(
  tests: readonly Predicate['test'][],
  decidedBy: boolean,
  event: EventDocument
): boolean {
  let limit: EqlLimitError | undefined;
  for (const test of tests) {
    try {
      if (test(event) === decidedBy) return decidedBy;
    } catch (error) {
      if (!(error instanceof EqlLimitError)) throw error;
      limit ??= error;
    }
  }
  if (limit !== undefined) throw limit;
  return !decidedBy;
}

interface LimitMet {
  readonly text: () => string;
  readonly limit: EqlLimitError;
}

function explainOrLimit(member: Predicate, event: EventDocument): Explanation | LimitMet {
  try {
    return member.explain(event);
  } catch (error) {
    if (error instanceof EqlLimitError) return { text: member.text, limit: error };
    throw error;
  }
}

function isExplained(clause: Explanation | LimitMet): clause is Explanation {
  return 'kind' in clause;
}

function notPredicate(member: Predicate, clause: Expression): Predicate {
  const text = lazily(() => printExpression(clause));
  return {
    text,
    cost: member.cost,
    canMeetLimit: member.canMeetLimit,
    test: (event) => !member.test(event),
    explain: (event) => {
      const clause = member.explain(event);
      return { kind: 'not', text: text(), outcome: !clause.outcome, clause };
    },
  };
}

function fieldPredicate(
  field: string,
  matcher: ValueMatcher,
  clause: Expression,
  inList: boolean
): LeafPredicate {
  const reader = fieldReader(field);
  const text = lazily(() => printExpression(clause));
  const { test } = matcher;
  return {
    text,
    cost: clause.kind === 'match' || clause.kind === 'membership' ? PATTERN_COST : COMPARISON_COST,
    canMeetLimit: isRegexp(clause),
    test: (event) => reader.some(event, test),
    explain: (event) => {
      const values = reader.values(event);
      const value = values.find(test);
      const entry = value === undefined ? undefined : matcher.matchedBy(value);
      return leafExplanation(text(), value !== undefined, [reader], [values], {
        matched: value !== undefined && entry ? { field, value, ...entry, inList } : undefined,
      });
    },
  };
}

function presencePredicate(field: string, present: boolean, clause: Expression): Predicate {
  const reader = fieldReader(field);
  const text = lazily(() => printExpression(clause));
  const any = () => true;
  return {
    text,
    cost: PRESENCE_COST,
    canMeetLimit: false,
    test: (event) => reader.some(event, any) === present,
    explain: (event) => {
      const values = reader.values(event);
      return leafExplanation(text(), values.length > 0 === present, [reader], [values], {
        tests: 'presence',
      });
    },
  };
}

/**
 * `stringContains(field, "")`: Elasticsearch translates it to the wildcard `**`, which any value matches, while the
 * function itself finds no empty text in anything.
 */
function containsEmptyText(call: FunctionCall): Predicate | undefined {
  const [source, part] = call.arguments;
  if (call.name !== 'stringContains' || source?.kind !== 'field' || part?.kind !== 'string') {
    return undefined;
  }
  return part.value === '' ? presencePredicate(source.name, true, call) : undefined;
}

/** A clause that is computed from its fields: true if any combination of their values satisfies the test. */
function computedPredicate(
  operand: Expression,
  satisfies: (value: EqlValue) => boolean,
  clause: Expression = operand
): Predicate {
  const { fields, compute } = compileValue(operand);
  const readers = fields.map(fieldReader);
  const text = lazily(() => printExpression(clause));
  const findSatisfying = (event: EventDocument) => {
    const values = readers.map((reader) => reader.values(event));
    const found = findCombination(values, (combination) => satisfies(compute(combination)), text);
    return { values, found };
  };
  return {
    text,
    cost: COMPUTING_COST * readers.length,
    canMeetLimit: true,
    test: (event) => findSatisfying(event).found !== undefined,
    explain: (event) => {
      const { values, found } = findSatisfying(event);
      return leafExplanation(text(), found !== undefined, readers, values, {
        matched: found && computedMatch(fields, found, text()),
      });
    },
  };
}

function isTrue(value: EqlValue): boolean {
  return value === true;
}

function computedMatch(
  fields: readonly string[],
  combination: readonly EqlValue[],
  text: string
): Match | undefined {
  const at = combination.findIndex((value) => value !== null);
  const field = fields[at];
  const value = combination[at];
  if (field === undefined || value === undefined || value === null) return undefined;
  return { field, value, entry: text, by: 'expression', inList: false };
}

/** Regular expressions have a limit of their own, see `compileLuceneRegexp`. */
function isRegexp(clause: Expression): boolean {
  return clause.kind === 'match' && (clause.operator === 'regex' || clause.operator === 'regex~');
}

/** Printing is left until somebody asks: the text of a clause holds that of all clauses in it. */
function lazily(print: () => string): () => string {
  let text: string | undefined;
  return () => (text ??= print());
}
