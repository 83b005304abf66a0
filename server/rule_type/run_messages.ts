import type { TimeSpan } from './search_window';

/** What a run has to tell its owner, beside the alerts. */
export interface RunFindings {
  readonly skipped: TimeSpan | undefined;
  readonly waiting: number;
  /** Whether more may wait than were counted. */
  readonly waitingAtLeast: boolean;
  readonly limit: number;
  readonly incomplete: readonly string[];
  readonly unmappedFields: readonly string[];
  readonly indices: readonly string[];
  readonly nothingToSearch: boolean;
  /** Exceptions that cannot be read, and thus did not apply. */
  readonly unreadableExceptions: number;
  /** Why starts of processes, which exceptions need, were not found. */
  readonly exceptionProblems: readonly string[];
}

/** One sentence for each thing that the owner should know, with what to do; empty after an ordinary run. */
export function runWarnings(findings: RunFindings): readonly string[] {
  const { skipped, waiting, waitingAtLeast, limit, incomplete, unmappedFields } = findings;
  const indices = findings.indices.join(', ');
  const warnings: string[] = [];
  if (skipped !== undefined) {
    warnings.push(
      `The time from ${iso(skipped.from)} to ${iso(skipped.to)} was not searched: it is longer ago than the catch-up limit. Search it with the preview, or raise the limit.`
    );
  }
  if (waiting > 0) {
    const count = `${waitingAtLeast ? 'at least ' : ''}${waiting}`;
    warnings.push(
      `${count} matching events wait for the next run, since a run raises at most ${limit} alerts. Raise the limit, or look for what causes so many.`
    );
  }
  if (incomplete.length > 0) {
    warnings.push(
      `Not everything could be searched (${incomplete.join('; ')}). Alerts were raised for what was found; the next run searches this time again.`
    );
  }
  if (unmappedFields.length > 0) {
    warnings.push(
      `No index of ${indices} has the fields ${unmappedFields.join(', ')}. They were treated as missing, so conditions on them did not hold.`
    );
  }
  const { unreadableExceptions, exceptionProblems } = findings;
  if (unreadableExceptions > 0) {
    warnings.push(
      `${unreadableExceptions} of the exceptions cannot be read, so they did not apply. Look at them on the Rule page; they may be of another version of the plugin.`
    );
  }
  if (exceptionProblems.length > 0) {
    warnings.push(
      `Exceptions that need the start of a process may not have applied (${exceptionProblems.join('; ')}). Alerts were raised where that was so.`
    );
  }
  if (findings.nothingToSearch) {
    warnings.push(`No index matches ${indices} yet. The rule searches as soon as there is one.`);
  }
  return warnings;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
