import { performance } from 'node:perf_hooks';
import type { TaskErrorSourceName } from '../kbn_modules/task_manager_errors';
import { parseDuration } from './duration';
import { failureSource, RuleRun, RunFailure, type CompletedRun, type RunContext } from './rule_run';
import type { RuleRecord } from './rule_record';
import type { RuleStore } from './rule_store';
import type { RuleTypeRegistry } from './rule_type_registry';
import type { RunOutcome } from './run_outcome';
import { statusOfCompletedRun, statusOfFailedRun, type RunStatus } from './run_status';

interface Finished {
  readonly status: RunStatus;
  readonly completed?: CompletedRun;
  readonly error?: { readonly message: string; readonly source: TaskErrorSourceName };
}

/**
 * Stands for the tasks `alerting:<rule type>` of task manager
 * (`x-pack/platform/plugins/shared/task_manager/server/task_running/task_runner.ts`) and for what `TaskRunner.run` makes
 * of a run (`x-pack/platform/plugins/shared/alerting/server/task_runner/task_runner.ts`): a rule runs once at a time, a
 * run that throws leaves the state as it was, and so does one that has expired.
 */
export class RuleTasks {
  private readonly running = new Map<string, RuleRun>();
  private wake: (() => void) | undefined;

  constructor(
    private readonly context: RunContext,
    private readonly store: RuleStore,
    private readonly ruleTypes: RuleTypeRegistry
  ) {}

  isRunning(ruleId: string): boolean {
    return this.running.has(ruleId);
  }

  /** Told to the loop, if there is one; otherwise the rule is due at the next tick. */
  runSoon(_ruleId: string): void {
    this.wake?.();
  }

  onRunSoon(wake: (() => void) | undefined): void {
    this.wake = wake;
  }

  /** Runs a rule now, due or not. */
  async runRule(ruleId: string): Promise<RunOutcome> {
    if (this.running.has(ruleId)) throw new Error(`The rule ${ruleId} is running already.`);
    const record = this.store.get(ruleId);
    const run = new RuleRun(this.context, this.ruleTypes.get(record.alertTypeId), record);
    this.running.set(ruleId, run);
    const timer = setTimeout(() => this.cancelRun(ruleId), parseDuration(run.timeout));
    timer.unref();
    const began = performance.now();
    try {
      const finished = await this.finish(run, began);
      return this.save(ruleId, run, finished);
    } finally {
      clearTimeout(timer);
      this.running.delete(ruleId);
    }
  }

  /** Runs all enabled rules that are due, one after the other, the one that waits longest first. */
  async tick(): Promise<RunOutcome[]> {
    const due = this.store
      .all()
      .filter((record) => this.isDue(record))
      .sort((left, right) => (left.task.runAt < right.task.runAt ? -1 : 1));
    const outcomes: RunOutcome[] = [];
    for (const { id } of due) {
      // While others ran it may have been disabled, or run by someone else.
      if (this.isDue(this.store.get(id))) outcomes.push(await this.runRule(id));
    }
    return outcomes;
  }

  /** What task manager does when a run takes longer than its timeout. */
  cancelRun(ruleId: string): void {
    const run = this.running.get(ruleId);
    if (run === undefined || run.wasCancelled) return;
    run.cancel();
    const { alertTypeId, schedule } = this.store.get(ruleId);
    const message = `${alertTypeId}:${ruleId}: execution cancelled due to timeout - exceeded rule type timeout of ${run.timeout}`;
    const lastExecutionDate = this.context.clock.now().toISOString();
    const { executionStatus, lastRun } = statusOfFailedRun('timeout', message, {
      lastExecutionDate,
      lastDuration: 0,
    });
    this.store.update(ruleId, (record) => ({
      ...record,
      executionStatus,
      lastRun,
      nextRun: after(run.startedAt, schedule.interval),
      monitoring: run.monitoring.current(),
    }));
  }

  /** Cancels what runs, for the end of Kibana. */
  cancelAll(): void {
    for (const run of this.running.values()) run.cancel();
  }

  /** A rule whose type is gone waits: task manager leaves tasks alone whose type it does not know. */
  private isDue({ id, enabled, alertTypeId, task }: RuleRecord): boolean {
    const isTime = task.runAt <= this.context.clock.now().toISOString();
    return enabled && isTime && this.ruleTypes.has(alertTypeId) && !this.isRunning(id);
  }

  private async finish(run: RuleRun, began: number): Promise<Finished> {
    const time = () => ({
      lastExecutionDate: run.startedAt.toISOString(),
      lastDuration: Math.round(performance.now() - began),
    });
    try {
      const completed = await run.perform();
      const results = run.results.results();
      const status = statusOfCompletedRun(results, completed.hasReachedAlertLimit, time());
      if (results.errors.length === 0) return { status, completed };
      const isUserError = results.errors.every(({ userError }) => userError);
      const message = results.errors.map((error) => error.message).join(',');
      return { status, completed, error: { message, source: isUserError ? 'user' : 'framework' } };
    } catch (error) {
      if (!(error instanceof RunFailure)) throw error;
      const source = failureSource(error);
      this.context.logger.error(
        `Executing Rule has resulted in Error (${source}-error): ${error.cause.stack ?? error.message}`
      );
      const status = statusOfFailedRun(error.reason, error.message, time());
      return { status, error: { message: error.message, source } };
    }
  }

  private save(ruleId: string, run: RuleRun, { status, completed, error }: Finished): RunOutcome {
    const stateSaved = completed !== undefined && !run.wasCancelled;
    const saved = this.store.update(ruleId, (record) => {
      // An expired task is not updated, so that it starts again from the state before. The status stays the timeout's.
      const runAt = after(run.startedAt, record.schedule.interval);
      if (run.wasCancelled) return { ...record, task: { ...record.task, runAt } };
      return {
        ...record,
        ...status,
        nextRun: record.enabled ? runAt : null,
        monitoring: run.monitoring.withHistory({
          success: status.executionStatus.error === undefined,
          timestamp: run.startedAt.getTime(),
          duration: status.executionStatus.lastDuration ?? 0,
        }),
        task: {
          runAt: replannedAt(record, run) ?? runAt,
          state: completed === undefined ? record.task.state : stateAfter(run, completed),
        },
      };
    });
    return {
      ruleId,
      executionId: run.executionId,
      startedAt: run.startedAt,
      outcome: saved.lastRun?.outcome ?? status.lastRun.outcome,
      executionStatus: saved.executionStatus,
      lastRun: saved.lastRun ?? status.lastRun,
      ...(error === undefined ? {} : { error }),
      wasCancelled: run.wasCancelled,
      stateSaved,
      alertsReported: completed?.alertsReported ?? 0,
      alertsWritten: completed?.alertsWritten ?? 0,
      metrics: saved.monitoring.run.last_run.metrics,
    };
  }
}

function stateAfter(run: RuleRun, { state }: CompletedRun): RuleRecord['task']['state'] {
  const previousStartedAt = run.startedAt.toISOString();
  return state === undefined ? { previousStartedAt } : { alertTypeState: state, previousStartedAt };
}

/** A rule that was enabled anew, or asked for, during its run is due when it was asked for. */
function replannedAt({ task }: RuleRecord, run: RuleRun): string | undefined {
  return task.runAt === run.plannedAt ? undefined : task.runAt;
}

function after(startedAt: Date, interval: string): string {
  return new Date(startedAt.getTime() + parseDuration(interval)).toISOString();
}
