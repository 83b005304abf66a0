import { i18n } from '@kbn/i18n';
import { absoluteTime } from '../../app/components/format_time';
import { clockTime } from './clock_time';
import { usePicture } from './picture_context';
import type { TimeSpan } from './time_span';

export interface TimesSeenProps {
  readonly span: TimeSpan | undefined;
  readonly count: number;
}

/** When something was seen; of what was seen several times how often, and the first and the last time. */
export function TimesSeen({ span, count }: TimesSeenProps) {
  const { anchor } = usePicture();
  const locale = i18n.getLocale();
  return (
    <span
      css={{ whiteSpace: 'nowrap' }}
      title={span === undefined ? undefined : absoluteTime(span.first, locale)}
    >
      {timesSeen(span, count, (instant) => clockTime(instant, anchor, locale))}
    </span>
  );
}

function timesSeen(
  span: TimeSpan | undefined,
  count: number,
  timeText: (instant: number) => string
): string {
  if (span === undefined) {
    return i18n.translate('publicIpDiscovery.lineage.timeNotRecorded', {
      defaultMessage: 'time not recorded',
    });
  }
  const [first, last] = [timeText(span.first), timeText(span.last)];
  if (count === 1) return first;
  if (first === last) {
    return i18n.translate('publicIpDiscovery.lineage.timesSeenAtOnce', {
      defaultMessage: '{count, number} times, {time}',
      values: { count, time: first },
    });
  }
  return i18n.translate('publicIpDiscovery.lineage.timesSeen', {
    defaultMessage: '{count, number} times, {first} to {last}',
    values: { count, first, last },
  });
}
