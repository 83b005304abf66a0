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
