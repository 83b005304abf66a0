import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rule } from '../rule';
import type { GuidePart } from './guide_part';
import { guideButtons, parseGuide } from './parse_guide';

const codeUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

const pageButtons: unknown = JSON.parse(
  readFileSync(new URL('../../test/fixtures/rule_page_buttons.json', import.meta.url), 'utf8')
);

const provider = { field: 'host.id', queryType: 'phrase', value: '{{host.id}}' };

/** An `investigate` token with one condition; the given members replace its own. */
function token(label: string, members: object = {}): string {
  return `!{investigate${JSON.stringify({ label, providers: [[provider]], ...members })}}`;
}

/** A token with one condition like this. */
function tokenOf(condition: unknown): string {
  return token('A', { providers: [[condition]] });
}

/** The parts in short: the text of Markdown, `[label]` of buttons, `(source)` of faults. */
function outline(text: string): readonly string[] {
  return parseGuide(text).map((part) => {
    switch (part.kind) {
      case 'markdown':
        return part.source;
      case 'button':
        return `[${part.button.label}]`;
      case 'fault':
        return `(${part.source})`;
    }
  });
}

function faultsIn(text: string): readonly Extract<GuidePart, { kind: 'fault' }>[] {
  return parseGuide(text).filter((part) => part.kind === 'fault');
}

describe('the guide of the rule', () => {
  test('has the five buttons of the rule page', () => {
    const expected: unknown = JSON.parse(JSON.stringify(guideButtons(rule.guide)));
    expect(expected).toEqual(pageButtons);
  });

  test('has no fault, and its parts are the guide', () => {
    expect(faultsIn(rule.guide)).toEqual([]);
    expect(sourceOf(parseGuide(rule.guide))).toBe(rule.guide);
  });
});

describe('a token is consumed exactly', () => {
  const a = token('A');
  const b = token('B');

  test.each<[string, string, string[]]>([
    ['alone', a, ['[A]']],
    ['an empty guide', '', []],
    ['no token', 'Only *text*.', ['Only *text*.']],
    ['text around it stays', `See ${a} now.`, ['See ', '[A]', ' now.']],
    ['two on one line', `${a} ${b}`, ['[A]', ' ', '[B]']],
    ['two without a space', `${a}${b}`, ['[A]', '[B]']],
    ['on consecutive lines', `${a}\n${b}\nend`, ['[A]', '\n', '[B]', '\nend']],
    ['list items', `- ${a}\n- ${b}\n`, ['- ', '[A]', '\n- ', '[B]', '\n']],
    ['Windows line ends', `${a}\r\n${b}\r\n`, ['[A]', '\r\n', '[B]', '\r\n']],
    ['a brace too many is text', `${a}}`, ['[A]', '}']],
    ['a lone brace in a text', token('a } b'), ['[a } b]']],
    ['a lone opening brace in a text', token('a { b'), ['[a { b]']],
    ['quotes in a text', token('say "}}"'), ['[say "}}"]']],
    ['a backslash before the quote', token('C:\\'), ['[C:\\]']],
    ['a token in a text', token('!{investigate{'), ['[!{investigate{]']],
    ['backticks in a text', `${token('`a')} and ${token('b`')}`, ['[`a]', ' and ', '[b`]']],
    ['space before the last brace', `${a.slice(0, -1)} \n}`, ['[A]']],
  ])('%s', (_what, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('over several lines, blank ones included', () => {
    const pretty = JSON.stringify({ label: 'A', providers: [[provider]] }, null, 2);
    const text = `before\n!{investigate${pretty.replaceAll('\n', '\n\n')}}\nafter`;
    expect(outline(text)).toEqual(['before\n', '[A]', '\nafter']);
  });

  test('its line is the one that it begins in', () => {
    const text = `one\n${token('A')}\n\n!{investigate{\n"label": "B",\n"providers": [[${JSON.stringify(provider)}]]}}${token('C')}\n!{insight{`;
    expect(
      parseGuide(text).flatMap((part) => (part.kind === 'markdown' ? [] : [part.line]))
    ).toEqual([2, 4, 6, 7]);
  });
});

describe('what only looks like a token is text', () => {
  test.each([
    ['no JSON', '!{investigate}'],
    ['a space before the JSON', `!{investigate {"label":"A"}}`],
    ['another plugin', '!{osquery{"label":"A","query":"select 1"}}'],
    ['another name', '!{investigated{}}'],
    ['no exclamation mark', '{investigate{"label":"A"}}'],
    ['escaped', `\\${token('A')}`],
    ['inline code', `Write \`${token('A')}\` for a button`],
    ['inline code of two backticks', `\`\`a \` ${token('A')}\`\``],
    ['inline code over two lines', `\`a\n${token('A')}\``],
    ['a fence', `\`\`\`\n${token('A')}\n\`\`\``],
    ['a fence with a language', `~~~json\n${token('A')}\n\`\`\`\n~~~~\n`],
    ['a longer fence', `\`\`\`\`\n\`\`\`\n${token('A')}\n\`\`\`\`\n`],
    ['a fence that is not closed', `\`\`\`\n\n${token('A')}\n\`\`\`json`],
    ['a fence in a list item', `- \`\`\`\n  ${token('A')}\n  \`\`\`\n`],
    ['a fence in a quote', `> ~~~\n> ${token('A')}\n> ~~~\n`],
  ])('%s', (_what, text) => {
    expect(outline(text)).toEqual([text]);
  });

  test.each<[string, string]>([
    ['a fence that is closed', `\`\`\`\ncode\n\`\`\`\n@`],
    ['inline code that is closed', '`code` @'],
    ['code in backticks that look like a fence', '```code``` @'],
    ['a backtick without a partner', 'a ` b @'],
    ['an escaped backtick', '\\` @ `'],
    ['an escaped backslash', '\\\\@'],
    ['backticks of other lengths', '`` a ` @ ```'],
    ['a backtick of another list item', '- a ` b\n- @\n- c ` d'],
    ['a backtick of another paragraph', 'a ` b\n\n@ c ` d'],
    ['a backtick of a heading', '# a ` b\n@\n## c ` d'],
    ['two tildes', '~~\n@\n~~'],
  ])('but not after %s', (_what, text) => {
    const [before = '', after = ''] = text.split('@');
    expect(outline(text.replace('@', token('A')))).toEqual(
      [before, '[A]', after].filter((part) => part !== '')
    );
  });
});

describe('a token that cannot be read is a fault at its place', () => {
  const good = token('B');

  test.each<[string, string, string, RegExp]>([
    ['a brace missing', `!{investigate{"label":"A"}`, '', /A brace is missing after the JSON; end/],
    ['not closed at all', `!{investigate{"label":"A"`, '', /not closed; end it with `}}`/],
    [
      'not closed before text',
      '!{investigate{"label":"A"\n\nText',
      '',
      /has "T" .+ close the button/,
    ],
    ['a list not closed', '!{investigate{"providers":[}}', '!', /The JSON is broken \(.+\)\. Sep/],
    ['a trailing comma', '!{investigate{"label":"A",}}', '!', /none after the last/],
    ['a Windows path', String.raw`!{investigate{"label":"C:\Windows"}}`, '!', /double every back/],
    ['single quotes', `!{investigate{'label':'A'}}`, '', /has "'" outside its texts; write/],
    ['typographic quotes', '!{investigate{“label”:1}}', '', /has "“" outside its texts/],
    ['an emoji', '!{investigate{🙂}}', '', /has "🙂" outside its texts/],
    ['a name without quotes', '!{investigate{label:"A"}}', '', /has "b" outside its texts/],
    ['a text over two lines', '!{investigate{"label":"A\n"}}', '', /no closing quote on its line/],
    ['nested too deeply', `!{investigate{"a":${'['.repeat(30)}`, '', /more than 20 deep/],
  ])('%s', (_what, text, kind, reason) => {
    const [fault, ...others] = faultsIn(`one\n${text}\n${good}`);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line: 2, reason: expect.stringMatching(reason) });
    const [firstLine = ''] = text.split('\n');
    expect(fault?.source).toBe(kind === '!' ? text : firstLine);
    expect(guideButtons(`${text}\n${good}`).map(({ label }) => label)).toEqual(['B']);
  });

  test('one that is not closed ends before the next on its line', () => {
    expect(outline(`!{investigate{"label":"A" ${good} text`)).toEqual([
      '(!{investigate{"label":"A" )',
      '[B]',
      ' text',
    ]);
    expect(outline(`!{insight{ !{investigate{ ${good}`)).toEqual([
      '(!{insight{ )',
      '(!{investigate{ )',
      '[B]',
    ]);
  });

  test('a quote that is missing costs no other button', () => {
    expect(outline(`!{investigate{"label: "A"}} ${good}\n${good}`)).toEqual([
      '(!{investigate{"label: "A"}} )',
      '[B]',
      '\n',
      '[B]',
    ]);
  });

  test('one that is not closed does not reach into the text below it', () => {
    expect(outline(`!{investigate{"label":"A"\n\nIt's {here}.`)).toEqual([
      '(!{investigate{"label":"A")',
      "\n\nIt's {here}.",
    ]);
  });
});

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

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...['!{investigate{', '!{insight{', '{', '}', '}}', '"', '\\', '\\"', '`', '```', '~~~', '\n'],
    ...['\r\n', ' ', '- ', '> ', '# ', '[', ']', ':', ',', 'label', '1', 'true', '🙂', '{{a}}'],
    token('A'),
    token('B', { label: 1 })
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((each) => each.join('')),
    fc.string({ unit: codeUnit })
  );

  test('its parts together are the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sourceOf(parseGuide(text))).toBe(text);
      }),
      { numRuns: 1_000 }
    );
  });

  test('a button on a line of its own survives whatever stands before it, unless in code', () => {
    const text = texts.filter((each) => !/[`~]/.test(each));
    fc.assert(
      fc.property(text, (before) => {
        const labels = guideButtons(`${before}\n\n${token('last')}`).map(({ label }) => label);
        expect(labels.at(-1)).toBe('last');
      }),
      { numRuns: 1_000 }
    );
  });

  test('lines are counted from the beginning', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = '';
        for (const part of parseGuide(text)) {
          if (part.kind !== 'markdown') expect(part.line).toBe(before.split('\n').length);
          before += part.source;
        }
      })
    );
  });
});

describe('guides made to take long', () => {
  // None of these ends within the time limit of a test if the work grows with the square of the length.
  const LENGTH = 500_000;

  test.each([
    '!{investigate{',
    '!{investigate{"',
    '!{investigate{\n',
    '!{investigate{ " ',
    '"!{investigate{"\n',
    '!{investigate{"\\"',
    '!{investigate{}',
    '!{investigate{"a":[',
    '`` ` ``` ',
    '- `\n',
    '```\n',
    '\\',
  ])('%j again and again', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    expect(sourceOf(parseGuide(text)).length).toBe(text.length);
  });
});

function sourceOf(parts: readonly GuidePart[]): string {
  return parts.map(({ source }) => source).join('');
}
