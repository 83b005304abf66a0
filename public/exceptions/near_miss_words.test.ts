import { expect, test } from 'vitest';
import { exceptionEffect, nearMissGroups } from '../../common/history';
import { exampleException, exampleHistoryEvent } from './example_exceptions';
import { nearMissWords } from './near_miss_words';

test('near misses say what is the same and what is not', () => {
  const { entries } = exampleException;
  const effect = exceptionEffect({ entries }, [
    exampleHistoryEvent('1', 'WS-1', 'ipinfo.io'),
    exampleHistoryEvent('2', 'WS-1', 'api.ipify.org'),
    exampleHistoryEvent('3', 'WS-1', 'api.ipify.org'),
    exampleHistoryEvent('4', 'WS-2', 'ipinfo.io'),
    exampleHistoryEvent('5', 'WS-2', 'api.ipify.org'),
  ]);
  expect(nearMissGroups(effect).map((group) => nearMissWords(group, entries))).toEqual([
    'Same program, parent, host or account, other name: api.ipify.org. 2 events on 1 host',
    'Same program, parent, name, other host or account: host.id id-of-WS-2. 1 event on 1 host',
  ]);
});
