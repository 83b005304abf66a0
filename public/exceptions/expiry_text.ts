import { i18n } from '@kbn/i18n';
import { isoInstant } from '../../common/event';
import { absoluteTime } from '../app/components/format_time';

/**
 * When an exception expires, in the browser's time zone; `never` if it does not. A text that is no time is given as it is.
 *
 * @param expiresAt ISO 8601
 */
export function expiryText(expiresAt: string | undefined): string {
  if (expiresAt === undefined) {
    return i18n.translate('publicIpDiscovery.exceptions.never', { defaultMessage: 'never' });
  }
  const instant = isoInstant(expiresAt);
  return instant === undefined ? expiresAt : absoluteTime(instant, i18n.getLocale());
}
