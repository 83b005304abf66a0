import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceptionEffect } from '../../common/history';
import { addedEffects } from './added_effects';
import { exampleException, exampleHistoryEvent } from './example_exceptions';

const events = [
  exampleHistoryEvent('1', 'WS-1', 'ipinfo.io'),
  exampleHistoryEvent('2', 'WS-2', 'ipinfo.io'),
  exampleHistoryEvent('3', 'WS-2', 'ipinfo.io'),
  exampleHistoryEvent('4', 'WS-3', 'ipinfo.io'),
  exampleHistoryEvent('5', 'WS-1', 'api.ipify.org'),
];
const { entries } = exampleException;
const { hidden } = exceptionEffect({ entries }, events);
const without = (fields: readonly string[]) =>
  entries.filter(({ field }) => !fields.includes(field));

test('what more is hidden, by each way to loosen', () => {
  const looser = [
    without(['host.id']),
    without(['dns.question.name']),
    without(['dns.question.name', 'host.id']),
    entries,
  ];
  expect(addedEffects(looser, hidden, events)).toEqual([
    { events: 3, hosts: 2 },
    { events: 1, hosts: 1 },
    { events: 4, hosts: 3 },
    { events: 0, hosts: 0 },
  ]);
});

test('agrees with the effect of the looser exception, whichever conditions it is left with', () => {
  fc.assert(
    fc.property(fc.subarray([...entries]), (looser) => {
      const [added] = addedEffects([looser], hidden, events);
      const all = exceptionEffect({ entries: looser }, events).hidden.length;
      expect(added?.events).toBe(looser.length === 0 ? 0 : all - hidden.length);
    })
  );
});
