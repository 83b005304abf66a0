import { EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { isoInstant } from '../../../common/event';
import { absoluteTime, relativeTime } from './format_time';

export interface EventTimeProps {
  /** As a document has it; a text that is no time is shown as it is. */
  readonly iso: string;
  /** Where `2 minutes ago` stands: in narrow places it is only shown when pointed at. */
  readonly relative?: 'beside' | 'in_title';
}

/** A time: absolute to the millisecond in the browser's zone, with how long ago it was. UTC is shown when pointed at. */
export function EventTime({ iso, relative = 'beside' }: EventTimeProps) {
  const instant = isoInstant(iso);
  if (instant === undefined) return <span>{iso}</span>;
  const ago = relativeTime(instant, Date.now(), i18n.getLocale());
  const title = i18n.translate('publicIpDiscovery.eventTime.title', {
    defaultMessage: '{ago}, {utc} in UTC',
    values: { ago, utc: new Date(instant).toISOString() },
  });
  return (
    <time dateTime={new Date(instant).toISOString()} title={title} data-test-subj="eventTime">
      {absoluteTime(instant, i18n.getLocale())}
      {relative === 'beside' && <EuiTextColor color="subdued"> ({ago})</EuiTextColor>}
    </time>
  );
}
