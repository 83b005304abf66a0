import { describe, expect, test } from 'vitest';
import { searchWindow } from './search_window';

const minute = 60_000;
const at = (time: string) => new Date(`2026-03-01T${time}:00.000Z`);
const input = {
  startedAt: at('12:00'),
  lookback: 9 * minute,
  interval: 5 * minute,
  catchUpLimit: 120 * minute,
};

describe('from when a run searches', () => {
  test.each([
    ['the first run looks back', undefined, '11:51'],
    ['a run on time looks back as ever', '11:55', '11:51'],
    ['a run soon after the last one too', '11:59', '11:51'],
    ['a late run begins where the last search ended, less the overlap', '11:40', '11:36'],
    ['a run after an outage catches up', '10:30', '10:26'],
    ['as far as the limit goes', '10:04', '10:00'],
  ])('%s', (_title, searchedUntil, from) => {
    const window = searchWindow({
      ...input,
      searchedUntil: searchedUntil === undefined ? undefined : at(searchedUntil),
    });
    expect(window).toEqual({
      from: at(from).getTime(),
      to: at('12:00').getTime(),
      skipped: undefined,
    });
  });

  test('time beyond the limit is skipped and told', () => {
    expect(searchWindow({ ...input, searchedUntil: at('08:00') })).toEqual({
      from: at('10:00').getTime(),
      to: at('12:00').getTime(),
      skipped: { from: at('08:00').getTime(), to: at('10:00').getTime() },
    });
  });

  test('of the overlap nothing is skipped, it was searched before', () => {
    expect(searchWindow({ ...input, searchedUntil: at('10:02') }).skipped).toBeUndefined();
  });

  test('a look-back shorter than the interval has no overlap', () => {
    const window = searchWindow({ ...input, lookback: 2 * minute, searchedUntil: at('11:55') });
    expect(window.from).toBe(at('11:55').getTime());
  });
});
