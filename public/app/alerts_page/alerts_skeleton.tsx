import { EuiSkeletonRectangle, EuiSkeletonText, EuiSpacer } from '@elastic/eui';

/** The shape of the list while the first answer is awaited. */
export function AlertsSkeleton() {
  return (
    <div data-test-subj="alertsSkeleton">
      <EuiSkeletonRectangle width="100%" height="10em" isLoading />
      <EuiSpacer size="m" />
      <EuiSkeletonText lines={10} isLoading />
    </div>
  );
}
