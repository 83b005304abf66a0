import { EuiFieldSearch, EuiFlexGroup, EuiFlexItem, EuiSuperDatePicker } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { ChangeUrlState } from '../components/use_url_state';
import type { AlertsState } from './alerts_state';
import { useTypedText } from './use_typed_text';

export interface AlertsSearchBarProps {
  readonly state: AlertsState;
  readonly change: ChangeUrlState<AlertsState>;
  readonly isLoading: boolean;
  readonly onRefresh: () => void;
}

/** Text and time. Each step in time is one back in the browser; typing is none. */
export function AlertsSearchBar({ state, change, isLoading, onRefresh }: AlertsSearchBarProps) {
  const [typed, setTyped] = useTypedText(state.text, (text) => change({ text }, 'replace'));
  const [refreshing, setRefreshing] = useState({ isPaused: true, refreshInterval: 60_000 });
  const label = i18n.translate('publicIpDiscovery.alerts.searchLabel', {
    defaultMessage: 'Search alerts',
  });
  return (
    <EuiFlexGroup gutterSize="s" wrap responsive={false}>
      <EuiFlexItem css={{ minWidth: 'min(100%, 20em)' }}>
        <EuiFieldSearch
          fullWidth
          aria-label={label}
          placeholder={i18n.translate('publicIpDiscovery.alerts.searchPlaceholder', {
            defaultMessage: 'Words of the sentence, host, user, process, path or domain',
          })}
          value={typed}
          maxLength={1_000}
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(text) => change({ text }, 'replace')}
          data-test-subj="alertsSearchText"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false} css={{ maxWidth: '100%' }}>
        <EuiSuperDatePicker
          start={state.from}
          end={state.to}
          width="auto"
          isLoading={isLoading}
          isPaused={refreshing.isPaused}
          refreshInterval={refreshing.refreshInterval}
          refreshMinInterval={5_000}
          onTimeChange={({ start, end, isInvalid }) => {
            if (!isInvalid) change({ from: start, to: end });
          }}
          onRefresh={onRefresh}
          onRefreshChange={({ isPaused, refreshInterval }) =>
            setRefreshing({ isPaused, refreshInterval })
          }
          updateButtonProps={{ fill: false }}
          data-test-subj="alertsTime"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
