import { useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';
import { firstText } from '../../../common/event';
import type { Investigation } from '../../investigation_panel';
import { investigatedAlert } from './investigated_alert';

/**
 * The status of the alert of an investigation, and a way to note that it was changed: for that alone the investigation
 * need not be asked again. A later answer has the last word.
 *
 * @returns `undefined` until the alert is there
 */
export function useAlertStatus(
  investigation: Investigation
): readonly [string | undefined, (status: WorkflowStatus) => void] {
  const alert = investigatedAlert(investigation);
  const [change, setChange] = useState<{ readonly of: object; readonly status: WorkflowStatus }>();
  if (alert === undefined) return [undefined, () => undefined];
  const status = change?.of === alert ? change.status : firstText(alert, WORKFLOW_STATUS);
  return [status ?? 'open', (next) => setChange({ of: alert, status: next })];
}

const WORKFLOW_STATUS = 'kibana.alert.workflow_status';
