/** A part of a sentence: plain, or a name between backticks. */
export interface SentencePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** Splits a sentence at its backticks. A backtick without its partner stays as it is. */
export function codeParts(sentence: string): readonly SentencePart[] {
  const pieces = sentence.split('`');
  const paired = pieces.length % 2 === 1 ? pieces : withLastTwoJoined(pieces);
  return paired
    .map((text, place) => ({ text, isCode: place % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function withLastTwoJoined(pieces: readonly string[]): readonly string[] {
  return [...pieces.slice(0, -2), pieces.slice(-2).join('`')];
}
