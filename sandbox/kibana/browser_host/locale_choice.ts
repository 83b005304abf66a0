import type { Request } from '@hapi/hapi';
import { isRecord } from '../is_record';

/** Where the page keeps the language that was chosen in its header. */
export const LOCALE_COOKIE = 'sandbox.locale';

/**
 * The language of a page: `?locale=` of its address, else the cookie of the language switch, else that of the server.
 * Stands for `i18n.locale` of kibana.yml, which is one language for everyone; newer versions of Kibana also let each user
 * choose. Here the choice is the browser's, so that both languages can be looked at without another start.
 *
 * @param locales that are served; any other is not taken
 * @param serverLocale one of them
 */
export function localeOf(
  { url, state }: Pick<Request, 'url' | 'state'>,
  locales: readonly string[],
  serverLocale: string
): string {
  const cookies: unknown = state;
  const asked = url.searchParams.get('locale');
  const chosen = isRecord(cookies) ? cookies[LOCALE_COOKIE] : undefined;
  const isServed = (wanted: unknown) => locales.find((locale) => locale === wanted);
  return isServed(asked) ?? isServed(chosen) ?? serverLocale;
}
