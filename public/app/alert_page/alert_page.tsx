import { i18n } from '@kbn/i18n';
import { AddExceptionButton } from '../../exceptions/add_exception_button';
import { useInvestigation } from '../../investigation_panel';
import { AppPage } from '../components/app_page';
import { AlertDetailsView } from './alert_details_view';
import { AlertStatusMenu } from './alert_status_menu';
import { alertTitle } from './alert_title';
import { ExportMenu } from './export_menu';
import { investigatedAlert } from './investigated_alert';
import { alertStatus } from './lookup_alerts';
import { useAlertStatus } from './use_alert_status';

/** The page of one alert. One request brings the alert, the others of its lookup, and the answers of the guide. */
export function AlertPage({ alertId }: { readonly alertId: string }) {
  const { investigation, alerts, noteStatus } = useAlertStatus(useInvestigation({ alertId }));
  const { answer } = investigation;
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
      actions={[
        ...(alerts === undefined || alerts.length === 0
          ? []
          : [
              <AlertStatusMenu
                key="status"
                alertIds={alerts.map(({ id }) => id)}
                statuses={alerts.map(alertStatus)}
                onChanged={noteStatus}
                onPartlyChanged={investigation.askAgain}
              />,
            ]),
        ...(alert === undefined ? [] : [<AddExceptionButton key="exception" alertId={alertId} />]),
        <ExportMenu
          key="export"
          response={answer.kind === 'answered' ? answer.value : undefined}
        />,
      ]}
    >
      <AlertDetailsView investigation={investigation} layout="page" />
    </AppPage>
  );
}

const untitled = () =>
  i18n.translate('publicIpDiscovery.alert.untitled', { defaultMessage: 'Alert' });
