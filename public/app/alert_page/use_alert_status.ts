import { useMemo, useState } from 'react';
import type { AlertHit, InvestigationResponse, WorkflowStatus } from '../../../common/api';
import { latestResponse, type Investigation } from '../../investigation_panel';
import type { Answer } from '../../services/use_answer';
import { lookupAlerts, withStatus } from './lookup_alerts';

/** An investigation in which the alerts have the status that was given to them since it was asked. */
export interface InvestigationWithStatus {
  readonly investigation: Investigation;
  /** The alerts of the lookup, whose status is one; `undefined` until they are there. */
  readonly alerts: readonly AlertHit[] | undefined;
  /** Notes that all of them were given a status. */
  readonly noteStatus: (status: WorkflowStatus) => void;
}

/**
 * Keeps what an investigation says of the status of its alerts up to date when it is changed here: for that alone it
 * need not be asked again. A later answer has the last word.
 */
export function useAlertStatus(investigation: Investigation): InvestigationWithStatus {
  const { answer } = investigation;
  const [change, setChange] = useState<StatusChange>();
  const current = {
    ...investigation,
    answer: useMemo(() => withChange(answer, change), [answer, change]),
  };
  const response = latestResponse(current);
  const asAnswered = latestResponse(investigation);
  return {
    investigation: current,
    alerts: response === undefined ? undefined : lookupAlerts(response),
    noteStatus: (status) => {
      if (asAnswered !== undefined) setChange({ of: asAnswered, status });
    },
  };
}

interface StatusChange {
  /** The answer that the change came after. */
  readonly of: InvestigationResponse;
  readonly status: WorkflowStatus;
}

function withChange(
  answer: Answer<InvestigationResponse>,
  change: StatusChange | undefined
): Answer<InvestigationResponse> {
  if (change === undefined || latestResponse({ answer }) !== change.of) return answer;
  const changed = withStatus(change.of, change.status);
  return answer.kind === 'answered'
    ? { kind: 'answered', value: changed }
    : { ...answer, previous: changed };
}
