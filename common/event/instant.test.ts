import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventInstant, instant, isoInstant } from './instant';

const iso = (millis: number | undefined) =>
  millis === undefined ? undefined : new Date(millis).toISOString();

describe('ISO 8601', () => {
  test.each([
    ['year', '2024', '2024-01-01T00:00:00.000Z'],
    ['month', '2024-05', '2024-05-01T00:00:00.000Z'],
    ['day', '2024-05-31', '2024-05-31T00:00:00.000Z'],
    ['hour', '2024-05-31T23', '2024-05-31T23:00:00.000Z'],
    ['minute', '2024-05-31T23:59', '2024-05-31T23:59:00.000Z'],
    ['second', '2024-05-31T23:59:58', '2024-05-31T23:59:58.000Z'],
    ['UTC', '2024-05-31T23:59:58Z', '2024-05-31T23:59:58.000Z'],
    ['one fraction digit', '2024-05-31T23:59:58.1Z', '2024-05-31T23:59:58.100Z'],
    ['milliseconds', '2024-05-31T23:59:58.123Z', '2024-05-31T23:59:58.123Z'],
    ['microseconds are cut off', '2024-05-31T23:59:58.123999Z', '2024-05-31T23:59:58.123Z'],
    ['nanoseconds are cut off', '2024-05-31T23:59:58.123999999Z', '2024-05-31T23:59:58.123Z'],
    ['a fraction behind a comma', '2024-05-31T23:59:58,5Z', '2024-05-31T23:59:58.500Z'],
    ['hour and zone', '2024-05-31T23Z', '2024-05-31T23:00:00.000Z'],
    ['east', '2024-05-31T23:59:58+02:00', '2024-05-31T21:59:58.000Z'],
    ['west', '2024-05-31T23:59:58-05:30', '2024-06-01T05:29:58.000Z'],
    ['zone without colon', '2024-05-31T23:59:58+0200', '2024-05-31T21:59:58.000Z'],
    ['zone of hours', '2024-05-31T23:59:58+02', '2024-05-31T21:59:58.000Z'],
    ['zone of nothing', '2024-05-31T23:59:58-00:00', '2024-05-31T23:59:58.000Z'],
    ['a leap day', '2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['before the epoch', '1601-01-01T00:00:00Z', '1601-01-01T00:00:00.000Z'],
    ['the zero time of many programs', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['the year 99', '0099-06-01', '0099-06-01T00:00:00.000Z'],
    ['the last four-digit year', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s: %s', (_precision, text, expected) => {
    expect(iso(isoInstant(text))).toBe(expected);
    expect(iso(instant(text))).toBe(expected);
  });

  test('what Date writes is read as the same instant', () => {
    const dates = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(isoInstant(date.toISOString())).toBe(date.getTime());
      })
    );
  });
});

describe('no date', () => {
  test.each([
    ['empty', ''],
    ['words', 'yesterday'],
    ['month 13', '2024-13-01'],
    ['month 0', '2024-00-01'],
    ['month 0 without day', '2024-00'],
    ['day 0', '2024-05-00'],
    ['day 32', '2024-05-32'],
    ['30 February', '2024-02-30'],
    ['29 February of no leap year', '2023-02-29'],
    ['hour 24', '2024-05-31T24:00:00Z'],
    ['minute 60', '2024-05-31T23:60:00Z'],
    ['second 60', '2024-05-31T23:59:60Z'],
    ['one digit', '2024-5-1'],
    ['a space for the T', '2024-05-31 23:59:58'],
    ['a small t', '2024-05-31t23:59:58z'],
    ['ten fraction digits', '2024-05-31T23:59:58.1234567890Z'],
    ['a point without fraction', '2024-05-31T23:59:58.Z'],
    ['text behind it', '2024-05-31T23:59:58Z!'],
    ['space before it', ' 2024-05-31'],
    ['a line break behind it', '2024-05-31\n'],
    ['a zone without time', '2024-05-31Z'],
    ['a zone far away', '2024-05-31T00:00:00+99:99'],
    ['American order', '05/31/2024'],
  ])('%s: %j', (_fault, text) => {
    expect(isoInstant(text)).toBeUndefined();
    expect(instant(text)).toBeUndefined();
  });

  test.each([true, false, NaN, Infinity])('%s', (value) => {
    expect(instant(value)).toBeUndefined();
  });
});

describe('milliseconds since the epoch', () => {
  test.each<[string, string | number | bigint, number | undefined]>([
    ['a number', 1714521600000, 1714521600000],
    ['zero', 0, 0],
    ['negative', -5, -5],
    ['a fraction is cut off', 1714521600000.9, 1714521600000],
    ['digits', '1714521600000', 1714521600000],
    ['negative digits', '-1714521600000', -1714521600000],
    ['eight digits are no date without separators', '20240531', 20240531],
    ['four digits are a year', '2024', Date.UTC(2024, 0)],
    ['a number of four digits is no year', 2024, 2024],
    ['nor is a bigint', 2024n, 2024],
    ['a bigint', 1714521600000n, 1714521600000],
    ['three digits', '999', 999],
    ['too many digits', '17145216000001714521600000', undefined],
    ['a decimal in quotes', '1714521600000.5', undefined],
    ['the last that a Date holds', 8_640_000_000_000_000, 8_640_000_000_000_000],
    ['one beyond it', 8_640_000_000_000_001, undefined],
    ['one beyond it in digits', '8640000000000001', undefined],
    ['one before the first', -8_640_000_000_000_001, undefined],
  ])('%s', (_form, value, expected) => {
    expect(instant(value)).toBe(expected);
  });
});

describe('of an event', () => {
  test.each([
    [
      'the timestamp',
      { '@timestamp': '2024-05-31T00:00:00Z' },
      undefined,
      '2024-05-31T00:00:00.000Z',
    ],
    [
      'another field',
      { event: { ingested: 1714521600000 } },
      'event.ingested',
      '2024-05-01T00:00:00.000Z',
    ],
    [
      'the first of several',
      { '@timestamp': ['2024-05-31', '2024-06-01'] },
      undefined,
      '2024-05-31T00:00:00.000Z',
    ],
    ['absent', {}, undefined, undefined],
    ['no date', { '@timestamp': 'now' }, undefined, undefined],
  ])('%s', (_reason, event, field, expected) => {
    expect(iso(eventInstant(event, field))).toBe(expected);
  });
});
