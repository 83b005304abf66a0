import type { Logger } from '@kbn/core/server';
import type { RuleTasks } from './rule_tasks';
import type { RunOutcome } from './run_outcome';

/** `xpack.task_manager.poll_interval` is 500 ms by default. */
const POLL_INTERVAL_MS = 500;

/**
 * Stands for task manager's polling
 * (`x-pack/platform/plugins/shared/task_manager/server/polling/task_poller.ts`): looks for rules that are due, and at
 * once if one was asked for.
 */
export class TaskLoop {
  private timer: NodeJS.Timeout | undefined;
  private isStarted = false;
  private isWanted = false;
  private current: Promise<void> | undefined;

  constructor(
    private readonly tasks: RuleTasks,
    private readonly logger: Logger,
    private readonly onOutcome: (outcome: RunOutcome) => void
  ) {}

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.tasks.onRunSoon(() => this.wake());
    this.wake();
  }

  /** Ends when the run that is under way has ended. */
  async stop(): Promise<void> {
    this.isStarted = false;
    this.tasks.onRunSoon(undefined);
    clearTimeout(this.timer);
    await this.current;
  }

  private wake(): void {
    if (!this.isStarted) return;
    this.isWanted = true;
    clearTimeout(this.timer);
    this.current ??= this.work().finally(() => {
      this.current = undefined;
      if (this.isStarted) this.timer = setTimeout(() => this.wake(), POLL_INTERVAL_MS);
    });
  }

  private async work(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.runDue();
    }
  }

  private async runDue(): Promise<void> {
    try {
      const outcomes = await this.tasks.tick();
      outcomes.forEach(this.onOutcome);
    } catch (error) {
      this.logger.error(error instanceof Error ? error : String(error));
    }
  }
}
