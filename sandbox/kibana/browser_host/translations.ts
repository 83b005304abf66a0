import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Server } from '@hapi/hapi';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';
import { PAGE_HEADERS } from './content_security_policy';

const DIGEST_LENGTH = 12;
/** The language of the default messages, which needs no file. */
export const DEFAULT_LOCALE = 'en';

const i18nrc = t.type({ translations: t.array(t.string) });

/** Messages of a language, as Kibana keeps them. */
export const translation = t.type({
  locale: t.string,
  messages: t.record(t.string, t.string),
});
const translationFile = t.type({ messages: t.record(t.string, t.string) });

/**
 * Stands for Kibana's translations (`src/core/packages/i18n/server-internal`): the files that the plugin's `.i18nrc.json`
 * lists, each under an address that changes with its content. Kibana serves the language of `i18n.locale` only; here
 * all of them are, for the switch of the page.
 *
 * @param locale of the server, which is served even if the plugin does not list it: all of its messages are the defaults
 * @returns the address of each language, English first
 * @throws Error if a listed file is no file of translations
 */
export function serveTranslations(
  server: Server,
  pluginDirectory: string,
  locale: string
): ReadonlyMap<string, string> {
  const files = listedFiles(pluginDirectory);
  const locales = new Set([DEFAULT_LOCALE, ...files.keys(), locale]);
  return new Map(
    [...locales].map((each) => [each, serveLocale(server, each, messagesIn(files.get(each)))])
  );
}

function serveLocale(server: Server, locale: string, messages: Messages): string {
  const content = JSON.stringify({ locale, messages });
  const digest = createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH);
  const url = `/translations/${digest}/${locale}.json`;
  server.route({
    method: 'GET',
    path: url,
    options: { auth: false },
    handler: (_request, h) =>
      h
        .response(content)
        .type('application/json')
        .header('cache-control', PAGE_HEADERS['cache-control'] ?? 'no-store'),
  });
  return url;
}

/** Locale → path of the file, whose name is the locale. */
function listedFiles(pluginDirectory: string): ReadonlyMap<string, string> {
  const listed = decode(i18nrc, readJson(join(pluginDirectory, '.i18nrc.json')));
  if (listed.kind === 'invalid') return new Map();
  return new Map(
    listed.value.translations.map((path) => [basename(path, '.json'), join(pluginDirectory, path)])
  );
}

type Messages = Readonly<Record<string, string>>;

function messagesIn(path: string | undefined): Messages {
  if (path === undefined) return {};
  const decoded = decode(translationFile, readJson(path));
  if (decoded.kind === 'valid') return decoded.value.messages;
  throw new Error(`${path} is no file of translations: ${decoded.faults.join('; ')}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
