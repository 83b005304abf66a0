import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainVocabulary, queryArbitrary } from '../../test/support/eql_arbitraries';
import { eventArbitrary, flattenedValues } from '../../test/support/event_arbitraries';
import type { EventDocument } from '../event';
import type { Expression, Membership, PatternMatch, Query } from './ast';
import { compile, explain } from './compile';
import { couldNotEvaluate, matchedBecause } from './explanation_sentences';
import type { Explanation } from './explanation';
import { fields, withOptional } from './fields';
import { parse } from './parser';
import { print } from './printer';
import { constantValue } from './value_expression';
import { isConstant } from './verifier';

const queries = queryArbitrary(plainVocabulary, 3);
const runs = { numRuns: 1_000 };

const matches = (query: Query, event: EventDocument) => compile(query)(event);
const conditionOnly = (condition: Expression): Query => ({
  kind: 'query',
  category: { kind: 'any' },
  condition,
  pipes: [],
});

describe('every query and every event', () => {
  test('the explanation has the outcome of the test', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, (query, event) => {
        expect(explain(query, event).outcome).toBe(matches(query, event));
      }),
      runs
    );
  });

  test('each clause of an explanation follows from those below it', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, (query, event) => {
        expectConsistent(explain(query, event));
      }),
      runs
    );
  });

  test('sentences are given for matches only, and always then', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, (query, event) => {
        const explanation = explain(query, event);
        expect(matchedBecause(explanation).length > 0).toBe(explanation.outcome);
        if (!explanation.outcome) expect(couldNotEvaluate(explanation)).toEqual([]);
      }),
      runs
    );
  });

  test('not is the other outcome, but for an order with null, which has none', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, ({ condition }, event) => {
        fc.pre(fields(conditionOnly(condition)).length > 0 && !isOrderWithNull(condition));
        const negated = conditionOnly({ kind: 'not', operand: condition });
        expect(matches(negated, event)).toBe(!matches(conditionOnly(condition), event));
      }),
      runs
    );
  });

  test('printing and parsing keeps the outcome', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, (query, event) => {
        expect(matches(parse(print(query)), event)).toBe(matches(query, event));
      }),
      runs
    );
  });

  test('optional fields keep the outcome', () => {
    fc.assert(
      fc.property(
        queries,
        eventArbitrary,
        fc.subarray(['a', 'b', 'a.b', 'a.b.c', 'c']),
        (query, event, names) => {
          const relaxed = withOptional(query, names);
          expect(matches(relaxed, event)).toBe(matches(query, event));
          for (const { name, optional } of fields(relaxed)) {
            if (names.includes(name)) expect(optional).toBe(true);
          }
          expect(fields(relaxed).map(({ name }) => name)).toEqual(
            fields(query).map(({ name }) => name)
          );
        }
      ),
      runs
    );
  });

  test('the shape of the event does not matter', () => {
    fc.assert(
      fc.property(queries, eventArbitrary, (query, event) => {
        const dotted = Object.fromEntries(flattenedValues(event));
        expect(matches(query, dotted)).toBe(matches(query, event));
        expect(matches(query, { ...event, unrelated: [event] })).toBe(matches(query, event));
      }),
      runs
    );
  });
});

function expectConsistent(explanation: Explanation): void {
  switch (explanation.kind) {
    case 'leaf':
      if (explanation.matched) expect(explanation.outcome).toBe(true);
      expect(explanation.missing).toEqual(
        explanation.fields.filter(({ valueCount }) => valueCount === 0).map(({ name }) => name)
      );
      return;
    case 'unevaluated':
      return;
    case 'not':
      expect(explanation.outcome).toBe(!explanation.clause.outcome);
      expectConsistent(explanation.clause);
      return;
    case 'and':
    case 'or': {
      const outcomes = explanation.clauses.map(({ outcome }) => outcome);
      expect(explanation.outcome).toBe(
        explanation.kind === 'and' ? outcomes.every(Boolean) : outcomes.some(Boolean)
      );
      explanation.clauses.forEach(expectConsistent);
    }
  }
}

describe('a list is the alternative of its entries', () => {
  const field: Expression = { kind: 'field', name: 'a', optional: false };
  const strings = fc.array(plainVocabulary.strings, { minLength: 1, maxLength: 5 });

  test.each<PatternMatch['operator']>([':', 'like', 'like~'])('%s', (operator) => {
    fc.assert(
      fc.property(strings, eventArbitrary, (texts, event) => {
        const match = (values: readonly string[]) =>
          matches(
            conditionOnly({
              kind: 'match',
              operator,
              operand: field,
              patterns: values.map((value) => ({ kind: 'string', value })),
            }),
            event
          );
        expect(match(texts)).toBe(texts.some((text) => match([text])));
      })
    );
  });

  test.each<Membership['operator']>(['in', 'in~'])('%s', (operator) => {
    fc.assert(
      fc.property(strings, eventArbitrary, (texts, event) => {
        const member = (values: readonly string[]) =>
          matches(
            conditionOnly({
              kind: 'membership',
              operator,
              operand: field,
              list: values.map((value) => ({ kind: 'string', value })),
            }),
            event
          );
        expect(member(texts)).toBe(texts.some((text) => member([text])));
      })
    );
  });

  test('in of one is ==', () => {
    fc.assert(
      fc.property(plainVocabulary.strings, eventArbitrary, (value, event) => {
        const right: Expression = { kind: 'string', value };
        const equal: Expression = { kind: 'comparison', operator: '==', left: field, right };
        const member: Expression = {
          kind: 'membership',
          operator: 'in',
          operand: field,
          list: [right],
        };
        expect(matches(conditionOnly(member), event)).toBe(matches(conditionOnly(equal), event));
      })
    );
  });
});

function isOrderWithNull(condition: Expression): boolean {
  if (condition.kind !== 'comparison' || ['==', '!='].includes(condition.operator)) return false;
  const { left, right } = condition;
  return [left, right].some((side) => isConstant(side) && constantValue(side) === null);
}
