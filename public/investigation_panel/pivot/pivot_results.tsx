import { EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Pivot, PivotQuery } from '../../../common/api';
import { usePanel } from '../panel_context';
import { visibleText } from '../values/visible_text';
import { CopyMenu } from './copy_menu';
import { DiscoverLink } from './discover_link';
import { FoundEvents } from './found_events';
import { PivotFilters } from './pivot_filters';
import { PivotRange } from './pivot_range';
import { SideCounts } from './side_counts';

export interface PivotResultsProps {
  readonly id: string;
  /** Among the buttons of the guide, from 0. */
  readonly place: number;
  readonly pivot: Pivot;
  readonly query: PivotQuery;
}

/** What a pivot found, exactly what it asked, and ways to go on with it elsewhere. */
export function PivotResults({ id, place, pivot, query }: PivotResultsProps) {
  const { isNarrow } = usePanel();
  const { state } = pivot;
  return (
    <EuiPanel
      id={id}
      role="region"
      aria-label={i18n.translate('publicIpDiscovery.pivotResults.label', {
        defaultMessage: 'Results: {label}',
        values: { label: visibleText(pivot.label) },
      })}
      hasBorder
      hasShadow={false}
      paddingSize="s"
      css={{ marginBlockStart: '0.5em' }}
      data-test-subj="pivotResults"
    >
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem>
          {state.kind === 'found' && <SideCounts before={state.before} after={state.after} />}
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <DiscoverLink pivot={pivot} query={query} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <CopyMenu query={query} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <PivotFilters anyOf={query.anyOf} />
      <PivotRange query={query} />
      {state.kind === 'found' && (
        <>
          <EuiSpacer size="s" />
          <FoundEvents place={place} kind={pivot.kind} found={state} isNarrow={isNarrow} />
        </>
      )}
    </EuiPanel>
  );
}
