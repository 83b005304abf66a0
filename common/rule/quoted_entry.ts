/** Longest part of an entry that a sentence quotes. */
const MAX_QUOTED_LENGTH = 60;

/** An entry as a sentence quotes it: in double quotes, without line breaks, and cut short. */
export function quotedEntry(entry: string): string {
  const text = JSON.stringify(entry);
  return text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…"` : text;
}
