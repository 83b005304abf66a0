import { foldCase } from '../eql/case_folding';

/** Entries of a list with the same key are the same: letter case does not count, nor a dot at the end of a domain. */
export function listEntryKey(entry: string): string {
  return foldCase(entry.trim()).replace(/\.$/, '');
}
