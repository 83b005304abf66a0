/** Longest part of a query that a message quotes in its sentence; the line with the caret shows more. */
const MAX_QUOTED_LENGTH = 80;

/** The text, or its beginning if it is too long for a sentence. */
export function excerpt(text: string): string {
  return text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
}
