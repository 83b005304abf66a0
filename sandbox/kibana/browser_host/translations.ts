import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '@hapi/hapi';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';
import { PAGE_HEADERS } from './content_security_policy';

const DIGEST_LENGTH = 12;
const i18nrc = t.type({ translations: t.array(t.string) });

/** Messages of a language, as Kibana keeps them. */
export const translation = t.type({
  locale: t.string,
  messages: t.record(t.string, t.string),
});
const translationFile = t.type({ messages: t.record(t.string, t.string) });

/**
 * Stands for Kibana's translations (`src/core/packages/i18n/server-internal`): of the files that the plugin's
 * `.i18nrc.json` lists, the one of this language, under an address that changes with its content.
 *
 * @returns the address
 */
export function serveTranslations(server: Server, pluginDirectory: string, locale: string): string {
  const content = JSON.stringify({ locale, messages: messagesOf(pluginDirectory, locale) });
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

function messagesOf(pluginDirectory: string, locale: string): Readonly<Record<string, string>> {
  const listed = decode(i18nrc, readJson(join(pluginDirectory, '.i18nrc.json')));
  if (listed.kind === 'invalid') return {};
  const file = listed.value.translations.find((path) => path.endsWith(`/${locale}.json`));
  if (file === undefined) return {};
  const path = join(pluginDirectory, file);
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
