import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import guide from './guide.md';

const pageButtons: unknown = JSON.parse(
  readFileSync(new URL('../../test/fixtures/rule_page_buttons.json', import.meta.url), 'utf8')
);

const BUTTON = '!{investigate';

/** The questions by number, each from its heading to the next heading. */
const questions = new Map(
  [...guide.matchAll(/^#### (\d+)\. (.+)\n([^]*?)(?=^#)/gm)].map(([, number, title, body]) => [
    Number(number),
    { title: title ?? '', body: body ?? '' },
  ])
);

/** A section below a heading of the third level. */
const section = (title: string): string =>
  guide.split(/^### /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('questions', () => {
  test('are seven, numbered in order, and end with a question mark', () => {
    expect([...questions.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { title } of questions.values()) expect(title).toMatch(/\?$/);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    '%i has focus, reason and implication, in this order',
    (number) => {
      const labels = ['Focus', 'Why', 'Hint', 'Implication'];
      const present = [...bodyOf(number).matchAll(/^\*\*(.+?):\*\*/gm)].map(([, label]) => label);
      expect(present).toEqual(
        labels.filter((label) => label !== 'Hint' || present.includes('Hint'))
      );
    }
  );

  test.each([
    [1, ['Escalate sooner if', 'Lower concern only if']],
    [2, ['Escalate on', 'Lower concern if', 'Do not close']],
    [3, ['Escalate if', 'Lower concern if']],
    [4, ['Escalate if', 'Lower concern only if']],
    [5, ['Escalate if', 'Lower concern if']],
    [6, ['Broaden the case if', 'Keep the response local while']],
    [7, ['Escalate if', 'Close only if', 'A mixed or incomplete picture is not']],
  ])('%i says what escalates and what lowers concern, and no more', (number, openings) => {
    const [, implication = ''] = bodyOf(number).split('**Implication:**\n');
    expect(implication.trim().split('\n')).toEqual(
      openings.map((opening) => expect.stringMatching(`^- ${opening} `))
    );
  });

  test.each([
    [1, ['dns.question.name', 'event.action', 'dns.resolved_ip', 'dns.Ext.status', '@timestamp']],
    [
      2,
      [
        'process.name',
        'process.executable',
        'process.hash.sha256',
        'process.code_signature.subject_name',
        'process.code_signature.trusted',
      ],
    ],
    [
      3,
      [
        'host.id',
        'process.entity_id',
        'process.command_line',
        'process.parent.executable',
        'process.parent.command_line',
        'user.id',
        'process.Ext.session_info.logon_type',
      ],
    ],
    [
      4,
      [
        'host.id',
        'process.entity_id',
        'dns.question.name',
        'dns.resolved_ip',
        'destination.ip',
        'destination.port',
        'destination.as.organization.name',
      ],
    ],
    [
      5,
      [
        'process.parent.entity_id',
        'process.entity_id',
        'process.name',
        'process.command_line',
        'process.executable',
        'process.code_signature.subject_name',
      ],
    ],
    [
      6,
      [
        'user.id',
        'host.id',
        'dns.question.name',
        'process.hash.sha256',
        'process.code_signature.subject_name',
        'process.parent.executable',
      ],
    ],
  ])('%i names its fields', (number, fields) => {
    expect(codeSpans(bodyOf(number))).toEqual(expect.arrayContaining(fields));
  });
});

describe('buttons', () => {
  test('are those of the published rule, in its order', () => {
    expect(buttonsIn(guide)).toEqual(pageButtons);
  });

  test.each([
    [1, []],
    [2, []],
    [3, ['Process events for the DNS-querying process']],
    [4, ['Network events for the DNS-querying process']],
    [5, ['Child processes spawned by the DNS-querying process']],
    [6, ['Alerts associated with the user', 'Alerts associated with the host']],
    [7, []],
  ])('question %i has its own', (number, labels) => {
    expect(buttonsIn(bodyOf(number))).toEqual(
      labels.map((label) => expect.objectContaining({ label, description: '' }))
    );
  });

  test('stand in paragraphs of their own, so that no renderer swallows text beside them', () => {
    const paragraphs = guide.split(/\n\n+/).filter((paragraph) => paragraph.includes(BUTTON));
    expect(paragraphs).toHaveLength(5);
    for (const paragraph of paragraphs) {
      expect(paragraph).toMatch(/^!\{investigate\{.*\}\}$/);
      expect(buttonsIn(paragraph)).toHaveLength(1);
    }
  });
});

describe('sections', () => {
  test('follow each other as on the rule page', () => {
    expect([...guide.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Investigation questions',
      'False positive analysis',
      'Response and remediation',
      'Setup notes',
    ]);
  });

  test('false positives name the evidence and what an exception needs', () => {
    expect(codeSpans(section('False positive analysis'))).toEqual(
      expect.arrayContaining([
        'process.executable',
        'process.hash.sha256',
        'process.code_signature.subject_name',
        'process.parent.executable',
        'process.parent.command_line',
        'dns.question.name',
        'dns.resolved_ip',
        'host.id',
        'host.name',
        'user.id',
        'process.name',
      ])
    );
  });

  test('the response covers every disposition', () => {
    const response = section('Response and remediation');
    expect([...response.matchAll(/^- \*\*(.+?):\*\*/gm)].map(([, title]) => title)).toEqual([
      'Confirmed benign',
      'Suspicious, not confirmed',
      'Confirmed malicious',
      'Eradication',
      'Hardening',
    ]);
    expect(codeSpans(response)).toEqual(
      expect.arrayContaining([
        'host.id',
        'user.id',
        'dns.question.name',
        'dns.resolved_ip',
        'destination.ip',
        'process.hash.sha256',
      ])
    );
  });
});

function bodyOf(number: number): string {
  return questions.get(number)?.body ?? '';
}

function codeSpans(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

/** The JSON of every button in the text. Braces inside JSON strings do not count. */
function buttonsIn(markdown: string): unknown[] {
  const buttons: unknown[] = [];
  let start = markdown.indexOf(BUTTON);
  while (start !== -1) {
    const end = closingBrace(markdown, start + 1);
    buttons.push(JSON.parse(markdown.slice(start + BUTTON.length, end)));
    start = markdown.indexOf(BUTTON, end);
  }
  return buttons;
}

/** Where the brace that opens at `open` closes. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  let inString = false;
  for (let i = open; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === '{') {
      depth++;
    } else if (character === '}' && --depth === 0) {
      return i;
    }
  }
  throw new Error(`The brace at offset ${open} is never closed.`);
}
