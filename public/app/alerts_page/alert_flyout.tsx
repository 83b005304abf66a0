import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { lazy, Suspense } from 'react';
import { useHistory } from 'react-router-dom';
import { appLink } from '../components/app_link';

const AlertDetails = lazy(async () => ({
  default: (await import('../alert_page/alert_details')).AlertDetails,
}));

export interface AlertFlyoutProps {
  readonly alertId: string;
  readonly onClose: () => void;
  /** Told when the person has changed the status of alerts here, also if that failed for some. */
  readonly onStatusChanged: () => void;
}

/** An alert beside the list, with the way to its own page. */
export function AlertFlyout({ alertId, onClose, onStatusChanged }: AlertFlyoutProps) {
  const history = useHistory();
  const titleId = useGeneratedHtmlId();
  return (
    <EuiFlyout onClose={onClose} size="l" aria-labelledby={titleId} data-test-subj="alertFlyout">
      <EuiFlyoutHeader hasBorder>
        <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <EuiTitle size="s">
              <h2 id={titleId}>
                {i18n.translate('publicIpDiscovery.alertFlyout.title', { defaultMessage: 'Alert' })}
              </h2>
            </EuiTitle>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="s"
              iconType="fullScreen"
              {...appLink(history, `/alerts/${encodeURIComponent(alertId)}`)}
              data-test-subj="openAlertPage"
            >
              {i18n.translate('publicIpDiscovery.alertFlyout.openPage', {
                defaultMessage: 'Open as a page',
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <Suspense fallback={<EuiSkeletonText lines={10} isLoading />}>
          <AlertDetails
            key={alertId}
            alertId={alertId}
            layout="flyout"
            onStatusChanged={onStatusChanged}
          />
        </Suspense>
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
