import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuidePart } from '../../../common/guide';
import { guideMarkdown } from './guide_markdown';

const markdown = (source: string): GuidePart => ({ kind: 'markdown', source });
const fault = (source: string): GuidePart => ({ kind: 'fault', source, line: 1, reason: 'bad' });
const button = (source: string): GuidePart => ({
  kind: 'button',
  source,
  line: 1,
  button: { label: 'x', description: '', providers: [] },
});

describe('guide as Markdown', () => {
  test('has a placeholder for each button and fault', () => {
    const guide = guideMarkdown([markdown('- a '), button('!{b}'), markdown(' c '), fault('!{d}')]);
    expect(guide.markdown).toMatch(/^- a (\uE000)0\1 c \u{E000}1\1$/u);
    expect(guide.split(guide.markdown)).toEqual([
      { kind: 'text', text: '- a ' },
      { kind: 'slot', place: 0, source: '!{b}' },
      { kind: 'text', text: ' c ' },
      { kind: 'slot', place: 1, source: '!{d}' },
    ]);
  });

  test('a guide cannot forge a placeholder', () => {
    const forged = guideMarkdown([button('!{b}')]).markdown;
    const guide = guideMarkdown([markdown(forged), button('!{b}')]);
    expect(guide.split(guide.markdown)).toEqual([
      { kind: 'text', text: forged },
      { kind: 'slot', place: 0, source: '!{b}' },
    ]);
  });

  test('a guide without buttons is itself', () => {
    expect(guideMarkdown([markdown('# a')]).markdown).toBe('# a');
  });

  test('all pieces together are the guide', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }).map(markdown),
      fc.string({ unit: 'binary', maxLength: 8 }).map(button),
      fc.constant('\uE0000\uE000').map(markdown)
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const guide = guideMarkdown(parts);
        const pieces = guide
          .split(guide.markdown)
          .map((segment) => (segment.kind === 'text' ? segment.text : segment.source));
        expect(pieces.join('')).toBe(parts.map(({ source }) => source).join(''));
      }),
      { numRuns: 50 }
    );
  });
});
