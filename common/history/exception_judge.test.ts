import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exceptionArbitrary,
  exceptionEventArbitrary,
  hidingArbitrary,
} from '../../test/support/exceptions_arbitraries';
import { compileException, type ExceptionEntry } from '../exceptions';
import { exceptionJudge } from './exception_judge';

const is = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});

const entries = [
  is('process.hash.sha256', 'aa'),
  is('process.code_signature.trusted', 'true'),
  is('process.parent.executable', 'C:\\a.exe'),
  is('dns.question.name', 'api.ipify.org'),
  is('host.id', 'h1'),
  is('user.id', 'u1'),
  is('process.command_line', 'a -b'),
  is('event.action', 'lookup'),
];
const full = Object.fromEntries(entries.map(({ field, values }) => [field, values]));

describe('what an exception makes of an event', () => {
  test.each([
    ['all holds', {}, { kind: 'hidden' }],
    [
      'another domain',
      { 'dns.question.name': 'ipinfo.io' },
      { kind: 'near_miss', part: 'domain', entries: [3] },
    ],
    [
      'no parent known',
      { 'process.parent.executable': [] },
      { kind: 'near_miss', part: 'parent', entries: [2] },
    ],
    [
      'another program, also unsigned: one part',
      { 'process.hash.sha256': 'bb', 'process.code_signature.trusted': false },
      { kind: 'near_miss', part: 'identity', entries: [0, 1] },
    ],
    [
      'another host and account: one part',
      { 'host.id': 'h2', 'user.id': 'u2' },
      { kind: 'near_miss', part: 'scope', entries: [4, 5] },
    ],
    [
      'a field of no part',
      { 'process.command_line': 'a -c' },
      { kind: 'near_miss', part: 'other', entries: [6] },
    ],
    [
      'two fields of no part have nothing in common',
      { 'process.command_line': 'a -c', 'event.action': 'x' },
      { kind: 'apart' },
    ],
    [
      'another domain on another host',
      { 'dns.question.name': 'ipinfo.io', 'host.id': 'h2' },
      { kind: 'apart' },
    ],
  ])('%s', (_title, changed, judgement) => {
    expect(exceptionJudge({ entries })({ ...full, ...changed })).toEqual(judgement);
  });

  test('two entries about the same field of no part are one thing', () => {
    const twice = [is('a.b', 'x'), is('a.b', 'y'), is('host.id', 'h1')];
    expect(exceptionJudge({ entries: twice })({ 'host.id': 'h1' })).toEqual({
      kind: 'near_miss',
      part: 'other',
      entries: [0, 1],
    });
  });

  test('nothing that holds is no near miss', () => {
    const judge = exceptionJudge({ entries: [is('dns.question.name', 'api.ipify.org')] });
    expect(judge({ 'dns.question.name': 'ipinfo.io' })).toEqual({ kind: 'apart' });
  });

  test('an exception without entries is about nothing', () => {
    expect(exceptionJudge({ entries: [] })(full)).toEqual({ kind: 'apart' });
  });
});

describe('every exception and every event', () => {
  test('hidden is what the exception hides', () => {
    fc.assert(
      fc.property(exceptionArbitrary, exceptionEventArbitrary, (item, event) => {
        const isHidden = exceptionJudge(item)(event).kind === 'hidden';
        expect(isHidden).toBe(compileException(item)(event));
      })
    );
  });

  test('without the entries that a near miss names, it hides the event', () => {
    let nearMisses = 0;
    fc.assert(
      fc.property(hidingArbitrary, exceptionArbitrary, ([item, event], { entries: added }) => {
        const narrower = { entries: [...item.entries, ...added] };
        const judgement = exceptionJudge(narrower)(event);
        if (judgement.kind !== 'near_miss') return;
        nearMisses += 1;
        const left = narrower.entries.filter((_, at) => !judgement.entries.includes(at));
        expect(compileException({ entries: left })(event)).toBe(true);
      })
    );
    expect(nearMisses).toBeGreaterThan(0);
  });
});
