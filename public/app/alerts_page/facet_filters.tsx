import { EuiButtonEmpty, EuiFilterGroup, EuiFlexGroup, EuiFlexItem, EuiSwitch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { FindAlertsResponse } from '../../../common/api';
import type { ChangeUrlState } from '../components/use_url_state';
import { facetOrder, isFiltered, NO_FILTERS, type AlertsState } from './alerts_state';
import { FacetFilter } from './facet_filter';

export interface FacetFiltersProps {
  readonly state: AlertsState;
  readonly change: ChangeUrlState<AlertsState>;
  /** Not there until the first answer. */
  readonly facets: FindAlertsResponse['facets'] | undefined;
}

/** The facets, how to take all filters away, and whether lookups or single alerts are listed. */
export function FacetFilters({ state, change, facets }: FacetFiltersProps) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
      <EuiFlexItem grow={false} css={{ maxWidth: '100%' }}>
        <EuiFilterGroup compressed css={{ flexWrap: 'wrap' }}>
          {facetOrder.map((facet) => (
            <FacetFilter
              key={facet}
              facet={facet}
              counts={facets === undefined ? undefined : (facets[facet] ?? [])}
              chosen={state[facet]}
              onChange={(chosen) => change({ [facet]: chosen })}
            />
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
      <EuiFlexItem>
        {isFiltered(state) && (
          <EuiButtonEmpty
            size="s"
            iconType="cross"
            css={{ alignSelf: 'flex-start' }}
            onClick={() => change(NO_FILTERS)}
            data-test-subj="resetFilters"
          >
            {i18n.translate('publicIpDiscovery.alerts.resetFilters', {
              defaultMessage: 'Reset filters',
            })}
          </EuiButtonEmpty>
        )}
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSwitch
          compressed
          label={i18n.translate('publicIpDiscovery.alerts.singleAlerts', {
            defaultMessage: 'Single alerts instead of lookups',
          })}
          checked={state.view === 'alerts'}
          onChange={({ target }) => change({ view: target.checked ? 'alerts' : 'lookups' })}
          data-test-subj="singleAlerts"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
