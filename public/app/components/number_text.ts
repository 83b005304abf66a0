import { i18n } from '@kbn/i18n';

/** A count with separators; `10,000+` where there are more than were counted. */
export function numberText(count: number, isAtLeast = false): string {
  return `${new Intl.NumberFormat(i18n.getLocale()).format(count)}${isAtLeast ? '+' : ''}`;
}
