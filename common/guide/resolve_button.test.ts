import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import { rule } from '../rule';
import { dataSource } from '../sources';
import { conditionsQuery } from './conditions_query';
import { MAX_FILLED_VALUES } from './fill_template';
import type { InvestigateButton, Provider } from './investigate_button';
import { guideButtons } from './parse_guide';
import { resolveButton } from './resolve_button';
import type { ResolvedButton, ResolvedCondition } from './resolved_button';

const codeUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

const NOT_THERE = 'It is not in this event.';

function buttonOf(...providers: readonly (readonly Provider[])[]): InvestigateButton {
  return { label: 'A', description: '', providers };
}

function phrase(
  value: string | number | boolean,
  rest: Partial<Extract<Provider, { queryType: 'phrase' }>> = {}
): Provider {
  return { field: 'f', excluded: false, queryType: 'phrase', value, valueType: 'string', ...rest };
}

function range(
  bounds: Extract<Provider, { queryType: 'range' }>['bounds'],
  excluded = false
): Provider {
  return { field: 'f', excluded, queryType: 'range', bounds };
}

function isOneOf(values: readonly (string | number | boolean)[], field = 'f'): ResolvedCondition {
  return { operator: 'is_one_of', field, values, excluded: false };
}

/** The values that a phrase becomes. */
function filled(value: string, document: EventDocument, rest = {}): unknown {
  const resolved = resolveButton(buttonOf([phrase(value, rest)]), document);
  if (resolved.kind === 'unaskable') return resolved.missing;
  return resolved.anyOf.flatMap((group) =>
    group.map((condition) => (condition.operator === 'is_one_of' ? condition.values : condition))
  )[0];
}

describe('placeholders', () => {
  test.each<[string, string, EventDocument, unknown]>([
    ['none', 'a', {}, ['a']],
    ['a nested field', '{{host.id}}', { host: { id: 'x' } }, ['x']],
    ['a dotted field', '{{host.id}}', { 'host.id': 'x' }, ['x']],
    ['spaces', '{{ host.id }}', { 'host.id': 'x' }, ['x']],
    ['text around it', 'a-{{b}}.c', { b: 'x' }, ['a-x.c']],
    ['several values', '{{b}}', { b: ['x', 'y'] }, ['x', 'y']],
    ['equal values', '{{b}}', { b: ['x', 'x'] }, ['x']],
    ['values of both forms', '{{a.b}}', { a: { b: 'x' }, 'a.b': 'y' }, ['x', 'y']],
    [
      'two fields',
      '{{a}}\\{{b}}',
      { a: ['1', '2'], b: ['x', 'y'] },
      ['1\\x', '1\\y', '2\\x', '2\\y'],
    ],
    ['one field twice', '{{a}}-{{a}}', { a: ['1', '2'] }, ['1-1', '2-2']],
    ['a number', '{{a}}', { a: 443 }, ['443']],
    ['a boolean', '{{a}}', { a: false }, ['false']],
    ['a large integer', '{{a}}', { a: 9007199254740993n }, ['9007199254740993']],
    ['more braces', '{{{a}}}', { a: 'x' }, ['{x}']],
    ['no name', '{{}} {{ }}', {}, ['{{}} {{ }}']],
    ['braces that do not close', '{{a', { a: 'x' }, ['{{a']],
    ['a value like a placeholder', '{{a}}{{b}}', { a: '{{b}}', b: 'x' }, ['{{b}}x']],
    ['a value like a replacement pattern', '<{{a}}>', { a: '$& $1 $`' }, ['<$& $1 $`>']],
    ['a Windows path', '{{a}}', { a: 'C:\\temp\\new.exe' }, ['C:\\temp\\new.exe']],
  ])('%s', (_what, value, document, expected) => {
    expect(filled(value, document)).toEqual(expected);
  });

  test.each<[string, string, EventDocument, unknown]>([
    ['absent', '{{a}}', {}, [{ field: 'a', reason: NOT_THERE }]],
    ['null', '{{a}}', { a: null }, [{ field: 'a', reason: NOT_THERE }]],
    ['an object', '{{a}}', { a: { b: 1 } }, [{ field: 'a', reason: NOT_THERE }]],
    [
      'an inherited property',
      '{{constructor.name}}',
      {},
      [{ field: 'constructor.name', reason: NOT_THERE }],
    ],
    ['empty', '{{a}}', { a: '' }, [{ field: 'a', reason: 'It is empty.' }]],
    ['a dash', '{{a}}', { a: ['-'] }, [{ field: 'a', reason: 'A dash stands for no value.' }]],
    ['one of two', '{{a}}{{b}}', { a: 'x' }, [{ field: 'b', reason: NOT_THERE }]],
    [
      'both',
      '{{a}}{{b}}{{a}}',
      {},
      [
        { field: 'a', reason: NOT_THERE },
        { field: 'b', reason: NOT_THERE },
      ],
    ],
  ])('a value that is missing is not searched for: %s', (_what, value, document, missing) => {
    expect(filled(value, document)).toEqual(missing);
  });

  test('values that identify nothing are left out beside others', () => {
    expect(filled('{{a}}', { a: ['-', 'x', ''] })).toEqual(['x']);
  });

  test('the source knows more values that identify nothing', () => {
    const button = buttonOf([phrase('{{user.id}}', { field: 'user.id' })]);
    const document = { user: { id: 'S-1-5-18' } };
    expect(resolveButton(button, document).kind).toBe('askable');
    expect(resolveButton(button, document, dataSource('winlogbeat'))).toMatchObject({
      kind: 'unaskable',
      missing: [{ field: 'user.id' }],
    });
  });

  test.each<[string, Partial<Extract<Provider, { queryType: 'phrase' }>>, unknown, unknown]>([
    ['a number', { valueType: 'number' }, ['443', 80], [443, 80]],
    ['a large integer', { valueType: 'number' }, '9007199254740993', ['9007199254740993']],
    ['a boolean', { valueType: 'boolean' }, ['false', true], [false, true]],
    ['a number among others', { valueType: 'number' }, ['x', '5'], [5]],
    ['no number', { valueType: 'number' }, 'x', [{ field: 'a', reason: 'It is not a number.' }]],
    [
      'no boolean',
      { valueType: 'boolean' },
      '1',
      [{ field: 'a', reason: 'It is not true or false.' }],
    ],
  ])('values have the type of the condition: %s', (_what, rest, a, expected) => {
    expect(filled('{{a}}', { a }, rest)).toEqual(expected);
  });
});

describe('conditions', () => {
  const documents = { a: ['1', '2'], b: '9' };

  test.each<[string, Provider, ResolvedCondition[][]]>([
    [
      'a list',
      {
        field: 'f',
        excluded: true,
        queryType: 'phrases',
        values: ['{{a}}', 'x', '{{b}}', '2'],
        valueType: 'string',
      },
      [[{ operator: 'is_one_of', field: 'f', values: ['1', '2', 'x', '9'], excluded: true }]],
    ],
    [
      'existence',
      { field: 'f', excluded: true, queryType: 'exists' },
      [[{ operator: 'exists', field: 'f', excluded: true }]],
    ],
    [
      'a range',
      range({ gt: 1, lte: '5' }),
      [[{ operator: 'range', field: 'f', bounds: { gt: 1, lte: '5' }, excluded: false }]],
    ],
    [
      'a range up to a value',
      range({ gte: 0, lt: '{{b}}' }),
      [[{ operator: 'range', field: 'f', bounds: { gte: 0, lt: '9' }, excluded: false }]],
    ],
    [
      'a range from one of several values',
      range({ gte: '{{a}}', lt: '{{b}}' }),
      [
        [{ operator: 'range', field: 'f', bounds: { gte: '1', lt: '9' }, excluded: false }],
        [{ operator: 'range', field: 'f', bounds: { gte: '2', lt: '9' }, excluded: false }],
      ],
    ],
    [
      'no range from one of several values',
      range({ gte: '{{a}}' }, true),
      [
        [
          { operator: 'range', field: 'f', bounds: { gte: '1' }, excluded: true },
          { operator: 'range', field: 'f', bounds: { gte: '2' }, excluded: true },
        ],
      ],
    ],
  ])('%s', (_what, provider, anyOf) => {
    expect(resolveButton(buttonOf([provider]), documents)).toEqual({
      kind: 'askable',
      anyOf,
      leftOut: [],
    });
  });

  test('ranges from several values keep the other conditions of their group', () => {
    const button = buttonOf([phrase('x'), range({ gte: '{{a}}' }), range({ lt: '{{a}}' })]);
    const { anyOf } = askable(resolveButton(button, documents));
    expect(anyOf).toHaveLength(4);
    for (const group of anyOf) {
      expect(group).toEqual([
        isOneOf(['x']),
        expect.objectContaining({ bounds: { gte: expect.stringMatching(/1|2/) } }),
        expect.objectContaining({ bounds: { lt: expect.stringMatching(/1|2/) } }),
      ]);
    }
  });

  test('a bound without a value', () => {
    expect(resolveButton(buttonOf([range({ gte: '{{x}}' }, true)]), documents)).toEqual({
      kind: 'unaskable',
      missing: [{ field: 'x', reason: NOT_THERE }],
    });
  });

  test('an entry of a list without a value is left out and told', () => {
    const list: Provider = {
      field: 'f',
      excluded: false,
      queryType: 'phrases',
      values: ['{{x}}', '{{b}}'],
      valueType: 'string',
    };
    expect(resolveButton(buttonOf([list]), documents)).toEqual({
      kind: 'askable',
      anyOf: [[isOneOf(['9'])]],
      leftOut: [{ field: 'x', reason: NOT_THERE }],
    });
  });
});

describe('groups', () => {
  const document = { a: '1' };

  test('a group that lacks a value is not asked, also if it would exclude it', () => {
    const button = buttonOf(
      [phrase('{{a}}'), phrase('x')],
      [phrase('{{a}}'), phrase('{{b}}', { excluded: true })]
    );
    expect(resolveButton(button, document)).toEqual({
      kind: 'askable',
      anyOf: [[isOneOf(['1']), isOneOf(['x'])]],
      leftOut: [{ field: 'b', reason: NOT_THERE }],
    });
  });

  test('if all groups lack a value, all missing fields are told, each once', () => {
    const button = buttonOf(
      [phrase('{{c}}'), phrase('{{b}}')],
      [phrase('{{b}} {{d}}'), phrase('{{a}}')]
    );
    expect(resolveButton(button, document)).toEqual({
      kind: 'unaskable',
      missing: ['c', 'b', 'd'].map((field) => ({ field, reason: NOT_THERE })),
    });
  });
});

describe('limits', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `v${at}`);

  test('of many values the first are searched for, and the field is told', () => {
    const { anyOf, leftOut } = askable(resolveButton(buttonOf([phrase('{{a}}')]), { a: many }));
    expect(anyOf).toEqual([[isOneOf(many.slice(0, MAX_FILLED_VALUES))]]);
    expect(leftOut).toEqual([
      { field: 'a', reason: 'It has 5000 values, of which only the first are searched for.' },
    ]);
  });

  test('as many as are searched for are not too many', () => {
    const a = many.slice(0, MAX_FILLED_VALUES);
    expect(askable(resolveButton(buttonOf([phrase('{{a}}')]), { a })).leftOut).toEqual([]);
  });

  test('combinations of many values', () => {
    const button = buttonOf([phrase('{{a}}{{b}}{{c}}')]);
    const { anyOf, leftOut } = askable(resolveButton(button, { a: many, b: many, c: 'x' }));
    expect(anyOf[0]?.[0]).toMatchObject({
      values: expect.objectContaining({ length: MAX_FILLED_VALUES }),
    });
    expect(leftOut.map(({ field }) => field)).toEqual(['a', 'b']);
  });

  test('combinations of many bounds', () => {
    const a = many.slice(0, 90);
    const button = buttonOf(Array<Provider>(8).fill(range({ gte: '{{a}}' })));
    const { anyOf, leftOut } = askable(resolveButton(button, { a }));
    expect(anyOf).toHaveLength(100);
    expect(leftOut).toEqual([{ field: 'f', reason: expect.stringContaining('too many values') }]);
  });
});

describe('the buttons of the rule', () => {
  test('are asked with the values of the alert', () => {
    const document = { host: { id: 'h' }, user: { id: 'u' }, 'process.entity_id': 'p' };
    const host = isOneOf(['h'], 'host.id');
    expect(
      guideButtons(rule.guide).map((button) => askable(resolveButton(button, document)).anyOf)
    ).toEqual([
      [[host, isOneOf(['p'], 'process.entity_id'), isOneOf(['process'], 'event.category')]],
      [[host, isOneOf(['p'], 'process.entity_id'), isOneOf(['network'], 'event.category')]],
      [[host, isOneOf(['p'], 'process.parent.entity_id'), isOneOf(['process'], 'event.category')]],
      [[isOneOf(['signal'], 'event.kind'), isOneOf(['u'], 'user.id')]],
      [[isOneOf(['signal'], 'event.kind'), host]],
    ]);
  });
});

test('no value changes what is asked, only what it is asked for', () => {
  const button = buttonOf(
    [phrase('{{a}}'), phrase('x{{a}}', { excluded: true }), range({ gte: '{{a}}', lt: '9' })],
    [phrase('{{b}}', { field: '__proto__' })]
  );
  const queryFor = (value: string) => {
    const resolved = askable(resolveButton(button, { a: value, b: value }));
    expect(resolved.leftOut).toEqual([]);
    return JSON.stringify(conditionsQuery(resolved.anyOf));
  };
  // A text that is nowhere else in the query, to be put in for the value.
  const MARK = 'mark';
  const template = queryFor(MARK);
  const values = fc
    .oneof(
      fc.string({ unit: codeUnit }),
      fc.constantFrom('"}', '{{a}}', '{{b}}', '$&', '*', '\\', 'a" OR "b', '__proto__', '],"x":[')
    )
    .filter((value) => resolveButton(buttonOf([phrase('{{a}}')]), { a: value }).kind === 'askable');
  fc.assert(
    fc.property(values, (value) => {
      const inJson = JSON.stringify(value).slice(1, -1);
      expect(queryFor(value)).toBe(template.split(MARK).join(inJson));
    })
  );
});

function askable(resolved: ResolvedButton): Extract<ResolvedButton, { kind: 'askable' }> {
  if (resolved.kind === 'unaskable') throw new Error(JSON.stringify(resolved.missing));
  return resolved;
}
