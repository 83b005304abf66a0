import { EuiButtonEmpty, EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PivotSide } from '../../../common/api';
import { FailureCallout } from '../../app/components/failure_callout';
import type { SideEvents } from './use_side_events';

export interface LoadMoreRowProps {
  readonly side: PivotSide;
  readonly events: SideEvents;
  /** Columns of the table. */
  readonly width: number;
}

/** Loads the events that lie further from the event; absent if all are there. */
export function LoadMoreRow({ side, events, width }: LoadMoreRowProps) {
  const { hasMore, isLoading, failure, loadMore } = events;
  if (!hasMore) return null;
  return (
    <EuiTableRow>
      <EuiTableRowCell colSpan={width} textOnly={false}>
        {failure === undefined ? (
          <EuiButtonEmpty
            size="xs"
            iconType={side === 'before' ? 'chevronSingleUp' : 'chevronSingleDown'}
            isLoading={isLoading}
            onClick={loadMore}
            data-test-subj={side === 'before' ? 'loadEarlierEvents' : 'loadLaterEvents'}
          >
            {side === 'before'
              ? i18n.translate('publicIpDiscovery.loadMore.earlier', {
                  defaultMessage: 'Load earlier events',
                })
              : i18n.translate('publicIpDiscovery.loadMore.later', {
                  defaultMessage: 'Load later events',
                })}
          </EuiButtonEmpty>
        ) : (
          <FailureCallout failure={failure} onRetry={loadMore} size="s" />
        )}
      </EuiTableRowCell>
    </EuiTableRow>
  );
}
