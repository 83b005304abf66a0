import {
  MAX_ALERTS_PER_UPDATE,
  type AlertStatusResponse,
  type WorkflowStatus,
} from '../../../common/api';
import type { ApiClient } from '../../services/api_client';
import { requestFailure, type RequestFailure } from '../../services/request_failure';

/** What became of a change of many alerts. */
export interface StatusChange extends AlertStatusResponse {
  /** Why some were not asked for at all; they are among the failed. */
  readonly failure?: RequestFailure;
}

/** Changes the status of any number of alerts, in as many requests as that takes. Never rejects. */
export async function changeStatus(
  api: Pick<ApiClient, 'setAlertStatus'>,
  ids: readonly string[],
  status: WorkflowStatus
): Promise<StatusChange> {
  let updated = 0;
  for (let start = 0; start < ids.length; start += MAX_ALERTS_PER_UPDATE) {
    try {
      const some = ids.slice(start, start + MAX_ALERTS_PER_UPDATE);
      updated += (await api.setAlertStatus(some, status)).updated;
    } catch (error) {
      return { updated, failed: ids.length - updated, failure: requestFailure(error) };
    }
  }
  return { updated, failed: ids.length - updated };
}
