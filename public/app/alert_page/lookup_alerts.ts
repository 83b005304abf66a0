import type { AlertHit, InvestigationResponse } from '../../../common/api';
import { firstText } from '../../../common/event';

const WORKFLOW_STATUS = 'kibana.alert.workflow_status';

/** The alerts of the lookup that is investigated, oldest first; the alert alone if nothing is known of others. */
export function lookupAlerts({ alert, lookup }: InvestigationResponse): readonly AlertHit[] {
  if (alert === null) return [];
  return lookup.some(({ id }) => id === alert.id) ? lookup : [alert];
}

/** Whether someone has seen or finished an alert; one that does not say is open. */
export function alertStatus({ fields }: AlertHit): string {
  return firstText(fields, WORKFLOW_STATUS) ?? 'open';
}

/** The same investigation after all alerts of the lookup were given a status. */
export function withStatus(response: InvestigationResponse, status: string): InvestigationResponse {
  const changed = (hit: AlertHit): AlertHit => ({
    ...hit,
    fields: { ...hit.fields, [WORKFLOW_STATUS]: status },
  });
  return {
    ...response,
    alert: response.alert === null ? null : changed(response.alert),
    lookup: response.lookup.map(changed),
  };
}
