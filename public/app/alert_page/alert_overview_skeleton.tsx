import {
  EuiHorizontalRule,
  EuiPanel,
  EuiSkeletonRectangle,
  EuiSkeletonText,
  EuiSkeletonTitle,
  EuiSpacer,
} from '@elastic/eui';
import type { AlertDetailsLayout } from './alert_details_layout';
import { PanelGrid } from './panel_grid';

/** The shape of what is seen first of an alert, about as high as it: what stands below should not move much. */
export function AlertOverviewSkeleton({ layout }: { readonly layout: AlertDetailsLayout }) {
  return (
    <div data-test-subj="alertDetailsLoading">
      <EuiSkeletonText lines={4} />
      <EuiSpacer size="m" />
      {/* Most lookups have several events. */}
      <EuiSkeletonRectangle width="100%" height="11em" />
      <EuiHorizontalRule margin="m" />
      <PanelGrid layout={layout}>
        <PanelSkeleton />
        <PanelSkeleton />
      </PanelGrid>
      <EuiSpacer size="m" />
      <EuiSkeletonRectangle width="100%" height={layout === 'page' ? '24em' : '2em'} />
    </div>
  );
}

function PanelSkeleton() {
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m">
      <EuiSkeletonTitle size="xs" />
      <EuiSpacer size="s" />
      <EuiSkeletonText lines={10} />
    </EuiPanel>
  );
}
