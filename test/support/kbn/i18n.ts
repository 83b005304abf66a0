import { createIntl } from 'react-intl';

const intl = createIntl({
  locale: 'en',
  timeZone: 'UTC',
  // A message that cannot be formatted is a fault of ours.
  onError: (error) => {
    throw error;
  },
});

/**
 * Stands in for `@kbn/i18n`: the messages as they are in the sources, with their values.
 *
 * @throws Error for a message that cannot be formatted
 */
export const i18n = {
  translate(
    id: string,
    {
      defaultMessage,
      values,
    }: {
      readonly defaultMessage: string;
      readonly values?: Readonly<Record<string, string | number | boolean | Date | null>>;
    }
  ): string {
    return intl.formatMessage({ id, defaultMessage }, { ...values });
  },
  getLocale: (): string => intl.locale,
};
