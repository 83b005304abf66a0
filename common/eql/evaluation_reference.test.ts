import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattenedValues } from '../../test/support/event_arbitraries';
import type { EventDocument } from '../event';
import { compile } from './compile';
import { parse } from './parser';

/**
 * The semantics once more, as plainly as can be: a clause is true if any value of its field satisfies it, a computed
 * clause if any combination of values does, and everything else is two-valued logic. Texts only, no dates or numbers.
 */
interface Clause {
  readonly text: string;
  readonly holds: (event: EventDocument) => boolean;
}

const words = ['', 'a', 'b', 'ab', 'AB', 'abc', 'b*', 'a?'];
const names = ['x', 'y', 'y.z'];

const textsOf = (event: EventDocument, name: string) =>
  (flattenedValues(event).get(name) ?? []).map(String);
const lower = (text: string) => text.toLowerCase();

/** A test of the values of one field, none of which may be there. */
function fieldClause(name: string, text: string, test: (value: string) => boolean): Clause {
  return { text, holds: (event) => textsOf(event, name).some(test) };
}

const literal = (value: string) => `"${value}"`;
const listed = (values: readonly string[]) => `(${values.map(literal).join(', ')})`;

/** `b*` as a JavaScript expression; the words hold no other special characters. */
function wildcard(pattern: string, flags: string): RegExp {
  // eslint-disable-next-line no-restricted-syntax -- the engine that is compared with
  return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, `su${flags}`);
}

const name = fc.constantFrom(...names);
const word = fc.constantFrom(...words);
const list = fc.array(word, { minLength: 1, maxLength: 3 });
const size = fc.nat(4);

/** Choices of one value per field; a missing field contributes null. */
function combinations(event: EventDocument, fields: readonly string[]): (string | null)[][] {
  return fields.reduce<(string | null)[][]>(
    (rows, field) => {
      const values = textsOf(event, field);
      const choices = values.length === 0 ? [null] : values;
      return rows.flatMap((row) => choices.map((choice) => [...row, choice]));
    },
    [[]]
  );
}

/** Text or null of two fields put together. */
const joined = ([a, b]: readonly (string | null)[]) =>
  a === null || a === undefined || b === null || b === undefined ? null : a + b;

const clauses: fc.Arbitrary<Clause> = fc.oneof(
  fc.tuple(name, word).map(([n, w]) => fieldClause(n, `${n} == ${literal(w)}`, (v) => v === w)),
  fc.tuple(name, word).map(([n, w]) => fieldClause(n, `${literal(w)} < ${n}`, (v) => v > w)),
  fc.tuple(name, word).map(([n, w]) => fieldClause(n, `${n} <= ${literal(w)}`, (v) => v <= w)),
  fc
    .tuple(name, list)
    .map(([n, l]) => fieldClause(n, `${n} in ${listed(l)}`, (v) => l.includes(v))),
  fc
    .tuple(name, list)
    .map(([n, l]) =>
      fieldClause(n, `${n} in~ ${listed(l)}`, (v) => l.map(lower).includes(lower(v)))
    ),
  fc
    .tuple(name, list)
    .map(([n, l]) =>
      fieldClause(n, `${n} : ${listed(l)}`, (v) => l.some((w) => wildcard(w, 'i').test(v)))
    ),
  fc
    .tuple(name, list)
    .map(([n, l]) =>
      fieldClause(n, `${n} like ${listed(l)}`, (v) => l.some((w) => wildcard(w, '').test(v)))
    ),
  fc
    .tuple(name, word)
    .map(([n, w]) => fieldClause(n, `startsWith(${n}, ${literal(w)})`, (v) => v.startsWith(w))),
  fc
    .tuple(name, word)
    .map(([n, w]) =>
      fieldClause(n, `endsWith~(${n}, ${literal(w)})`, (v) => lower(v).endsWith(lower(w)))
    ),
  fc.tuple(name, size).map(([n, s]) => fieldClause(n, `length(${n}) > ${s}`, (v) => v.length > s)),
  name.map((n): Clause => ({
    text: `${n} == null`,
    holds: (event) => textsOf(event, n).length === 0,
  })),
  name.map((n): Clause => ({
    text: `${n} != null`,
    holds: (event) => textsOf(event, n).length > 0,
  })),
  fc.tuple(name, word).map(([n, w]): Clause => ({
    text: `${n} != ${literal(w)}`,
    holds: (event) => !textsOf(event, n).includes(w),
  })),
  fc.tuple(name, list).map(([n, l]): Clause => ({
    text: `${n} not in ${listed(l)}`,
    holds: (event) => !textsOf(event, n).some((v) => l.includes(v)),
  })),
  fc.tuple(name, name, word).map(([n, m, w]): Clause => ({
    text: `concat(${n}, ${m}) == ${literal(w)}`,
    holds: (event) => pairs(event, n, m).some((pair) => joined(pair) === w),
  })),
  fc.tuple(name, name, word).map(([n, m, w]): Clause => ({
    text: `concat(${n}, ${m}) != ${literal(w)}`,
    holds: (event) => !pairs(event, n, m).some((pair) => joined(pair) === w),
  })),
  fc.tuple(name, name).map(([n, m]): Clause => ({
    text: `concat(${n}, ${m}) == null`,
    holds: (event) => pairs(event, n, m).some((pair) => joined(pair) === null),
  }))
);

/** Combinations of two fields, which may be the same one and then take the same value. */
function pairs(event: EventDocument, n: string, m: string): (string | null)[][] {
  if (n !== m) return combinations(event, [n, m]);
  return combinations(event, [n]).map(([value = null]) => [value, value]);
}

const conditions: fc.Arbitrary<Clause> = fc.letrec<{ condition: Clause }>((tie) => {
  const condition = tie('condition');
  return {
    condition: fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: clauses },
      condition.map(({ text, holds }): Clause => ({
        text: `not (${text})`,
        holds: (event) => !holds(event),
      })),
      fc.tuple(condition, condition).map(([a, b]): Clause => ({
        text: `(${a.text}) and (${b.text})`,
        holds: (event) => a.holds(event) && b.holds(event),
      })),
      fc.tuple(condition, condition).map(([a, b]): Clause => ({
        text: `(${a.text}) or (${b.text})`,
        holds: (event) => a.holds(event) || b.holds(event),
      }))
    ),
  };
}).condition;

const value = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.array(fc.oneof(word, fc.constant(null)), { maxLength: 3 }),
  fc.constant(null)
);
const events: fc.Arbitrary<EventDocument> = fc.oneof(
  fc.record({ x: value, y: value, 'y.z': value }, { requiredKeys: [] }),
  fc.record({ x: value, y: fc.array(fc.oneof(fc.record({ z: value }), word), { maxLength: 3 }) })
);

describe('evaluation agrees with the plain semantics', () => {
  test('of single clauses', () => {
    fc.assert(fc.property(clauses, events, agree), { numRuns: 3_000 });
  });

  test('of conditions', () => {
    fc.assert(fc.property(conditions, events, agree), { numRuns: 3_000 });
  });

  function agree(clause: Clause, event: EventDocument): void {
    expect(compile(parse(`any where ${clause.text}`))(event)).toBe(clause.holds(event));
  }
});
