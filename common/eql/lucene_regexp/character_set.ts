import { foldCase } from '../case_folding';
import type { CharacterSet } from './language';

/** Every code point, line breaks included. */
export const anyCharacter: CharacterSet = { key: 'any', has: () => true };

/** One character; with `ignoreCase` also its other cases. */
export function singleCharacter(char: string, ignoreCase: boolean): CharacterSet {
  const codePoint = char.codePointAt(0);
  if (!ignoreCase) return { key: `=${char}`, has: (other) => other === codePoint };
  const folded = foldCase(char);
  return {
    key: `~${folded}`,
    has: (other) => other === codePoint || foldCase(String.fromCodePoint(other)) === folded,
  };
}

/** Inclusive range. Lucene matches ranges with regard to case even where single characters are matched without. */
export function characterRange(from: string, to: string): CharacterSet {
  const first = from.codePointAt(0) ?? 0;
  const last = to.codePointAt(0) ?? 0;
  return { key: `-${from}${to}`, has: (codePoint) => codePoint >= first && codePoint <= last };
}

export function anyOf(sets: readonly CharacterSet[]): CharacterSet {
  return {
    key: `[${sets.map(({ key }) => key).join(' ')}]`,
    has: (codePoint) => sets.some((set) => set.has(codePoint)),
  };
}

export function noneOf(set: CharacterSet): CharacterSet {
  return { key: `^${set.key}`, has: (codePoint) => !set.has(codePoint) };
}

const digits = characterRange('0', '9');
const spaces = anyOf([' ', '\t', '\n', '\r'].map((char) => singleCharacter(char, false)));
const wordCharacters = anyOf([
  characterRange('a', 'z'),
  characterRange('A', 'Z'),
  singleCharacter('_', false),
  digits,
]);

/** `\d \D \s \S \w \W`; `undefined` for other letters, which Lucene refuses behind a backslash. */
export function predefinedSet(letter: string): CharacterSet | undefined {
  switch (letter) {
    case 'd':
      return digits;
    case 'D':
      return noneOf(digits);
    case 's':
      return spaces;
    case 'S':
      return noneOf(spaces);
    case 'w':
      return wordCharacters;
    case 'W':
      return noneOf(wordCharacters);
    default:
      return undefined;
  }
}
