// Control characters steer a terminal, and the bidirectional ones make text read in another order than it is: event
// values are written by attackers.
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with everything that a terminal would act upon written as an escape. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escape);
}

/** The same for text of several lines, whose line breaks are our own. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
