import type { ExecutionStatus, LastRun } from './rule_record';
import type { RunResults } from './rule_result_service';

/** `translations.taskRunner.warning.maxAlerts` of Kibana. */
const MAX_ALERTS_MESSAGE =
  'Rule reported more than the maximum number of alerts in a single run. Alerts may be missed and recovery notifications may be delayed';

/** Why a run failed, Kibana's `RuleExecutionStatusErrorReasons`. */
export type FailureReason = 'validate' | 'execute' | 'disabled' | 'timeout' | 'unknown';

export interface RunStatus {
  readonly executionStatus: ExecutionStatus;
  readonly lastRun: LastRun;
}

interface RunTime {
  readonly lastExecutionDate: string;
  readonly lastDuration: number;
}

/**
 * Stands for `executionStatusFromState` and `lastRunFromState`
 * (`x-pack/platform/plugins/shared/alerting/server/lib/rule_execution_status.ts`, `last_run_status.ts`). The warning
 * branch runs last: a run with errors and warnings has the status `warning` and the outcome `failed`.
 */
export function statusOfCompletedRun(
  { errors, warnings, outcomeMessage }: RunResults,
  hasReachedAlertLimit: boolean,
  time: RunTime
): RunStatus {
  const hasErrors = errors.length > 0;
  const error = { reason: 'unknown', message: errors.map(({ message }) => message).join(',') };
  const warning = hasReachedAlertLimit
    ? { reason: 'maxAlerts', message: MAX_ALERTS_MESSAGE }
    : warnings.length > 0
      ? { reason: 'ruleExecution', message: warnings.join(',') }
      : undefined;
  const outcomeMsg = [
    ...(hasReachedAlertLimit ? [MAX_ALERTS_MESSAGE] : []),
    ...(outcomeMessage === '' ? [] : [outcomeMessage]),
  ];
  return {
    executionStatus: {
      ...time,
      // The limit sets its warning before the errors are looked at, reported warnings after.
      status: statusWord(hasErrors, hasReachedAlertLimit, warnings.length > 0),
      ...(hasErrors ? { error } : {}),
      ...(warning === undefined ? {} : { warning }),
    },
    lastRun: {
      outcome: hasErrors ? 'failed' : warning === undefined ? 'succeeded' : 'warning',
      outcomeMsg: outcomeMsg.length > 0 ? outcomeMsg : null,
    },
  };
}

function statusWord(
  hasErrors: boolean,
  hasReachedAlertLimit: boolean,
  hasWarnings: boolean
): ExecutionStatus['status'] {
  if (hasWarnings && !hasReachedAlertLimit) return 'warning';
  if (hasErrors) return 'error';
  return hasReachedAlertLimit ? 'warning' : 'ok';
}

/** Stands for `executionStatusFromError` and `lastRunFromError` of the same files. */
export function statusOfFailedRun(
  reason: FailureReason,
  message: string,
  time: RunTime
): RunStatus {
  return {
    executionStatus: { ...time, status: 'error', error: { reason, message } },
    lastRun: { outcome: 'failed', outcomeMsg: message === '' ? null : [message] },
  };
}
