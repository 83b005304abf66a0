import fc from 'fast-check';
import * as t from 'io-ts';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../../common/validation';
import { readUrlState, urlValue, urlValues, writeUrlState } from './url_state';

const short = bounded(t.string, 'a text of at most 5 characters', (text) => text.length <= 5);
const codec = t.strict({
  text: urlValue(short, ''),
  view: urlValue(t.keyof({ lookups: null, alerts: null }, '"lookups" or "alerts"'), 'lookups'),
  host: urlValues(short),
});

describe('reading the state of a query', () => {
  test.each([
    ['', { text: '', view: 'lookups', host: [] }],
    ['?text=a%26b&view=alerts&host=x&host=y', { text: 'a&b', view: 'alerts', host: ['x', 'y'] }],
    ['?host=x&host=x', { text: '', view: 'lookups', host: ['x'] }],
    ['?other=1&__proto__=2&text=a', { text: 'a', view: 'lookups', host: [] }],
  ])('%s', (search, state) => {
    expect(readUrlState(codec, search)).toEqual({ state, faults: [] });
  });

  test.each([
    ['?text=a&view=none', { text: 'a', view: 'lookups', host: [] }, 'view: "none" is not'],
    ['?text=too+long&host=x', { text: '', view: 'lookups', host: ['x'] }, 'text: "too long"'],
    ['?text=a&text=b', { text: '', view: 'lookups', host: [] }, 'text: ["a","b"] is not'],
    ['?host=x&host=too+long', { text: '', view: 'lookups', host: [] }, 'host: ["x","too long"]'],
  ])('%s falls back and says so', (search, state, fault) => {
    const read = readUrlState(codec, search);
    expect(read.state).toEqual(state);
    expect(read.faults).toEqual([expect.stringContaining(fault)]);
  });

  test('never fails, whatever the query', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(codec.is(readUrlState(codec, search).state)).toBe(true);
      })
    );
  });
});

describe('writing the state', () => {
  test('keeps parameters of others and leaves out what an empty query means', () => {
    const state = { text: '', view: 'alerts', host: ['x'] } as const;
    expect(writeUrlState(codec, state, '?_g=1&text=a&host=y&host=z')).toBe(
      '_g=1&view=alerts&host=x'
    );
  });

  test('is undone by reading', () => {
    const state = fc.record({
      text: fc.string({ maxLength: 5 }).map(wellFormed),
      view: fc.constantFrom('lookups' as const, 'alerts' as const),
      host: fc.uniqueArray(fc.string({ maxLength: 5 }).map(wellFormed)),
    });
    fc.assert(
      fc.property(state, (each) => {
        const search = `?${writeUrlState(codec, each, '?other=1')}`;
        expect(readUrlState(codec, search)).toEqual({ state: each, faults: [] });
      })
    );
  });
});

/** A query cannot hold half of a surrogate pair. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text)).slice(0, 5);
}
