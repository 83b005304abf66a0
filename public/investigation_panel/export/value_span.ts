import { i18n } from '@kbn/i18n';
import { codeSpan } from './markdown_text';

/** Characters of a value that are written out: tickets have limits. */
const MAX_LENGTH = 1_000;

/** A value of an event as code; a long one in part, which it says. */
export function valueSpan(text: string): string {
  if (text.length <= MAX_LENGTH) return codeSpan(text);
  return i18n.translate('publicIpDiscovery.export.shortened', {
    defaultMessage: '{value} (the first {shown, number} of {length, number} characters)',
    values: {
      value: codeSpan(text.slice(0, MAX_LENGTH)),
      shown: MAX_LENGTH,
      length: text.length,
    },
  });
}

/** Several values of one field; "–" if there is none. */
export function valueSpans(texts: readonly string[]): string {
  return texts.length === 0 ? '–' : texts.map(valueSpan).join(', ');
}

/** A time of a document in UTC, for readers in any zone; a text that is no time as it is. */
export function timeSpan(text: string): string {
  const time = Date.parse(text);
  return codeSpan(Number.isNaN(time) ? text : new Date(time).toISOString());
}

/** Where a document is stored. */
export function placeSpan({ index, id }: { readonly index: string; readonly id: string }): string {
  return i18n.translate('publicIpDiscovery.export.place', {
    defaultMessage: 'id {id} in index {index}',
    values: { id: codeSpan(id), index: codeSpan(index) },
  });
}
