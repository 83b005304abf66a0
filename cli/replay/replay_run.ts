import type { Pipe } from '../../common/eql';
import type { Format, ReplayArguments } from './arguments';
import type { ExceptionSettings } from './exception_matcher';
import { ExceptionTally } from './exception_tally';
import { exceptionLines, formatExceptions } from './format_exceptions';
import { formatCounts, formatNumber, formatSummary } from './format_summary';
import { formatExplainedMatch, formatTable, MAX_TABLE_ROWS } from './format_matches';
import { toJsonLine } from './json_output';
import { MatchPipes } from './match_pipes';
import type { Output } from './output';
import { printable } from './printable';
import type { ReplayCounts, ReplayReport } from './replay';
import type { ReplayMatch } from './replay_match';
import { ReplaySummary } from './replay_summary';

const EXIT_OK = 0;
const EXIT_UNREADABLE = 3;

/** Bad lines of one file that are described on standard error; the rest is counted. */
const MAX_REPORTED_PROBLEMS = 20;
/** The same for all files together. */
const MAX_REPORTED_IN_ALL = 200;
/** Files whose further bad lines are counted one by one; those of other files are counted together. */
const MAX_COUNTED_FILES = 1_000;

export interface RunSettings extends Pick<ReplayArguments, 'explain' | 'limit' | 'strict'> {
  readonly format: Format;
  readonly pipes: readonly Pipe[];
  /** Those that are applied, if any are. */
  readonly applied: ExceptionSettings | undefined;
}

/** Turns the reports of a replay into output, and at the end into an exit status. */
export class ReplayRun {
  private readonly summary = new ReplaySummary();
  private readonly pipes: MatchPipes | undefined;
  private readonly tally: ExceptionTally | undefined;
  private readonly rows: ReplayMatch[] = [];
  private readonly problemsByFile = new Map<string, { described: number; counted: number }>();
  private readonly problemsOfOtherFiles = { described: MAX_REPORTED_PROBLEMS, counted: 0 };
  private describedInAll = 0;
  private moreRows = 0;
  private shown = 0;
  private counts: ReplayCounts = {
    files: 0,
    events: 0,
    matches: 0,
    hidden: 0,
    malformed: 0,
    notEvaluated: 0,
    unreadable: 0,
  };

  constructor(
    private readonly settings: RunSettings,
    private readonly stdout: Output,
    private readonly stderr: Output
  ) {
    this.pipes = settings.pipes.length > 0 ? new MatchPipes(settings.pipes) : undefined;
    this.tally = settings.applied && new ExceptionTally(settings.applied);
  }

  async take(report: ReplayReport): Promise<void> {
    switch (report.kind) {
      case 'match': {
        const { match, instant, nearMisses = [] } = report;
        this.tally?.add({ hiddenBy: [], nearMisses }, match.timestamp, instant);
        if (this.pipes !== undefined) this.pipes.add(match, instant);
        else await this.show(match, instant);
        return;
      }
      case 'hidden': {
        const { timestamp, instant, ...outcome } = report.hidden;
        this.tally?.add(outcome, timestamp, instant);
        return;
      }
      case 'problem':
        await this.describeProblem(report.file, report.problem.line, report.problem.reason);
        return;
      case 'more-problems':
        this.problemsOf(report.file).counted += report.count;
        return;
      case 'unreadable':
        await this.stderr.write(`${printable(report.reason)}\n`);
        return;
      case 'progress':
        this.counts = report.counts;
        return;
    }
  }

  /** Writes what was held back, then the counts. */
  async finish(interrupted: boolean): Promise<number> {
    for (const { match, instant } of this.pipes?.result().slice(0, this.settings.limit) ?? []) {
      await this.show(match, Number.isFinite(instant) ? instant : undefined);
    }
    if (this.rows.length > 0) {
      await this.stdout.write(`${formatTable(this.rows, this.stdout)}\n`);
    }
    if (this.moreRows > 0) {
      await this.stdout.write(
        `and ${formatNumber(this.moreRows)} more matches; --format ndjson prints all of them\n`
      );
    }
    if (this.settings.format === 'summary') {
      await this.stdout.write(`${formatSummary(this.summary, this.stdout)}\n`);
    }
    await this.writeExceptions();
    await this.describeCountedProblems();
    await this.writeCounts(interrupted);
    return this.status();
  }

  private async writeExceptions(): Promise<void> {
    if (this.tally === undefined) return;
    const counts = this.tally.counts();
    await this.stdout.write(
      this.settings.format === 'ndjson'
        ? exceptionLines(counts)
        : `\n${formatExceptions(counts, this.stdout)}\n\n`
    );
  }

  private async show(match: ReplayMatch, instant: number | undefined): Promise<void> {
    const { format, explain } = this.settings;
    this.summary.add(match, instant);
    this.shown += 1;
    if (format === 'summary') return;
    if (format === 'ndjson') return this.stdout.write(`${toJsonLine(match)}\n`);
    if (explain) return this.stdout.write(`${formatExplainedMatch(match)}\n\n`);
    if (this.rows.length < MAX_TABLE_ROWS) this.rows.push(match);
    else this.moreRows += 1;
  }

  private async describeProblem(file: string, line: number, reason: string): Promise<void> {
    const problems = this.problemsOf(file);
    const isDescribed =
      problems.described < MAX_REPORTED_PROBLEMS && this.describedInAll < MAX_REPORTED_IN_ALL;
    if (!isDescribed) {
      problems.counted += 1;
      return;
    }
    problems.described += 1;
    this.describedInAll += 1;
    await this.stderr.write(`${printable(`${file}:${line}: ${reason}`)}\n`);
  }

  private async describeCountedProblems(): Promise<void> {
    const counted = [...this.problemsByFile].filter(([, problems]) => problems.counted > 0);
    const shown = counted.slice(0, MAX_REPORTED_PROBLEMS);
    for (const [file, problems] of shown) {
      await this.stderr.write(
        `${printable(file)}: and ${formatNumber(problems.counted)} more bad ${problems.counted === 1 ? 'line' : 'lines'}\n`
      );
    }
    const others =
      counted.slice(shown.length).reduce((sum, [, problems]) => sum + problems.counted, 0) +
      this.problemsOfOtherFiles.counted;
    if (others > 0)
      await this.stderr.write(`and ${formatNumber(others)} bad lines in other files\n`);
  }

  private problemsOf(file: string) {
    const known = this.problemsByFile.get(file);
    if (known !== undefined) return known;
    if (this.problemsByFile.size >= MAX_COUNTED_FILES) return this.problemsOfOtherFiles;
    const problems = { described: 0, counted: 0 };
    this.problemsByFile.set(file, problems);
    return problems;
  }

  /** Beside the results for people, out of the way of a program that reads NDJSON. */
  private async writeCounts(interrupted: boolean): Promise<void> {
    const text = `${formatCounts(this.counts)}${this.ending(interrupted)}\n`;
    await (this.settings.format === 'ndjson' ? this.stderr : this.stdout).write(text);
  }

  private ending(interrupted: boolean): string {
    const { limit, pipes } = this.settings;
    if (interrupted) return ' Interrupted, this is the result so far.';
    if (pipes.length > 0) return ` The pipes leave ${formatNumber(this.shown)}.`;
    return limit !== undefined && this.counts.matches >= limit ? ' Stopped at --limit.' : '';
  }

  /** The exit status by what has been read so far. */
  status(): number {
    const { malformed, notEvaluated, unreadable } = this.counts;
    const failed = unreadable > 0 || (this.settings.strict && malformed + notEvaluated > 0);
    return failed ? EXIT_UNREADABLE : EXIT_OK;
  }
}
