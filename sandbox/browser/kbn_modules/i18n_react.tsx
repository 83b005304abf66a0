import type { ReactNode } from 'react';
import { RawIntlProvider } from 'react-intl';
import { currentIntl } from './i18n';

export {
  FormattedDate,
  FormattedMessage,
  FormattedNumber,
  FormattedPlural,
  FormattedRelativeTime,
  FormattedTime,
  injectIntl,
  useIntl,
} from 'react-intl';

/** Stands for `I18nProvider` of `@kbn/i18n-react` (`src/platform/packages/shared/kbn-i18n-react`). */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  return <RawIntlProvider value={currentIntl()}>{children}</RawIntlProvider>;
}
