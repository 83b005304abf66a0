import { i18n } from '@kbn/i18n';
import { useInvestigation } from '../../investigation_panel';
import { AppPage } from '../components/app_page';
import { AlertDetailsView } from './alert_details_view';
import { AlertStatusMenu } from './alert_status_menu';
import { alertTitle } from './alert_title';
import { investigatedAlert } from './investigated_alert';
import { useAlertStatus } from './use_alert_status';

/** The page of one alert. One request brings the alert and the answers of the guide. */
export function AlertPage({ alertId }: { readonly alertId: string }) {
  const investigation = useInvestigation({ alertId });
  const [status, setStatus] = useAlertStatus(investigation);
  const alert = investigatedAlert(investigation);
  return (
    <AppPage
      title={alert === undefined ? untitled() : alertTitle(alert)}
      breadcrumbs={[
        {
          text: i18n.translate('publicIpDiscovery.alert.alertsBreadcrumb', {
            defaultMessage: 'Alerts',
          }),
          path: '/alerts',
        },
      ]}
      actions={
        status === undefined
          ? []
          : [
              <AlertStatusMenu
                key="status"
                alertId={alertId}
                status={status}
                onChanged={setStatus}
              />,
            ]
      }
    >
      <AlertDetailsView investigation={investigation} layout="page" />
    </AppPage>
  );
}

const untitled = () =>
  i18n.translate('publicIpDiscovery.alert.untitled', { defaultMessage: 'Alert' });
