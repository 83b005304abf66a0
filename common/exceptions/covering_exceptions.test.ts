import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exceptionArbitrary,
  exceptionEventArbitrary,
  hidingArbitrary,
} from '../../test/support/exceptions_arbitraries';
import type { AppliedException, ExceptionEntry } from './exception_item';
import { coveringExceptions } from './covering_exceptions';
import { compileException } from './exception_predicate';

const is = (field: string, ...values: readonly string[]): ExceptionEntry => ({
  field,
  operator: values.length === 1 ? 'is' : 'is one of',
  values,
});
const matches = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'matches',
  values: [value],
});
const item = (id: string, ...entries: readonly ExceptionEntry[]): AppliedException => ({
  id,
  name: id,
  entries,
});

test.each<[string, readonly AppliedException[], readonly string[]]>([
  ['none', [], []],
  ['one without entries', [item('a')], []],
  ['one of plain values', [item('a', is('host.name', 'H1'), is('user.name', 'eve'))], ['a']],
  ['one of patterns only', [item('a', matches('process.name', 'P*'))], ['a']],
  ['one of several values', [item('a', is('host.name', 'h0', 'h1'))], ['a']],
  [
    'one whose value is there and whose pattern is not',
    [item('a', is('host.name', 'h1'), matches('process.name', 'q*'))],
    [],
  ],
  ['one entry without values', [item('a', is('host.name'), is('user.name', 'eve'))], []],
  [
    'several, in their order',
    [
      item('pattern', matches('host.name', 'h?')),
      item('other host', is('host.name', 'h2')),
      item('host', is('host.name', 'h1')),
      item('user', is('user.name', 'EVE'), is('host.name', 'h1')),
    ],
    ['pattern', 'host', 'user'],
  ],
  [
    'the same twice',
    [item('a', is('host.name', 'h1')), item('b', is('host.name', 'h1'))],
    ['a', 'b'],
  ],
  [
    'names that every object has',
    [item('a', is('constructor', 'x'), is('host.name', '__proto__'))],
    [],
  ],
])('%s', (_title, items, covering) => {
  const event = { 'host.name': ['h1', 'H1'], user: { name: 'Eve' }, process: { name: 'p.exe' } };
  expect(coveringExceptions(items)(event).map(({ id }) => id)).toEqual(covering);
});

test('those that cover any event are those that each by itself says', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          exceptionArbitrary,
          hidingArbitrary.map(([each]) => each)
        ),
        { maxLength: 8 }
      ),
      exceptionEventArbitrary,
      hidingArbitrary,
      (others, anyEvent, [covers, covered]) => {
        const items = [...others.slice(0, 3), covers, ...others.slice(3)];
        for (const event of [anyEvent, covered]) {
          expect(coveringExceptions(items)(event)).toEqual(
            items.filter((each) => compileException(each)(event))
          );
        }
      }
    ),
    { numRuns: 2_000 }
  );
});
