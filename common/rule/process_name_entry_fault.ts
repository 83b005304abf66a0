import { foldCase } from '../eql/case_folding';
import { isTellingPattern } from '../eql/pattern_literals';
import { compileWildcard, hasWildcard } from '../eql/wildcard';

/** Longest name of a file on Windows. */
const MAX_FILE_NAME_LENGTH = 255;

/** Programs that have nothing in common but that they are programs. */
const UNRELATED_PROGRAMS = ['quillfern.exe', 'ossberry.exe'];

/** What keeps a text from being an entry of a list of process names, to follow the entry; `undefined` if nothing does. */
export function processNameEntryFault(entry: string): string | undefined {
  if (entry.trim() !== entry) return 'begins or ends with white space';
  // A blank within is part of many names.
  if (/[^\S ]/u.test(entry)) return 'has a tab or a line break, which no file name has';
  if (entry.length > MAX_FILE_NAME_LENGTH) {
    return `has ${entry.length} characters, a file name has at most ${MAX_FILE_NAME_LENGTH}`;
  }
  if (/[/\\]/.test(entry)) return 'is a path; give the name of the file alone, such as wget.exe';
  if (!/[^*?.]/.test(entry)) return 'names nothing: it is made of wildcards and dots only';
  if (hasWildcard(entry) && !namesProgram(foldCase(entry))) {
    return 'matches programs that have nothing in common; give at least three letters or digits of their names';
  }
  return undefined;
}

function namesProgram(pattern: string): boolean {
  return (
    isTellingPattern(pattern.replaceAll('.exe', '')) &&
    !UNRELATED_PROGRAMS.every(compileWildcard(pattern))
  );
}
