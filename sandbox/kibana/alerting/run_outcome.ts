import type { TaskErrorSourceName } from '../kbn_modules/task_manager_errors';
import type { ExecutionStatus, LastRun, RunMetrics } from './rule_record';

/** What one run came to, for whoever started it; Kibana keeps the same in the rule, the task and the event log. */
export interface RunOutcome {
  readonly ruleId: string;
  readonly executionId: string;
  readonly startedAt: Date;
  readonly outcome: LastRun['outcome'];
  readonly executionStatus: ExecutionStatus;
  readonly lastRun: LastRun;
  /** What the framework was told by a throw or by `addLastRunError`, and whose fault it is. */
  readonly error?: { readonly message: string; readonly source: TaskErrorSourceName };
  readonly wasCancelled: boolean;
  /** Whether the rule's state is now what the executor returned. */
  readonly stateSaved: boolean;
  readonly alertsReported: number;
  readonly alertsWritten: number;
  readonly metrics: RunMetrics;
}
