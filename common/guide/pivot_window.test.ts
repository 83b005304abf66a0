import fc from 'fast-check';
import moment from 'moment';
import { afterEach, describe, expect, test } from 'vitest';
import { readDateMath } from './date_math';
import { MAX_WINDOW_DAYS, pivotWindow, type PivotWindowInput } from './pivot_window';

const eventTime = new Date('2026-05-10T14:37:12.345Z');
const alertTime = new Date('2026-05-10T15:00:00.000Z');
const later = new Date('2026-06-30T00:00:00.000Z');

type Times = readonly [from: string | undefined, to: string | undefined];

function windowOf([from, to]: Times, input: Partial<PivotWindowInput> = {}) {
  const button = {
    ...(from !== undefined && { relativeFrom: from }),
    ...(to !== undefined && { relativeTo: to }),
  };
  const window = pivotWindow({
    button,
    mode: 'around_event',
    eventTime,
    alertTime,
    now: later,
    ...input,
  });
  return [window.from.toISOString(), window.to.toISOString(), window.isCapped];
}

describe('as the guide has it', () => {
  test.each<[Times, string, string]>([
    [['now-1h', 'now'], '2026-05-10T13:37:12.345Z', '2026-05-10T14:37:12.345Z'],
    [['now-48h/h', 'now'], '2026-05-08T14:00:00.000Z', '2026-05-10T14:37:12.345Z'],
    [['now-48h/h', 'now+1h/h'], '2026-05-08T14:00:00.000Z', '2026-05-10T15:59:59.999Z'],
    [['now/d', 'now/d'], '2026-05-10T00:00:00.000Z', '2026-05-10T23:59:59.999Z'],
    [['now/w', 'now/w'], '2026-05-04T00:00:00.000Z', '2026-05-10T23:59:59.999Z'],
    [['now-1M/M', 'now'], '2026-04-01T00:00:00.000Z', '2026-05-10T14:37:12.345Z'],
    [['now-15m', 'now+15m'], '2026-05-10T14:22:12.345Z', '2026-05-10T14:52:12.345Z'],
    [['now-3h', 'now-1h'], '2026-05-10T11:37:12.345Z', '2026-05-10T13:37:12.345Z'],
    [['now', 'now'], '2026-05-10T14:37:12.345Z', '2026-05-10T14:37:12.345Z'],
    [['now-1h', undefined], '2026-05-10T13:37:12.345Z', '2026-05-10T14:37:12.345Z'],
    [[undefined, 'now'], '2026-05-09T14:37:12.345Z', '2026-05-10T14:37:12.345Z'],
    [[undefined, undefined], '2026-05-09T14:37:12.345Z', '2026-05-10T14:37:12.345Z'],
    [['2026-05-01', '2026-05-02||/d'], '2026-05-01T00:00:00.000Z', '2026-05-02T23:59:59.999Z'],
  ])('%j', (times, from, to) => {
    const input = { mode: 'as_guide', alertTime: eventTime, eventTime: alertTime } as const;
    expect(windowOf(times, input)).toEqual([from, to, false]);
  });

  test('`now` is the time of the alert, whatever time it is now', () => {
    expect(windowOf(['now-1h', 'now'], { mode: 'as_guide' })).toEqual([
      '2026-05-10T14:00:00.000Z',
      '2026-05-10T15:00:00.000Z',
      false,
    ]);
  });
});

describe('around the event', () => {
  test.each<[string, Times, string, string]>([
    [
      'as long after as before',
      ['now-3h', 'now'],
      '2026-05-10T11:37:12.345Z',
      '2026-05-10T17:37:12.345Z',
    ],
    [
      'at least an hour after',
      ['now-5m', 'now'],
      '2026-05-10T14:32:12.345Z',
      '2026-05-10T15:37:12.345Z',
    ],
    [
      'at most a day after',
      ['now-48h/h', 'now'],
      '2026-05-08T14:00:00.000Z',
      '2026-05-11T14:37:12.345Z',
    ],
    ['from the event on', ['now', 'now'], '2026-05-10T14:37:12.345Z', '2026-05-10T15:37:12.345Z'],
    [
      'a later end stays',
      ['now-1h', 'now+7d'],
      '2026-05-10T13:37:12.345Z',
      '2026-05-17T14:37:12.345Z',
    ],
    [
      'a later end that is not late enough does not',
      ['now-12h', 'now+1h'],
      '2026-05-10T02:37:12.345Z',
      '2026-05-11T02:37:12.345Z',
    ],
    [
      'an end before the event stays',
      ['now-3h', 'now-1h'],
      '2026-05-10T11:37:12.345Z',
      '2026-05-10T13:37:12.345Z',
    ],
    [
      'a start after the event stays',
      ['now+10m', 'now'],
      '2026-05-10T14:47:12.345Z',
      '2026-05-10T15:37:12.345Z',
    ],
    ['no times', [undefined, undefined], '2026-05-09T14:37:12.345Z', '2026-05-11T14:37:12.345Z'],
  ])('%s', (_what, times, from, to) => {
    expect(windowOf(times)).toEqual([from, to, false]);
  });

  test('never later than now', () => {
    const now = new Date('2026-05-10T15:00:00.000Z');
    expect(windowOf(['now-48h/h', 'now'], { now })[1]).toBe('2026-05-10T15:00:00.000Z');
    expect(windowOf(['now-1h', 'now+7d'], { now })[1]).toBe('2026-05-10T15:00:00.000Z');
  });

  test('an event whose clock is ahead of ours is still in its window', () => {
    const now = new Date('2026-05-10T14:00:00.000Z');
    expect(windowOf(['now-1h', 'now'], { now })[1]).toBe(eventTime.toISOString());
  });
});

describe('limits', () => {
  test('a start after the end leaves the instant of the start', () => {
    const times: Times = ['now-1h', 'now-2h'];
    const expected = ['2026-05-10T13:37:12.345Z', '2026-05-10T13:37:12.345Z', false];
    expect(windowOf(times)).toEqual(expected);
    expect(windowOf(times, { mode: 'as_guide', alertTime: eventTime })).toEqual(expected);
  });

  test.each<[string, Times, string, string]>([
    ['the past', ['now-5y', 'now'], '2026-02-10T14:37:12.345Z', '2026-05-11T14:37:12.345Z'],
    ['the future', ['now', 'now+5y'], '2026-05-10T14:37:12.345Z', '2026-08-08T14:37:12.345Z'],
    ['before', ['now-5y', 'now-1y'], '2025-02-09T14:37:12.345Z', '2025-05-10T14:37:12.345Z'],
    ['after', ['now+1y', 'now+5y'], '2027-05-10T14:37:12.345Z', '2027-08-08T14:37:12.345Z'],
  ])('what is farthest from the event is cut off: %s', (_what, times, from, to) => {
    const now = new Date('2100-01-01');
    expect(windowOf(times, { now })).toEqual([from, to, true]);
  });

  test('the longest window is not cut', () => {
    const days = `now-${MAX_WINDOW_DAYS}d`;
    expect(windowOf([days, 'now'], { mode: 'as_guide' })[2]).toBe(false);
    expect(windowOf([`${days}-1ms`, 'now'], { mode: 'as_guide' })[2]).toBe(true);
  });

  test('times that became unreadable have the defaults', () => {
    expect(windowOf(['now-3000y', 'now+8000y'])).toEqual(windowOf([undefined, undefined]));
  });

  const unit = fc.constantFrom('s', 'm', 'h', 'd', 'w', 'M', 'y');
  const math = fc
    .tuple(fc.constantFrom('+', '-'), fc.nat(400), unit, fc.option(unit))
    .map(
      ([sign, count, by, round]) => `now${sign}${count}${by}${round === null ? '' : `/${round}`}`
    );

  test('a window is never inside out, never too long, and says when it was cut', () => {
    fc.assert(
      fc.property(
        fc.option(math, { nil: undefined }),
        fc.option(math, { nil: undefined }),
        fc.constantFrom('around_event', 'as_guide'),
        (from, to, mode) => {
          const [start, end, isCapped] = windowOf([from, to], { mode });
          const length = Date.parse(String(end)) - Date.parse(String(start));
          expect(length).toBeGreaterThanOrEqual(0);
          expect(length).toBeLessThanOrEqual(MAX_WINDOW_DAYS * 86_400_000);
          if (isCapped === true) expect(length).toBe(MAX_WINDOW_DAYS * 86_400_000);
        }
      )
    );
  });
});

describe('date math', () => {
  const timeZone = process.env['TZ'];
  const { dow, doy } = {
    dow: moment.localeData().firstDayOfWeek(),
    doy: moment.localeData().firstDayOfYear(),
  };

  afterEach(() => {
    if (timeZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = timeZone;
    moment.updateLocale('en', { week: { dow, doy } });
  });

  test.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'])(
    'is the same in %s',
    (zone) => {
      process.env['TZ'] = zone;
      const read = (text: string, roundUp: boolean) =>
        readDateMath(text, eventTime, roundUp)?.toISOString();
      expect(read('now/h', false)).toBe('2026-05-10T14:00:00.000Z');
      expect(read('now/d', false)).toBe('2026-05-10T00:00:00.000Z');
      expect(read('now/d', true)).toBe('2026-05-10T23:59:59.999Z');
      expect(read('now-1M/M', false)).toBe('2026-04-01T00:00:00.000Z');
      expect(read('now/y', true)).toBe('2026-12-31T23:59:59.999Z');
      expect(read('2026-05-01T10:00', false)).toBe('2026-05-01T10:00:00.000Z');
    }
  );

  test.each([0, 1, 6])('weeks begin on Monday where the setting of Kibana is %i', (day) => {
    moment.updateLocale('en', { week: { dow: day, doy } });
    expect(readDateMath('now/w', eventTime, false)?.toISOString()).toBe('2026-05-04T00:00:00.000Z');
    expect(readDateMath('now/w', eventTime, true)?.toISOString()).toBe('2026-05-10T23:59:59.999Z');
  });

  test('does not change the time that it begins at', () => {
    const now = new Date(eventTime);
    readDateMath('now-1d/d', now, false);
    expect(now).toEqual(eventTime);
  });

  test.each([
    '',
    'yesterday',
    'now-',
    'now-1',
    'now1d',
    'now-1x',
    'now/2d',
    'nowhere',
    'NOW',
    '2026-13-01',
    '10 May 2026',
    'now-300000y',
    'now+9999999999999999999999y',
  ])('%j is none', (text) => {
    expect(readDateMath(text, eventTime, false)).toBeUndefined();
  });
});

describe('times of the source that lie beside when things happened', () => {
  const minutes = (count: number) => count * 60_000;
  test('make the window longer on both sides', () => {
    expect(windowOf(['now-1h', 'now'], { padding: minutes(10) })).toEqual([
      '2026-05-10T13:27:12.345Z',
      '2026-05-10T15:47:12.345Z',
      false,
    ]);
  });
  test('not beyond now', () => {
    const now = new Date(eventTime.getTime() + minutes(65));
    const [, to] = windowOf(['now-1h', 'now'], { padding: minutes(10), now });
    expect(to).toBe(now.toISOString());
  });
  test('not where the window is the literal one of the guide', () => {
    const [from, to] = windowOf(['now-1h', 'now'], { padding: minutes(10), mode: 'as_guide' });
    expect([from, to]).toEqual(['2026-05-10T14:00:00.000Z', '2026-05-10T15:00:00.000Z']);
  });
});

describe('a key that identifies only near the event', () => {
  test.each<[Partial<PivotWindowInput>, string, string]>([
    [{}, '2026-05-10T14:27:12.345Z', '2026-05-10T14:47:12.345Z'],
    // The alert came later than the reach goes.
    [{ mode: 'as_guide' }, '2026-05-10T14:27:12.345Z', '2026-05-10T14:47:12.345Z'],
  ])('is searched by there only: %j', (input, from, to) => {
    expect(windowOf(['now-1h', 'now'], { reach: 600_000, ...input })).toEqual([from, to, false]);
  });
});
