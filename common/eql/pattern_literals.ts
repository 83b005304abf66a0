/** Letters and digits that a pattern must give to say something; fewer fit values at random. */
const MIN_TELLING_CHARACTERS = 3;

/** A pattern of `:` without its wildcards. */
export function patternLiterals(pattern: string): string {
  return pattern.replaceAll(/[*?]/g, '');
}

/** Whether the part of a pattern that is written out has enough letters and digits to say something. */
export function isTellingPattern(pattern: string): boolean {
  const characters = patternLiterals(pattern).match(/[\p{L}\p{N}]/gu) ?? [];
  return characters.length >= MIN_TELLING_CHARACTERS;
}
