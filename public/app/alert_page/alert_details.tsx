import { useInvestigation } from '../../investigation_panel';
import type { AlertDetailsLayout } from './alert_details_layout';
import { AlertDetailsView } from './alert_details_view';
import { AlertStatusMenu } from './alert_status_menu';
import { alertStatus } from './lookup_alerts';
import { useAlertStatus } from './use_alert_status';

export interface AlertDetailsProps {
  readonly alertId: string;
  readonly layout: AlertDetailsLayout;
  /** Told when the person has changed the status of alerts here, also if that failed for some. */
  readonly onStatusChanged?: () => void;
}

/**
 * All of an alert, from why it fired to the answers of the guide, asked with one request. It stands alone, as in a
 * flyout; a list that goes from alert to alert gives it the id as its key.
 */
export function AlertDetails({ alertId, layout, onStatusChanged }: AlertDetailsProps) {
  const { investigation, alerts, noteStatus } = useAlertStatus(useInvestigation({ alertId }));
  return (
    <AlertDetailsView
      investigation={investigation}
      layout={layout}
      status={
        alerts !== undefined &&
        alerts.length > 0 && (
          <AlertStatusMenu
            alertIds={alerts.map(({ id }) => id)}
            statuses={alerts.map(alertStatus)}
            onChanged={(next) => {
              noteStatus(next);
              onStatusChanged?.();
            }}
            onPartlyChanged={() => {
              investigation.askAgain();
              onStatusChanged?.();
            }}
            size="s"
          />
        )
      }
    />
  );
}
