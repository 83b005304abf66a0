import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { hardCodedText } from './hard_coded_text';
import { readMessages, repeatedIds } from './read_messages';
import { parseSource } from './source_file';
import { translationFaults } from './translation_faults';

const PREFIX = 'publicIpDiscovery';

describe('messages', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a good call',
      `const f = () => i18n.translate('publicIpDiscovery.a', { defaultMessage: 'A {b}', values: { b } });`,
      [],
    ],
    [
      'a good component',
      `const f = () => <FormattedMessage id="publicIpDiscovery.a" defaultMessage="A {b}" values={{ b: <b /> }} />;`,
      [],
    ],
    [
      'values that are not written as an object',
      `const f = (values) => i18n.translate('publicIpDiscovery.a', { defaultMessage: 'A {b}', values });`,
      [],
    ],
    [
      'another prefix',
      `const f = () => i18n.translate('other.a', { defaultMessage: 'A' });`,
      ['public/a.tsx:1: other.a has to begin with publicIpDiscovery.'],
    ],
    [
      'an id that is made',
      "const f = (kind) => i18n.translate(`publicIpDiscovery.${kind}`, { defaultMessage: 'A' });",
      ['public/a.tsx:1: id and defaultMessage have to be written out, to be extracted.'],
    ],
    [
      'no default message',
      `const f = () => <FormattedMessage id="publicIpDiscovery.a" />;`,
      ['public/a.tsx:1: id and defaultMessage have to be written out, to be extracted.'],
    ],
    [
      'a message that is no message',
      `const f = () => i18n.translate('publicIpDiscovery.a', { defaultMessage: 'A {b' });`,
      ['public/a.tsx:1: publicIpDiscovery.a is no ICU message: EXPECT_ARGUMENT_CLOSING_BRACE.'],
    ],
    [
      'a value too few and one too many',
      `const f = () => i18n.translate('publicIpDiscovery.a', { defaultMessage: '{b, plural, one {# of {c}} other {#}}', values: { b, d: 1 } });`,
      [
        'public/a.tsx:1: publicIpDiscovery.a takes {c}, which it is not given.',
        'public/a.tsx:1: publicIpDiscovery.a is given d, which it does not take.',
      ],
    ],
    [
      'a message at the top of a module',
      `\nconst TITLE = i18n.translate('publicIpDiscovery.a', { defaultMessage: 'A' });`,
      ['public/a.tsx:2: a message at the top of a module is made before translations are there.'],
    ],
  ])('%s', (_case, text, faults) => {
    expect(readMessages(parseSource('public/a.tsx', text), PREFIX).faults).toEqual(faults);
  });

  test('an id in two places', () => {
    const text = `const f = () => i18n.translate('publicIpDiscovery.a', { defaultMessage: 'A' });`;
    const { messages } = readMessages(parseSource('public/a.ts', `${text}\n${text}`), PREFIX);
    expect(repeatedIds(messages)).toEqual([
      'public/a.ts:2: publicIpDiscovery.a is also at public/a.ts:1; an id has one place.',
    ]);
  });
});

describe('text in components', () => {
  test.each([
    ['an element', '<p>Hello</p>', 'Hello'],
    ['an attribute', '<EuiButton aria-label="Close it" />', 'Close it'],
    ['an attribute in braces', '<EuiButton title={on ? "Off" : label} />', 'Off'],
    ['a child in braces', '<p>{on && "Rule is on"}</p>', 'Rule is on'],
    ['a template', '<p title={`Rule ${name}`} />', 'Rule …'],
    ['a property', 'const column = { name: "Process" };', 'Process'],
    ['a property in quotes', 'const field = { "aria-label": "Process name" };', 'Process name'],
  ])('%s', (_case, text, found) => {
    expect(hardCodedText(parseSource('public/a.tsx', text))).toEqual([
      `public/a.tsx:1: "${found}" is not translated; use i18n.translate or FormattedMessage.`,
    ]);
  });

  test.each([
    '<p>{i18n.translate("publicIpDiscovery.a", { defaultMessage: "Hello" })}</p>',
    '<EuiCode>host.name: "A"</EuiCode>',
    '<EuiCode>{"Image"}</EuiCode>',
    '<EuiTextColor color="Subdued">{name} · {at}</EuiTextColor>',
    'const column = { field: "Process", name: "host.name" };',
    '<p title="alertsTable">—</p>',
  ])('is none in %s', (text) => {
    expect(hardCodedText(parseSource('public/a.tsx', text))).toEqual([]);
  });
});

describe('translations', () => {
  const message = (id: string, defaultMessage: string) => ({
    id,
    defaultMessage,
    values: undefined,
    place: 'a.ts:1',
  });
  const messages = [message('p.a', 'A'), message('p.b', '{b} <c>B</c>')];

  test.each<[string, unknown, readonly string[]]>([
    ['all of them', { 'p.a': 'あ', 'p.b': '<c>い</c>{b}' }, []],
    ['one is missing', { 'p.b': '<c>い</c>{b}' }, ['p.a is not translated: "A".']],
    ['one is not used', { 'p.a': 'あ', 'p.b': '<c>い</c>{b}', 'p.c': 'う' }, ['p.c is not used.']],
    [
      'another argument and no tag',
      { 'p.a': 'あ', 'p.b': 'い{c}' },
      ['p.b takes {c} in place of {b} <c>.'],
    ],
    [
      'no message',
      { 'p.a': 'あ{', 'p.b': '<c>い</c>{b}' },
      ['p.a is no ICU message: EXPECT_ARGUMENT_CLOSING_BRACE.'],
    ],
    [
      'another order',
      { 'p.b': '<c>い</c>{b}', 'p.a': 'あ' },
      ['The messages are not in the order of their ids.'],
    ],
  ])('%s', (_case, translated, faults) => {
    expect(translationFaults({ formats: {}, messages: translated }, messages)).toEqual(faults);
  });

  test('a file of another form', () => {
    expect(translationFaults({ messages: { 'p.a': 1 } }, [])).not.toEqual([]);
  });
});

describe('the plugin', () => {
  const sources = globSync('{public,common,server}/**/*.{ts,tsx}', {
    ignore: ['**/*.test.*', '**/*.d.ts'],
  })
    .sort()
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
  const read = sources.map((source) => readMessages(source, PREFIX));
  const messages = read.flatMap((each) => each.messages);

  test('has messages that can be extracted and translated, each in one place', () => {
    expect(messages.length).toBeGreaterThan(300);
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
    expect(repeatedIds(messages)).toEqual([]);
  });

  test('has no text in its components', () => {
    const components = sources.filter(({ fileName }) => fileName.startsWith('public/'));
    expect(components.flatMap(hardCodedText)).toEqual([]);
  });

  test('is translated into Japanese, all of it', () => {
    const content: unknown = JSON.parse(readFileSync('translations/ja-JP.json', 'utf8'));
    expect(translationFaults(content, messages)).toEqual([]);
  });
});
