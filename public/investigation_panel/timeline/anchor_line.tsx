import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { absoluteTime } from '../../app/components/format_time';
import { clockTime } from '../lineage/clock_time';
import { shareOf, type TimeRange } from './time_range';

export interface AnchorLineProps {
  /** When the event investigated happened, in milliseconds since the epoch. */
  readonly anchor: number;
  readonly range: TimeRange;
}

/** A line through all lanes at the time of the event investigated, and what it is. */
export function AnchorLine({ anchor, range }: AnchorLineProps) {
  const { euiTheme } = useEuiTheme();
  const share = shareOf(anchor, range);
  const locale = i18n.getLocale();
  const line = `${euiTheme.border.width.thick} solid ${euiTheme.colors.primary}`;
  return (
    <EuiText
      size="xs"
      title={absoluteTime(anchor, locale)}
      css={{
        position: 'absolute',
        insetBlockStart: 0,
        blockSize: '100%',
        // The words stand on the side where there is room for them.
        ...(share <= 0.5
          ? { insetInlineStart: `${share * 100}%`, borderInlineStart: line }
          : { insetInlineEnd: `${(1 - share) * 100}%`, borderInlineEnd: line }),
        paddingInline: euiTheme.size.xs,
        whiteSpace: 'nowrap',
        pointerEvents: 'none',
      }}
      data-test-subj="timelineAnchor"
    >
      <strong>
        {i18n.translate('publicIpDiscovery.timeline.anchor', {
          defaultMessage: 'Event investigated, {time}',
          values: { time: clockTime(anchor, anchor, locale) },
        })}
      </strong>
    </EuiText>
  );
}
