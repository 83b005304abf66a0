import { describe, expect, test } from 'vitest';
import type { GuidePart } from './guide_part';
import { guideButtons, parseGuide } from './parse_guide';

const provider = { field: 'host.id', queryType: 'phrase', value: '{{host.id}}' };

/** An `investigate` token with one condition; the given members replace its own. */
function token(label: string, members: object = {}): string {
  return `!{investigate${JSON.stringify({ label, providers: [[provider]], ...members })}}`;
}

/** A token with one condition like this. */
function tokenOf(condition: unknown): string {
  return token('A', { providers: [[condition]] });
}

function faultsIn(text: string): readonly Extract<GuidePart, { kind: 'fault' }>[] {
  return parseGuide(text).filter((part) => part.kind === 'fault');
}

describe('what a block must hold', () => {
  const reasonsIn = (text: string) => faultsIn(text).map(({ reason }) => reason);

  test.each<[string, object, string]>([
    ['no label', { label: undefined }, 'label: nothing is not a text that is not empty.'],
    ['an empty label', { label: ' ' }, 'label: " " is not a text that is not empty.'],
    ['a label of another type', { label: 1 }, 'label: 1 is not a text that is not empty.'],
    ['a description of another type', { description: {} }, 'description: {} is not a text.'],
    [
      'no providers',
      { providers: undefined },
      'providers: nothing is not a list of one or more groups (lists) of conditions.',
    ],
    [
      'no groups',
      { providers: [] },
      'providers: [] is not a list of one or more groups (lists) of conditions.',
    ],
    [
      'conditions without a group',
      { providers: [provider] },
      expect.stringContaining('is not a list of one or more conditions that all must hold.'),
    ],
    [
      'an empty group',
      { providers: [[provider], []] },
      'providers[1]: [] is not a list of one or more conditions that all must hold.',
    ],
    [
      'a word for a time',
      { relativeFrom: 'yesterday' },
      'relativeFrom: "yesterday" is not date math such as "now-48h/h", or an ISO 8601 date.',
    ],
    [
      'a unit that does not exist',
      { relativeTo: 'now-1x' },
      'relativeTo: "now-1x" is not date math such as "now-48h/h", or an ISO 8601 date.',
    ],
    [
      'a time of another type',
      { relativeTo: 5 },
      'relativeTo: 5 is not date math such as "now-48h/h", or an ISO 8601 date.',
    ],
    [
      'several faults',
      { label: '', providers: [[{}, { field: 'a' }]] },
      'label: "" is not a text that is not empty; providers[0][0].field: nothing is not a text that is not empty; providers[0][1].value: nothing is not a text, a number, true or false.',
    ],
    [
      'many faults',
      { providers: [Array(8).fill({ value: 'a' })] },
      expect.stringMatching(/^providers\[0\]\[0\]\.field: .+; and 3 more\.$/),
    ],
  ])('%s', (_what, members, reason) => {
    expect(reasonsIn(token('A', members))).toEqual([reason]);
  });

  test.each(['1', '"a"', 'null'])('its root is an object: %s', (json) => {
    expect(reasonsIn(`!{investigate{"providers":[[${json}]],"label":"A"}}`)).toEqual([
      `providers[0][0]: ${json} is not a condition.`,
    ]);
  });

  test.each<[string, object]>([
    ['a wrong kind of query', { queryType: 'fuzzy', value: 'a' }],
    ['a wrong type of values', { valueType: 'date', value: 'a' }],
    ['a word for excluded', { excluded: 'no', value: 'a' }],
    ['null for excluded', { excluded: null, value: 'a' }],
    ['null for a value', { value: null }],
    ['an object for a value', { value: {} }],
    ['a list for a value', { value: ['a'] }],
    ['no number', { valueType: 'number', value: 'a' }],
    ['an empty number', { valueType: 'number', value: '' }],
    ['a hexadecimal number', { valueType: 'number', value: '0x1F' }],
    ['a number without end', { valueType: 'number', value: '1e999' }],
    ['true for a number', { valueType: 'number', value: true }],
    ['no boolean', { valueType: 'boolean', value: 'yes' }],
    ['a number for a boolean', { valueType: 'boolean', value: 1 }],
    ['an empty list', { queryType: 'phrases', value: [] }],
    ['a text for a list', { queryType: 'phrases', value: 'a, b' }],
    ['an object for a list', { queryType: 'phrases', value: '{"a":1}' }],
    ['lists in a list', { queryType: 'phrases', value: '[["a"]]' }],
    ['null in a list', { queryType: 'phrases', value: ['a', null] }],
    ['no number in a list', { queryType: 'phrases', valueType: 'number', value: '[1,"a"]' }],
    ['a text for bounds', { queryType: 'range', value: '1 to 5' }],
    ['no bounds', { queryType: 'range', value: {} }],
    ['unknown bounds', { queryType: 'range', value: { from: 1 } }],
    ['true for a bound', { queryType: 'range', value: { gte: true } }],
    ['a list for a bound', { queryType: 'range', value: '{"gte":[1]}' }],
    ['nothing for bounds', { queryType: 'range' }],
  ])('%s is refused', (_what, members) => {
    const [reason, ...others] = reasonsIn(tokenOf({ field: 'a', ...members }));
    expect(others).toEqual([]);
    expect(reason).toMatch(/^providers\[0\]\[0\]\.(?:\w+|value\[1\]): .+ is not .+\.$/);
  });

  test('a text that hides deep nesting is refused like any other', () => {
    const value = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(reasonsIn(tokenOf({ field: 'a', queryType: 'phrases', value }))).toHaveLength(1);
  });
});

describe('what a block may hold', () => {
  const conditionOf = (members: object) =>
    guideButtons(tokenOf({ field: 'a', ...members }))[0]?.providers[0]?.[0];
  const common = { field: 'a', excluded: false };

  test('keys that are not known are passed over', () => {
    const text = token('A', { color: 'red', providers: [[{ ...provider, and: [], name: 1 }]] });
    expect(guideButtons(text)).toEqual([
      {
        label: 'A',
        description: '',
        providers: [
          [
            {
              field: 'host.id',
              excluded: false,
              queryType: 'phrase',
              value: '{{host.id}}',
              valueType: 'string',
            },
          ],
        ],
      },
    ]);
  });

  test.each<[object]>([
    [{ relativeFrom: 'now-48h/h' }],
    [{ relativeTo: 'now' }],
    [{ relativeFrom: 'now-7d/d', relativeTo: 'now+1h' }],
    [{ relativeFrom: '2026-01-01', relativeTo: '2026-01-01T10:00:00Z||+1d' }],
    [{}],
  ])('times %j', (times) => {
    const [button] = guideButtons(token('A', times));
    expect({ from: button?.relativeFrom, to: button?.relativeTo }).toEqual({
      from: 'relativeFrom' in times ? times.relativeFrom : undefined,
      to: 'relativeTo' in times ? times.relativeTo : undefined,
    });
  });

  test.each<[unknown, boolean]>([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    [undefined, false],
  ])('excluded: %j', (excluded, expected) => {
    expect(conditionOf({ excluded, value: 'x' })?.excluded).toBe(expected);
  });

  test.each<[object, unknown, string]>([
    [{ value: 'x' }, 'x', 'string'],
    [{ value: '' }, '', 'string'],
    [{ value: 443 }, 443, 'number'],
    [{ value: false }, false, 'boolean'],
    [{ value: 443, valueType: 'string' }, '443', 'string'],
    [{ value: '443', valueType: 'number' }, 443, 'number'],
    [{ value: ' -1.5e3 ', valueType: 'number' }, -1500, 'number'],
    [{ value: '9007199254740993', valueType: 'number' }, '9007199254740993', 'number'],
    [{ value: 'false', valueType: 'boolean' }, false, 'boolean'],
    [{ value: true, valueType: 'boolean' }, true, 'boolean'],
    [{ value: '{{a}}', valueType: 'number' }, '{{a}}', 'number'],
    [{ value: '{{ a }}', valueType: 'boolean' }, '{{ a }}', 'boolean'],
  ])('value %j', (members, value, valueType) => {
    expect(conditionOf(members)).toEqual({ ...common, queryType: 'phrase', value, valueType });
  });

  test.each<[object, unknown[]]>([
    [{ value: '["a","b"]' }, ['a', 'b']],
    [{ value: ['a', 'b'] }, ['a', 'b']],
    [{ value: '["true","false"]', valueType: 'boolean' }, [true, false]],
    [{ value: ['1', 2], valueType: 'number' }, [1, 2]],
    [{ value: ['{{a}}', '3'], valueType: 'number' }, ['{{a}}', 3]],
    [{ value: [1, true] }, ['1', 'true']],
  ])('values %j', (members, values) => {
    expect(conditionOf({ queryType: 'phrases', ...members })).toMatchObject({ values });
  });

  test.each<[unknown, object]>([
    ['{"gte":1,"lt":10}', { gte: 1, lt: 10 }],
    [
      { gt: 1, lte: '10' },
      { gt: 1, lte: '10' },
    ],
    [{ gte: 'now-1d', lt: null, format: 'x' }, { gte: 'now-1d' }],
    [{ gte: '{{@timestamp}}', lt: '' }, { gte: '{{@timestamp}}' }],
  ])('bounds %j', (value, bounds) => {
    expect(conditionOf({ queryType: 'range', value })).toEqual({
      ...common,
      queryType: 'range',
      bounds,
    });
  });

  test.each([{}, { value: '' }, { value: null, valueType: 'undefined' }])(
    'exists %j',
    (members) => {
      expect(conditionOf({ queryType: 'exists', ...members })).toEqual({
        ...common,
        queryType: 'exists',
      });
    }
  );

  test('names of object properties are names like any other', () => {
    const text = `!{investigate{"label":"A","__proto__":{"description":1},"providers":[[{"field":"__proto__","value":"constructor"}]]}}`;
    expect(guideButtons(text)).toMatchObject([
      { description: '', providers: [[{ field: '__proto__', value: 'constructor' }]] },
    ]);
  });
});

describe('blocks of Kibana 8.6', () => {
  const insightOf = (condition: object) =>
    `!{insight${JSON.stringify({ label: 'A', description: 'B', providers: [[condition]] })}}`;

  test.each<[object, string]>([
    [{ field: 'host.id', value: 'host.id', type: 'parameter' }, '{{host.id}}'],
    [{ field: 'host.id', value: ' host.id ', type: 'parameter' }, '{{host.id}}'],
    [{ field: 'host.id', value: '{{host.id}}', type: 'parameter' }, '{{host.id}}'],
    [{ field: 'host.id', value: 'host.id', type: 'literal' }, 'host.id'],
    [{ field: 'host.id', value: 'host.id' }, 'host.id'],
  ])('%j', (condition, value) => {
    expect(guideButtons(insightOf(condition))).toEqual([
      {
        label: 'A',
        description: 'B',
        providers: [
          [{ field: 'host.id', excluded: false, queryType: 'phrase', valueType: 'string', value }],
        ],
      },
    ]);
  });

  test('a parameter keeps what else the condition says', () => {
    const condition = { field: 'a', value: 'b', type: 'parameter', excluded: true };
    expect(guideButtons(insightOf(condition))[0]?.providers[0]).toMatchObject([
      { field: 'a', value: '{{b}}', excluded: true },
    ]);
  });

  test.each([
    [{ field: 'a', value: 'b', type: 'other' }, /type: "other" is not "parameter" or "literal"/],
    [{ field: 'a', value: 1, type: 'parameter' }, /value: 1 is not a text that is not empty/],
    [{ value: 'b', type: 'parameter' }, /field: nothing is not a text that is not empty/],
  ])('%j is refused', (condition, reason) => {
    expect(faultsIn(insightOf(condition))).toMatchObject([
      { reason: expect.stringMatching(reason) },
    ]);
  });
});
