/** A stretch of a message: words of ours, or a value of an event. */
export interface WordPart {
  readonly text: string;
  readonly isValue: boolean;
}

/**
 * Tells the values in a message from the words around them. A value that is not in the message (a translation may leave
 * it out) is passed over.
 *
 * @param values in the order in which they stand in the English message; languages may turn it round
 */
export function wordParts(message: string, values: readonly string[]): readonly WordPart[] {
  return values
    .filter((value) => value !== '')
    .reduce<readonly WordPart[]>(
      (parts, value) => splitFirst(parts, value),
      [{ text: message, isValue: false }]
    )
    .filter(({ text }) => text !== '');
}

/** Splits the first words with the value in them. */
function splitFirst(parts: readonly WordPart[], value: string): readonly WordPart[] {
  const place = parts.findIndex(({ text, isValue }) => !isValue && text.includes(value));
  const part = parts[place];
  if (part === undefined) return parts;
  const at = part.text.indexOf(value);
  return [
    ...parts.slice(0, place),
    { text: part.text.slice(0, at), isValue: false },
    { text: value, isValue: true },
    { text: part.text.slice(at + value.length), isValue: false },
    ...parts.slice(place + 1),
  ];
}
