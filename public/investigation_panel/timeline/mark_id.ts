import type { TimelineEntry } from './timeline_entries';

/** The id of a mark, by the entries in it. Ids of entries are JSON, which has no line breaks. */
export function markId(entries: readonly TimelineEntry[]): string {
  return entries.map(({ id }) => id).join('\n');
}

/** The entries of a mark, of those that there are now. */
export function entriesOfMark<Entry extends TimelineEntry>(
  id: string,
  entries: readonly Entry[]
): readonly Entry[] {
  const ids = new Set(id.split('\n'));
  return entries.filter((entry) => ids.has(entry.id));
}
