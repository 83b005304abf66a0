import { getDefaultEuiMarkdownParsingPlugins } from '@elastic/eui';
import fc from 'fast-check';
import unified from 'unified';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../values/visible_text';
import { codeBlock, codeSpan, markdownSentence, markdownText } from './markdown_text';

interface MarkdownNode {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly MarkdownNode[];
}

/** The blocks that EUI makes of Markdown, with the links, smileys and tooltips that it makes of plain text. */
function blocks(markdown: string): readonly MarkdownNode[] {
  const processor = unified().use(getDefaultEuiMarkdownParsingPlugins());
  const root: MarkdownNode = processor.runSync(processor.parse(markdown));
  return root.children ?? [];
}

/** The text of a paragraph, if nothing else was made of the Markdown. */
function onlyParagraph(found: readonly MarkdownNode[], allowed: readonly string[]): string {
  expect(found.map(({ type }) => type)).toEqual(['paragraph']);
  const parts = found.flatMap(({ children = [] }) => children);
  expect(parts.filter(({ type }) => !allowed.includes(type))).toEqual([]);
  return parts.map(({ value }) => String(value)).join('');
}

const PIECES = [
  ...Array.from('\\`*_{}[]()#+-.!|~<>&@$^=:;,"\'/?% \t\n\r0129aA\u202E\u200B\u00A0é😀'),
  'http://evil.example/x_y_',
  'HTTPS://EVIL.EXAMPLE',
  'www.evil.example',
  'WWW.evil.example',
  'mailto:',
  'jdoe@evil.example',
  '@everyone',
  ':bomb:',
  ':-1:',
  '![x](//evil.example/x.png)',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<http://evil.example>',
  '&lt;&#60;&amp',
  '**',
  '~~',
  '```',
  '    ',
  '1. ',
  '- [ ] ',
  '> ',
  '| a | b |',
  '\n\n',
  '---',
  '===',
  '[a]: http://evil.example',
  '[^1]',
  '!{tooltip[a](b)}',
  '\r\n# ',
];

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 })
);

/** Syntax alone, which escaping keeps away. */
const harmlessLater = fc
  .array(
    fc.constantFrom(
      ...Array.from("\\`*_{}[]()+-.|<>=;,'/? \t\n\u202E019aé"),
      '    ',
      '1. ',
      '# ',
      '**',
      '```',
      '- [ ] ',
      '| a | b |',
      '\n\n',
      '---',
      '[x](y)',
      '![](y)',
      '<b>'
    ),
    { minLength: 1, maxLength: 12 }
  )
  .map((all) => all.join(''));

const RUNS = { numRuns: 1_000 };

describe('a text of an event', () => {
  test('is one paragraph of just this text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(onlyParagraph(blocks(markdownText(text)), ['text', 'inlineCode'])).toBe(
          visibleText(text)
        );
      }),
      RUNS
    );
  });

  test('is nothing but text if no word of it would be acted upon later', () => {
    fc.assert(
      fc.property(harmlessLater, (text) => {
        expect(onlyParagraph(blocks(markdownText(text)), ['text'])).toBe(visibleText(text));
      }),
      RUNS
    );
  });

  test('is no text where something would be made of it later', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph] = blocks(markdownText(text));
        for (const { type, value } of paragraph?.children ?? []) {
          if (type === 'text') {
            expect(value).not.toMatch(/:\/\/|www\.|mailto:|[@#!$~]\w|:[\w+-]+:/i);
          }
        }
      }),
      RUNS
    );
  });

  test('as code is just this text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(onlyParagraph(blocks(codeSpan(text)), ['inlineCode'])).toBe(visibleText(text));
      }),
      RUNS
    );
  });

  test('as code within a sentence ends where it ends', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(onlyParagraph(blocks(`is (${codeSpan(text)}).`), ['text', 'inlineCode'])).toBe(
          `is (${visibleText(text)}).`
        );
      }),
      RUNS
    );
  });

  test.each([
    [
      'plain words',
      'powershell.exe on WS-042 (CORP\\jdoe)',
      'powershell.exe on WS-042 (CORP\\\\jdoe)',
    ],
    ['a path', 'C:\\Users\\j_doe', 'C:\\\\Users\\\\j\\_doe'],
    ['markup', '<b>**x**</b>', '&#60;b&#62;\\*\\*x\\*\\*&#60;/b&#62;'],
    ['a link', 'see https://evil.example/x now', 'see `https://evil.example/x` now'],
    ['a mention', 'ask @jdoe', 'ask `@jdoe`'],
    ['a reference', 'fixes #1', 'fixes `#1`'],
    ['a variable', 'runs $env:x %TEMP%', 'runs `$env:x` `%TEMP%`'],
    ['a line break', 'a\n# b', 'a⟨U+000A⟩\\# b'],
    ['a numbered item', '1. a', '1\\. a'],
    ['an item', '- a', '\\- a'],
  ])('%s', (_name, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test.each([
    ['a backtick', 'a`b', '``a`b``'],
    ['backticks at the ends', '`a``', '``` `a`` ```'],
    ['spaces at both ends', ' a ', '`  a  `'],
    ['nothing', '', '""'],
  ])('as code: %s', (_name, text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('of great length takes no time', () => {
    const text = ':a'.repeat(50_000) + '`'.repeat(10_000) + '1'.repeat(50_000);
    expect(markdownText(text).length).toBeGreaterThan(text.length);
  });
});

describe('a sentence of ours', () => {
  test.each([
    ['`host.id` names the host.', '`host.id` names the host.'],
    ['It ends with `user.id`', 'It ends with `user.id`'],
    ['a `b`` c', 'a `b`\\` c'],
    ['x@y`z`', '`x@y` `z`'],
    ['It is not in this event.', 'It is not in this event.'],
  ])('%s', (sentence, expected) => {
    expect(markdownSentence(sentence)).toBe(expected);
  });

  test('holds nothing but text and code, also if others wrote it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const sentence = markdownSentence(text);
        // Backticks with nothing between them.
        fc.pre(sentence !== '');
        onlyParagraph(blocks(sentence), ['text', 'inlineCode']);
      }),
      RUNS
    );
  });
});

describe('a block of code', () => {
  const lines = fc.array(
    hostile.map((text) => text.replaceAll('\n', '')),
    { minLength: 1 }
  );

  test('holds just its lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join('\n');
        const found = blocks(codeBlock(text));
        expect(found.map(({ type }) => type)).toEqual(['code']);
        expect(textOf(found[0])).toBe(all.map(visibleText).join('\n'));
      }),
      RUNS
    );
  });

  test('ends before what follows', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const found = blocks(`${codeBlock(all.join('\n'))}\n\nafter`);
        expect(found.map(({ type }) => type)).toEqual(['code', 'paragraph']);
      }),
      RUNS
    );
  });

  test('has a fence that is longer than any in it', () => {
    expect(codeBlock('a\n````\nb')).toBe('`````\na\n````\nb\n`````');
  });
});

/** A block of code has its text itself, or in the parts that were made of it for colours. */
function textOf(node: MarkdownNode | undefined): string {
  return String(node?.value);
}
