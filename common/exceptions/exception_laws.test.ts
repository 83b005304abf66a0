import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryArbitrary,
  exceptionArbitrary,
  exceptionEventArbitrary,
  exceptionFields,
  hidingArbitrary,
} from '../../test/support/exceptions_arbitraries';
import { StoredDocument } from '../../sandbox/elasticsearch/indices/stored_document';
import { IndexMapping } from '../../sandbox/elasticsearch/mapping/index_mapping';
import { compileQuery } from '../../sandbox/elasticsearch/query/compile_query';
import { values, type EventDocument } from '../event';
import { exceptionQueries, isSearchable } from './exception_filter';
import type { AppliedException } from './exception_item';
import { compileEntries, compileException } from './exception_predicate';
import { hidingExceptions } from './hiding_exceptions';
import { loosened, loosenings } from './loosen';

const runs = { numRuns: 3_000 };
const now = new Date('2026-03-12T12:00:00.000Z');

const mapping = new IndexMapping(
  {
    dynamic: false,
    properties: {
      '@timestamp': { type: 'date' },
      'process.code_signature.trusted': { type: 'boolean' },
      ...Object.fromEntries(
        exceptionFields.map((field) => [field, { type: 'keyword', ignore_above: 1_024 }])
      ),
    },
  },
  { ignoreMalformed: false, totalFieldsLimit: 100 }
);

/** What the search of Elasticsearch hides, by the sandbox's own engine. */
function isHiddenBySearch(items: readonly AppliedException[], event: EventDocument): boolean {
  const context = { index: 'logs', mapping, now: now.getTime(), depth: 0 };
  const document = new StoredDocument('logs', '1', event, 1, 1, mapping);
  return exceptionQueries(items).some((query) => compileQuery(query, context)(document));
}

/** The others are for the events found: nothing of them may be in a search. */
function isForSearch({ entries }: AppliedException): boolean {
  return entries.every(isSearchable);
}

describe('every exception and every event', () => {
  test('predicate and query agree, in every shape of document', () => {
    fc.assert(
      fc.property(exceptionArbitrary, exceptionEventArbitrary, (item, event) => {
        const hides = compileException(item)(event);
        expect(isHiddenBySearch([item], event)).toBe(hides && isForSearch(item));
        expect(hidingExceptions([item])(event)).toEqual(hides ? [item] : []);
      }),
      runs
    );
  });

  test('predicate and query agree on booleans, however they are written', () => {
    const trusted = fc.constantFrom<unknown>(true, false, 'true', 'false', [true, false], []);
    const wanted = fc.uniqueArray(fc.constantFrom('true', 'True', 'false', 'FALSE'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(trusted, wanted, (value, accepted) => {
        const field = 'process.code_signature.trusted';
        const item: AppliedException = {
          id: 'trusted',
          name: 'Trusted',
          entries: [{ field, operator: 'is one of', values: accepted }],
        };
        const event = { process: { code_signature: { trusted: value } } };
        expect(isHiddenBySearch([item], event)).toBe(compileException(item)(event));
      })
    );
  });

  test('both hide an event that has a value for each entry', () => {
    fc.assert(
      fc.property(hidingArbitrary, ([item, event]) => {
        expect(compileException(item)(event)).toBe(true);
        expect(isHiddenBySearch([item], event)).toBe(isForSearch(item));
      }),
      runs
    );
  });

  test('several exceptions hide what any of them hides', () => {
    fc.assert(
      fc.property(
        fc.array(exceptionArbitrary, { maxLength: 3 }),
        hidingArbitrary,
        (others, [item, event]) => {
          const items = [...others, item];
          const hiding = hidingExceptions(items)(event);
          expect(hiding).toEqual(items.filter((each) => compileException(each)(event)));
          expect(isHiddenBySearch(items, event)).toBe(hiding.some(isForSearch));
        }
      ),
      runs
    );
  });

  test('an exception with an entry less hides a superset', () => {
    fc.assert(
      fc.property(hidingArbitrary, fc.nat(), ([item, event], at) => {
        fc.pre(item.entries.length > 1);
        const wider = { ...item, entries: item.entries.toSpliced(at % item.entries.length, 1) };
        expect(compileException(wider)(event)).toBe(true);
      }),
      runs
    );
  });

  test('an exception with more values hides a superset', () => {
    fc.assert(
      fc.property(hidingArbitrary, entryArbitrary, ([item, event], { values: added }) => {
        const wider = {
          ...item,
          entries: item.entries.map((entry) => ({ ...entry, values: [...entry.values, ...added] })),
        };
        expect(compileException(wider)(event)).toBe(true);
        expect(isHiddenBySearch([wider], event)).toBe(isForSearch(wider));
      }),
      runs
    );
  });

  test('an event that lacks one of the fields is never hidden', () => {
    fc.assert(
      fc.property(hidingArbitrary, entryArbitrary, ([item, event], entry) => {
        fc.pre(values(event, entry.field).length === 0);
        const withLacking = { ...item, entries: [entry, ...item.entries] };
        expect(compileException(withLacking)(event)).toBe(false);
        expect(isHiddenBySearch([withLacking], event)).toBe(false);
      }),
      runs
    );
  });

  test('an event is hidden if and only if every entry holds by itself', () => {
    fc.assert(
      fc.property(exceptionArbitrary, exceptionEventArbitrary, (item, event) => {
        const held = compileEntries(item)(event);
        expect(held).toHaveLength(item.entries.length);
        expect(held.every(Boolean)).toBe(compileException(item)(event));
      }),
      runs
    );
  });

  test('dropping an entry and leaving a version open hide a superset', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(hidingArbitrary, ([item, event]) => {
        for (const loosening of loosenings(item, {})) {
          seen.add(loosening.kind);
          expect(compileException(loosened(item, loosening))(event)).toBe(true);
        }
      }),
      runs
    );
    expect([...seen].sort()).toEqual(['any_version', 'drop_entry']);
  });

  test('what happened after the expiry is not hidden, nor what has no time', () => {
    const minutes = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(hidingArbitrary, fc.option(minutes), minutes, ([item, event], at, expiry) => {
        const expiresAt = minutesFromNow(expiry + 3.5);
        const timed = at === null ? event : { ...event, '@timestamp': minutesFromNow(at + 3) };
        const hides = at !== null && at + 3 < expiry + 3.5;
        const expiring = { ...item, expiresAt };
        expect(hidingExceptions([expiring])(timed)).toEqual(hides ? [expiring] : []);
        expect(isHiddenBySearch([expiring], timed)).toBe(hides && isForSearch(item));
      }),
      runs
    );
  });
});

function minutesFromNow(minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}
