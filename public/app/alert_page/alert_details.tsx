import type { WorkflowStatus } from '../../../common/api';
import { useInvestigation } from '../../investigation_panel';
import { AlertDetailsView, type AlertDetailsLayout } from './alert_details_view';
import { AlertStatusMenu } from './alert_status_menu';
import { useAlertStatus } from './use_alert_status';

export interface AlertDetailsProps {
  readonly alertId: string;
  readonly layout: AlertDetailsLayout;
  /** Told when the person has changed the status here. */
  readonly onStatusChanged?: (status: WorkflowStatus) => void;
}

/**
 * All of an alert, from why it fired to the answers of the guide, asked with one request. It stands alone, as in a
 * flyout; a list that goes from alert to alert gives it the id as its key.
 */
export function AlertDetails({ alertId, layout, onStatusChanged }: AlertDetailsProps) {
  const investigation = useInvestigation({ alertId });
  const [status, setStatus] = useAlertStatus(investigation);
  return (
    <AlertDetailsView
      investigation={investigation}
      layout={layout}
      status={
        status !== undefined && (
          <AlertStatusMenu
            alertId={alertId}
            status={status}
            onChanged={(next) => {
              setStatus(next);
              onStatusChanged?.(next);
            }}
            size="s"
          />
        )
      }
    />
  );
}
