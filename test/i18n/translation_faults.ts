import * as t from 'io-ts';
import { decode, strictObject } from '../../common/validation';
import type { Message } from './message';
import { messageForm, type MessageForm } from './message_form';

/** A file of translations as Kibana reads it (`src/core/packages/i18n/server-internal`). */
const translationFile = strictObject(
  'a file of translations',
  { formats: t.UnknownRecord, messages: t.record(t.string, t.string) },
  {}
);

/**
 * What a file of translations lacks or has too much.
 *
 * @param content of the file, parsed
 * @returns a sentence for each fault
 */
export function translationFaults(
  content: unknown,
  messages: readonly Message[]
): readonly string[] {
  const decoded = decode(translationFile, content);
  if (decoded.kind === 'invalid') return decoded.faults;
  const translations = new Map(Object.entries(decoded.value.messages));
  const ids = [...translations.keys()];
  const known = new Set(messages.map(({ id }) => id));
  return [
    ...messages.flatMap((message) => faultsOf(message, translations.get(message.id))),
    ...ids.filter((id) => !known.has(id)).map((id) => `${id} is not used.`),
    ...(ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') < id)
      ? []
      : ['The messages are not in the order of their ids.']),
  ];
}

function faultsOf(
  { id, defaultMessage }: Message,
  translation: string | undefined
): readonly string[] {
  if (translation === undefined) return [`${id} is not translated: "${defaultMessage}".`];
  const form = messageForm(translation);
  if (typeof form === 'string') return [`${id} is no ICU message: ${form}.`];
  const wanted = messageForm(defaultMessage);
  return typeof wanted === 'string' || described(wanted) === described(form)
    ? []
    : [`${id} takes ${described(form)} in place of ${described(wanted)}.`];
}

function described({ arguments: names, tags }: MessageForm): string {
  const all = [...names.map((name) => `{${name}}`), ...tags.map((tag) => `<${tag}>`)];
  return all.length === 0 ? 'nothing' : all.join(' ');
}
