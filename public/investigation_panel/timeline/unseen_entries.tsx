import { EuiButtonEmpty, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { isSeen } from './is_seen';
import type { TimeRange } from './time_range';
import { isDated, type TimelineEntry } from './timeline_entries';

export interface UnseenEntriesProps {
  readonly entries: readonly TimelineEntry[];
  readonly range: TimeRange;
  /** Events that were looked at and not sent. */
  readonly leftOut: number;
  readonly onShowAll: () => void;
}

/** Says what is outside of the view, and what is in no view. */
export function UnseenEntries({ entries, range, leftOut, onShowAll }: UnseenEntriesProps) {
  const { euiTheme } = useEuiTheme();
  const unseen = entries.filter(isDated).filter((entry) => !isSeen(entry, range));
  const before = unseen.filter(({ instant }) => instant < range.from).length;
  return (
    <EuiText
      size="xs"
      color="subdued"
      css={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: `0 ${euiTheme.size.s}`,
        marginBlockStart: euiTheme.size.xs,
      }}
    >
      {unseen.length > 0 && (
        <>
          <span data-test-subj="timelineUnseen">
            {i18n.translate('publicIpDiscovery.timeline.unseen', {
              defaultMessage:
                'Outside of this view: {before, number} earlier, {after, number} later.',
              values: { before, after: unseen.length - before },
            })}
          </span>
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={onShowAll}
            data-test-subj="showAllEntries"
          >
            {i18n.translate('publicIpDiscovery.timeline.showAll', {
              defaultMessage: 'Show the whole window',
            })}
          </EuiButtonEmpty>
        </>
      )}
      {leftOut > 0 && (
        <span data-test-subj="timelineLeftOut">
          {i18n.translate('publicIpDiscovery.timeline.leftOut', {
            defaultMessage:
              '{count, plural, one {# more event was} other {# more events were}} looked at and are not on this timeline. The buttons of the guide show them.',
            values: { count: leftOut },
          })}
        </span>
      )}
    </EuiText>
  );
}
