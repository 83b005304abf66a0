import { describe, expect, test } from 'vitest';
import type { Expression, FunctionCall, Query } from './ast';
import { compile } from './compile';
import { requiredLiterals } from './required_literals';
import { print } from './printer';
import { verify } from './verifier';

/** Deep enough that reading each argument twice would read the innermost one 4,096 times. */
const DEPTH = 12;

/** How often `use` looks at the innermost argument of calls nested in each other. */
function looksAtInnermost(call: (inner: Expression) => FunctionCall, use: (query: Query) => void) {
  let looks = 0;
  let nested: Expression = {
    get kind() {
      looks += 1;
      return 'integer' as const;
    },
    value: 1,
  };
  for (let depth = 0; depth < DEPTH; depth++) nested = call(nested);
  use({
    kind: 'query',
    category: { kind: 'any' },
    condition: {
      kind: 'comparison',
      operator: '==',
      left: { kind: 'field', name: 'x', optional: false },
      right: nested,
    },
    pipes: [],
  });
  return looks;
}

const calls: [string, (inner: Expression) => FunctionCall][] = [
  ['add', (inner) => callOf('add', [{ kind: 'integer', value: 1 }, inner])],
  ['concat', (inner) => callOf('concat', [inner])],
];

function callOf(name: FunctionCall['name'], list: readonly Expression[]): FunctionCall {
  return { kind: 'call', name, caseInsensitive: false, arguments: list };
}

describe.each(calls)('%s in %s', (_name, call) => {
  test.each([
    ['verify', (query: Query) => verify(query, '')],
    ['compile', (query: Query) => void compile(query)],
    ['print', (query: Query) => void print(query)],
    ['requiredLiterals', (query: Query) => void requiredLiterals(query)],
  ])('%s does not take twice as long for each level', (_what, use) => {
    expect(looksAtInnermost(call, use)).toBeLessThan(500);
  });
});
