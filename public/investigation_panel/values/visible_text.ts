/**
 * Characters that show nothing, look like an ordinary space, or reorder what stands beside them: controls (line breaks
 * too), format characters such as bidirectional overrides and zero-width joiners, fillers, unusual spaces, lone
 * surrogates.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/**
 * Makes a text of an event show all that is in it: what could not be seen, or would change how the rest is read, stands
 * there as its code point, e.g. `invoice⟨U+202E⟩fdp.exe`.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
