import type { Clock } from '../kibana';

/** The interval of the rule, which is that of its past runs too. */
const RUN_INTERVAL_MS = 5 * 60_000;

/**
 * A clock that can be set back. A rule that is enabled now looks nine minutes back, while the scenario tells of a whole
 * day: the sandbox lets the rule run through that day first, every five minutes, as it would have.
 */
export class SandboxClock implements Clock {
  private past: Date | undefined;

  now(): Date {
    return this.past ?? new Date();
  }

  /**
   * Runs as if it were each of the past times, oldest first, and ends in the present.
   *
   * @param end the last of the past times
   */
  async relive(start: Date, end: Date, run: () => Promise<void>): Promise<number> {
    let runs = 0;
    try {
      for (let time = start.getTime(); time <= end.getTime(); time += RUN_INTERVAL_MS) {
        this.past = new Date(time);
        await run();
        runs += 1;
      }
    } finally {
      this.past = undefined;
    }
    return runs;
  }
}
