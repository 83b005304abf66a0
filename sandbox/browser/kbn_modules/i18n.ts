import type * as KbnI18n from '@kbn/i18n';
import { createIntl, ReactIntlErrorCode, type IntlConfig, type IntlShape } from 'react-intl';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';

const translation = t.type({ locale: t.string, messages: t.record(t.string, t.string) });

/** A message without translation is not at fault, one that cannot be formatted is. */
const onError: NonNullable<IntlConfig['onError']> = (error) => {
  if (error.code !== ReactIntlErrorCode.MISSING_TRANSLATION) throw error;
};

let current = intlOf('en', {});

function intlOf(locale: string, messages: Record<string, string>): IntlShape {
  return createIntl({ locale, messages, defaultLocale: 'en', onError });
}

/** The language of the page, for the components of `@kbn/i18n-react`. */
export function currentIntl(): IntlShape {
  return current;
}

/**
 * Stands for the `i18n` of `@kbn/i18n` (`src/platform/packages/shared/kbn-i18n/src/core/i18n.ts`). The translations of the
 * page are loaded by core; what is translated earlier stays in English.
 */
export const i18n = {
  translate(id, { defaultMessage, values }) {
    if (typeof id !== 'string' || id === '') {
      throw new Error('[I18n] An `id` must be a non-empty string to translate a message.');
    }
    if (typeof defaultMessage !== 'string' || defaultMessage === '') {
      throw new Error(`[I18n] The message "${id}" has no default.`);
    }
    return current.formatMessage({ id, defaultMessage }, values);
  },
  getLocale: () => current.locale,
  async load(url: string): Promise<void> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Translations request failed with ${response.status}`);
    const decoded = decode(translation, await response.json());
    if (decoded.kind === 'invalid') throw new Error('The translations cannot be read.');
    current = intlOf(decoded.value.locale, decoded.value.messages);
  },
} satisfies (typeof KbnI18n)['i18n'] & { load(url: string): Promise<void> };
