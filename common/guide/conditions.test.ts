import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StoredDocument } from '../../sandbox/elasticsearch/indices/stored_document';
import { IndexMapping } from '../../sandbox/elasticsearch/mapping/index_mapping';
import { compileQuery } from '../../sandbox/elasticsearch/query/compile_query';
import { compile, parse } from '../eql';
import type { EventDocument } from '../event';
import { conditionsEql } from './conditions_eql';
import { conditionsKql } from './conditions_kql';
import { conditionsQuery } from './conditions_query';
import type { ResolvedCondition } from './resolved_button';

const codeUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

type Groups = readonly (readonly ResolvedCondition[])[];

function is(
  values: readonly (string | number | boolean)[],
  excluded = false,
  field = 'f'
): ResolvedCondition {
  return { operator: 'is_one_of', field, values, excluded };
}

function exists(field: string, excluded = false): ResolvedCondition {
  return { operator: 'exists', field, excluded };
}

function range(
  bounds: Extract<ResolvedCondition, { operator: 'range' }>['bounds'],
  excluded = false
): ResolvedCondition {
  return { operator: 'range', field: 'f', bounds, excluded };
}

const mapping = new IndexMapping(
  {
    properties: {
      f: { type: 'keyword' },
      g: { type: 'keyword' },
      text: { type: 'text' },
      wildcard: { type: 'wildcard' },
      constant: { type: 'constant_keyword', value: 'a b' },
      ip: { type: 'ip' },
      long: { type: 'long' },
      double: { type: 'double' },
      boolean: { type: 'boolean' },
      date: { type: 'date' },
      flat: { type: 'flattened' },
    },
  },
  { ignoreMalformed: false, totalFieldsLimit: 100 }
);

/** Whether the embedded event store finds the document by the conditions. */
function isFound(document: EventDocument, anyOf: Groups): boolean {
  const stored = new StoredDocument('logs', '1', document, 1, 1, mapping);
  return compileQuery(conditionsQuery(anyOf), { index: 'logs', mapping, now: 0, depth: 0 })(stored);
}

const hostileTexts = [
  'C:\\temp\\new.exe',
  '\\\\srv\\share\\',
  '"',
  '\\"',
  "'",
  '*',
  '?',
  'a*',
  'line\nbreak\r\n\ttab',
  '\u0000\u001b\u007f\u0085\u2028',
  'größe 🙂',
  '{{x}}',
  '$&',
  ' or true',
  '") or f: *',
  '\\u0041',
  'null',
  'true',
  'now',
];
const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: codeUnit }),
  fc.string({ unit: fc.constantFrom('\\', '"', '*', '?', 'u', 'n', '0', '\n', ' ') })
);

describe('as Query DSL', () => {
  const a = { match_phrase: { f: 'a' } };
  const either = {
    bool: { should: [a, { match_phrase: { f: 'b' } }], minimum_should_match: 1 },
  };

  test.each<[string, Groups, unknown]>([
    ['one condition', [[is(['a'])]], { bool: { filter: [a] } }],
    ['several values', [[is(['a', 'b'])]], { bool: { filter: [either] } }],
    ['values are texts', [[is([1])]], { bool: { filter: [{ match_phrase: { f: '1' } }] } }],
    ['excluded', [[is(['a', 'b'], true)]], { bool: { must_not: [either] } }],
    [
      'all of a group',
      [[is(['a']), exists('g', true)]],
      { bool: { filter: [a], must_not: [{ exists: { field: 'g' } }] } },
    ],
    [
      'any of several groups',
      [[is(['a'])], [exists('g')]],
      {
        bool: {
          should: [{ bool: { filter: [a] } }, { bool: { filter: [{ exists: { field: 'g' } }] } }],
          minimum_should_match: 1,
        },
      },
    ],
    [
      'a range',
      [[range({ gt: 1, lte: '2' })]],
      { bool: { filter: [{ range: { f: { gt: 1, lte: '2' } } }] } },
    ],
    ['no group', [], { match_none: {} }],
    ['no value', [[is([])]], { bool: { filter: [{ match_none: {} }] } }],
  ])('%s', (_what, anyOf, query) => {
    expect(conditionsQuery(anyOf)).toEqual(query);
  });

  test.each<[string, string | number | boolean, unknown, unknown]>([
    ['f', 'C:\\temp\\new.exe', 'C:\\temp\\new.exe', 'C:\\temp\\new.ex'],
    ['f', 'a*', 'a*', 'ab'],
    ['wildcard', 'a b', 'a b', 'a b c'],
    ['constant', 'a b', undefined, 'never'],
    ['text', 'quick brown', 'The Quick Brown fox', 'brown quick'],
    ['ip', '10.0.0.1', '10.0.0.1', '10.0.0.2'],
    ['long', 443, 443, 80],
    ['long', '443', 443, 80],
    ['long', '9007199254740993', 9007199254740993n, 9007199254740992n],
    ['double', 1.5, 1.5, 1],
    ['boolean', false, false, true],
    ['boolean', 'false', 'false', true],
    ['date', '2026-05-10', '2026-05-10T14:00:00Z', '2026-05-11T00:00:00Z'],
    ['flat.key', 'x', 'x', 'y'],
  ])('%s finds %j', (field, value, found, other) => {
    const document = (each: unknown) =>
      field === 'flat.key' ? { flat: { key: each } } : { [field]: each };
    expect(isFound(document(found), [[is([value], false, field)]])).toBe(true);
    expect(isFound(document(found), [[is([value], true, field)]])).toBe(false);
    if (other === 'never') return;
    expect(isFound(document(other), [[is([value], false, field)]])).toBe(false);
    expect(isFound(document(other), [[is([value], true, field)]])).toBe(true);
  });

  test('a range needs one value within all its bounds', () => {
    const within = [[{ ...range({ gte: 2, lt: 4 }), field: 'long' }]];
    expect(isFound({ long: [1, 3] }, within)).toBe(true);
    expect(isFound({ long: [1, 4] }, within)).toBe(false);
  });

  test('names of object properties are fields like any other', () => {
    const query = conditionsQuery([[is(['a'], false, '__proto__')]]);
    expect(JSON.stringify(query)).toBe('{"bool":{"filter":[{"match_phrase":{"__proto__":"a"}}]}}');
  });
});

describe('as KQL', () => {
  test.each<[Groups, string]>([
    [[[is(['a'])]], 'f: "a"'],
    [[[is(['a', 'b'])]], 'f: ("a" or "b")'],
    [[[is([1, -2.5, true])]], 'f: (1 or -2.5 or true)'],
    [[[is(['a'], true)]], 'not f: "a"'],
    [[[exists('g')]], 'g: *'],
    [[[exists('g', true), is(['a'])]], 'not g: * and f: "a"'],
    [[[is(['a']), exists('g')], [exists('h')]], 'f: "a" and g: * or h: *'],
    [[[range({ gte: 1 })]], 'f >= 1'],
    [[[range({ gt: '1', lte: 'now' })]], 'f > "1" and f <= "now"'],
    [[[range({ gte: 1, lt: 2 }, true), is(['a'])]], 'not (f >= 1 and f < 2) and f: "a"'],
    [[[range({ gte: 1, lt: 2 }), is(['a'])]], 'f >= 1 and f < 2 and f: "a"'],
  ])('%j', (anyOf, expected) => {
    expect(conditionsKql(anyOf)).toBe(expected);
  });

  test.each([
    ['@timestamp', '@timestamp'],
    ['process.Ext.token', 'process.Ext.token'],
    ['winlog.event_data.param-1', 'winlog.event_data.param-1'],
    ['or', '"or"'],
    ['Not', '"Not"'],
    ['or.and', 'or.and'],
    ['a b', '"a b"'],
    ['a*', '"a*"'],
    ['a:b', '"a:b"'],
    ['a"b\\', '"a\\"b\\\\"'],
  ])('field %s', (field, expected) => {
    expect(conditionsKql([[exists(field)]])).toBe(`${expected}: *`);
  });

  test.each([
    ['C:\\temp\\new.exe', String.raw`"C:\\temp\\new.exe"`],
    ['\\\\srv\\x\\', String.raw`"\\\\srv\\x\\"`],
    ['a" or "b', String.raw`"a\" or \"b"`],
    ['\t\n\r', String.raw`"\t\n\r"`],
    ['\u0000\u2028', String.raw`"\u0000\u2028"`],
    ['* ? {{x}} größe', '"* ? {{x}} größe"'],
  ])('text %j', (value, expected) => {
    expect(conditionsKql([[is([value])]])).toBe(`f: ${expected}`);
  });

  test('any text stands in one pair of quotes, and reads back as itself', () => {
    fc.assert(
      fc.property(text, (value) => {
        const printed = conditionsKql([[is([value])]]);
        // What KQL takes for a text in quotes: escapes, or anything but quotes and backslashes.
        expect(printed).toMatch(/^f: "(?:\\(?:[trn"\\]|u[0-9a-f]{4})|[^"\\\n\r\t])*"$/);
        expect(JSON.parse(printed.slice('f: '.length))).toBe(value);
      })
    );
  });
});

describe('as EQL', () => {
  test.each<[Groups, string | undefined]>([
    [[[is(['a'])]], 'any where f == "a"'],
    [[[is(['a', 'b'])]], 'any where f in ("a", "b")'],
    [[[is([1, 2])]], 'any where f in (1, 2)'],
    [[[is([true])]], 'any where f == true'],
    [[[is([1.5])]], 'any where f == 1.5'],
    [[[is([1e300])]], 'any where f == 1e+300'],
    [[[is(['a'], true)]], 'any where not f == "a"'],
    [[[is(['a', 'b'], true)]], 'any where f not in ("a", "b")'],
    [[[exists('g')]], 'any where g != null'],
    [[[exists('g', true)]], 'any where not g != null'],
    [[[is(['a']), exists('g')], [exists('h')]], 'any where f == "a" and g != null or h != null'],
    [[[range({ gte: 1, lt: '2' })]], 'any where f >= 1 and f < "2"'],
    [[[range({ gt: -1, lte: 2 }, true)]], 'any where not (f > -1 and f <= 2)'],
    [[[is(['a'], false, 'sequence')]], 'any where `sequence` == "a"'],
    [[[is(['a'], false, 'a-b.c')]], 'any where `a-b`.c == "a"'],
    [[[range({ gte: 'now-1d' })]], undefined],
    [[[range({ gte: '2026-01-01||/d' })]], undefined],
    [[[range({ gte: true })]], undefined],
    [[[is(['a']), range({ gte: true })]], undefined],
    [[[is(['a'])], [range({ gte: true })]], undefined],
    [[[is([])]], undefined],
    [[], undefined],
  ])('%j', (anyOf, expected) => {
    expect(conditionsEql(anyOf)).toBe(expected);
  });

  test('what a value is, is found, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (value, other) => {
        const query = compile(parse(conditionsEql([[is([value])]]) ?? ''));
        expect(query({ f: value })).toBe(true);
        expect(query({ f: other })).toBe(value === other);
        expect(query({ f: `${value}x` })).toBe(false);
      })
    );
  });
});

describe('Query DSL and EQL find the same events', () => {
  const value = fc.constantFrom('a', 'b', '*', 'C:\\a', '"', '5', '50');
  const field = fc.constantFrom('f', 'g');
  const isExcluded = fc.boolean();
  const condition: fc.Arbitrary<ResolvedCondition> = fc.oneof(
    fc.record({
      operator: fc.constant('is_one_of' as const),
      field,
      values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
      excluded: isExcluded,
    }),
    fc.record({ operator: fc.constant('exists' as const), field, excluded: isExcluded }),
    fc.record({
      operator: fc.constant('range' as const),
      field,
      bounds: fc
        .record({ gt: value, gte: value, lt: value, lte: value }, { requiredKeys: [] })
        .filter((bounds) => Object.keys(bounds).length === 1),
      excluded: isExcluded,
    })
  );
  const groups = fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  const document = fc.dictionary(field, fc.oneof(value, fc.array(value, { maxLength: 2 })));

  test('whatever the conditions', () => {
    fc.assert(
      fc.property(groups, document, (anyOf, event) => {
        const eql = compile(parse(conditionsEql(anyOf) ?? ''));
        expect(eql(event)).toBe(isFound(event, anyOf));
      }),
      { numRuns: 200 }
    );
  });
});
