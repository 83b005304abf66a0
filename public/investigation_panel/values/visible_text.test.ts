import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleText } from './visible_text';

describe('visible text', () => {
  test.each([
    [
      'ordinary text',
      'powershell.exe -enc "A B" äöü 日本語 😀',
      'powershell.exe -enc "A B" äöü 日本語 😀',
    ],
    [
      'markup',
      '<img src=x onerror=alert(1)> ![x](//evil)',
      '<img src=x onerror=alert(1)> ![x](//evil)',
    ],
    ['a right-to-left override', 'invoice\u202Efdp.exe', 'invoice⟨U+202E⟩fdp.exe'],
    ['isolates', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
    ['direction marks', 'a\u200E\u200Fb', 'a⟨U+200E⟩⟨U+200F⟩b'],
    ['zero-width characters', 'a\u200B\u200C\u200D\uFEFFb', 'a⟨U+200B⟩⟨U+200C⟩⟨U+200D⟩⟨U+FEFF⟩b'],
    ['a line break and a tab', 'a\n\tb', 'a⟨U+000A⟩⟨U+0009⟩b'],
    ['the first control', '\0', '⟨U+0000⟩'],
    ['a control of the second set', '\u0085', '⟨U+0085⟩'],
    ['an unusual space', 'a\u00A0b', 'a⟨U+00A0⟩b'],
    ['a filler', '\u3164\u2800', '⟨U+3164⟩⟨U+2800⟩'],
    ['a character beyond the first plane', '\u{E0041}', '⟨U+E0041⟩'],
    ['half of a pair', '\uD83D', '⟨U+D83D⟩'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  test('leaves nothing unseen, and is content with its own work', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(visibleText(visible)).toBe(visible);
      }),
      { numRuns: 50 }
    );
  });
});
