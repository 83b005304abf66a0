import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import type { ChangeUrlState } from '../components/use_url_state';
import { alertRow } from './alert_row';
import { AlertsHistogram } from './alerts_histogram';
import type { AlertsState } from './alerts_state';
import { BulkStatusButton } from './bulk_status_button';
import { groupByLookup, singleAlerts, type Lookup } from './group_by_lookup';
import { histogramOf } from './histogram_bars';
import { LookupsTable } from './lookups_table';
import type { AlertPages } from './use_alert_pages';
import { useChangeStatus } from './use_change_status';

export interface AlertsListProps {
  readonly pages: AlertPages;
  readonly state: AlertsState;
  readonly change: ChangeUrlState<AlertsState>;
  readonly isLoading: boolean;
  readonly onRefresh: () => void;
  readonly onLoadMore: () => void;
}

/** The alerts that were found: when, which, and what to do with those that are selected. */
export function AlertsList({
  pages,
  state,
  change,
  isLoading,
  onRefresh,
  onLoadMore,
}: AlertsListProps) {
  const { canWrite } = usePluginServices().permissions;
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const { alerts, first, range } = pages;
  const lookups = useMemo(() => {
    const rows = alerts.map(alertRow);
    return state.view === 'lookups' ? groupByLookup(rows) : singleAlerts(rows);
  }, [alerts, state.view]);
  const histogram = useMemo(() => histogramOf(first, range), [first, range]);
  const selected = lookups.filter(({ id }) => selectedIds.has(id));
  const status = useChangeStatus(() => {
    setSelectedIds(new Set());
    onRefresh();
  });

  return (
    <>
      <AlertsHistogram
        histogram={histogram}
        onSelect={({ from, to }) =>
          change({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })
        }
      />
      <EuiSpacer size="m" />
      <Toolbar
        pages={pages}
        lookups={lookups}
        areGrouped={state.view === 'lookups'}
        selected={selected}
        isBusy={status.isBusy}
        onStatus={(changed) => status.change(alertIdsOf(selected), changed)}
      />
      <EuiSpacer size="s" />
      <LookupsTable
        lookups={lookups}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        onOpen={(alert) => change({ alert })}
        {...(canWrite && {
          selection: {
            selected,
            onChange: (changed) => setSelectedIds(new Set(changed.map(({ id }) => id))),
          },
        })}
      />
      {pages.hasMore && (
        <>
          <EuiSpacer size="m" />
          <EuiButton
            isLoading={isLoading}
            // Not the `disabled` of HTML, which would take the keyboard's place away.
            hasAriaDisabled
            aria-busy={isLoading}
            onClick={onLoadMore}
            data-test-subj="loadMore"
          >
            {i18n.translate('publicIpDiscovery.alerts.loadMore', { defaultMessage: 'Load more' })}
          </EuiButton>
        </>
      )}
    </>
  );
}

interface ToolbarProps {
  readonly pages: AlertPages;
  readonly lookups: readonly Lookup[];
  readonly areGrouped: boolean;
  readonly selected: readonly Lookup[];
  readonly isBusy: boolean;
  readonly onStatus: (status: WorkflowStatus) => void;
}

function Toolbar({
  pages: { alerts, first },
  lookups,
  areGrouped,
  selected,
  isBusy,
  onStatus,
}: ToolbarProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiFlexGroup
      alignItems="center"
      gutterSize="m"
      responsive={false}
      wrap
      // The button that comes with a selection must not move the table.
      css={{ minHeight: euiTheme.size.xl }}
    >
      <EuiFlexItem grow={false}>
        <EuiText size="s" role="status" data-test-subj="alertsTotal">
          {i18n.translate('publicIpDiscovery.alerts.total', {
            defaultMessage:
              '{total, number}{isAtLeast, select, true {+} other {}} {total, plural, one {alert} other {alerts}}{isAll, select, true {} other {, {loaded, number} of them shown}}{areGrouped, select, true { in {lookups, plural, one {# lookup} other {# lookups}}} other {}}',
            values: {
              total: first.total,
              isAtLeast: String(first.totalIsAtLeast),
              isAll: String(alerts.length === first.total),
              loaded: alerts.length,
              areGrouped: String(areGrouped),
              lookups: lookups.length,
            },
          })}
        </EuiText>
      </EuiFlexItem>
      {selected.length > 0 && (
        <EuiFlexItem grow={false}>
          <BulkStatusButton
            alerts={alertIdsOf(selected).length}
            isBusy={isBusy}
            onChange={onStatus}
          />
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

function alertIdsOf(lookups: readonly Lookup[]): readonly string[] {
  return lookups.flatMap(({ alerts }) => alerts.map(({ id }) => id));
}
