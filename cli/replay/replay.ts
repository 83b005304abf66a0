import type { Block } from './block';
import type { NearMissOf } from './exception_matcher';
import { openInput, UnreadableInputError, type Input } from './input';
import { ordered } from './ordered';
import type { EventCounts, HiddenMatch, ReplayMatch } from './replay_match';
import type { BlockResult, LineProblem } from './scan_block';
import type { SearchPool } from './search_pool';

/** What a replay tells while it goes on, in the order of the input. */
export type ReplayReport =
  | {
      readonly kind: 'match';
      readonly match: ReplayMatch;
      readonly instant?: number;
      readonly nearMisses?: readonly NearMissOf[];
    }
  /** A match that an exception hides. */
  | { readonly kind: 'hidden'; readonly hidden: Omit<HiddenMatch, 'line'> }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: LineProblem }
  /** Problems of a block that are only counted. */
  | { readonly kind: 'more-problems'; readonly file: string; readonly count: number }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'progress'; readonly counts: ReplayCounts };

/** Counts up to a place in the input. */
export interface ReplayCounts extends EventCounts {
  readonly files: number;
  /** Those that no exception hides. */
  readonly matches: number;
  /** Matches that an exception hides. */
  readonly hidden: number;
  readonly unreadable: number;
}

export interface ReplayOptions {
  /** Stop after this many matches. */
  readonly limit?: number;
  /** Called with the bytes read, for the progress. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Searches inputs for events that match and reports in the order of the input, whatever the number of workers.
 *
 * An input that cannot be read is reported and the next one read. With a limit, counts are those up to the last match.
 */
export async function* replay(
  inputs: readonly (Input | string | UnreadableInputError)[],
  pool: SearchPool,
  options: ReplayOptions = {}
): AsyncGenerator<ReplayReport> {
  const progress = new Progress(options.limit ?? Infinity);
  const tasks = blocksOf(inputs, options.onRead ?? (() => {}));
  const results = ordered(tasks, pool.capacity, (task) => runTask(task, pool));
  for await (const { task, outcome } of results) {
    yield* progress.take(task.file, outcome, task.startsFile);
    yield { kind: 'progress', counts: progress.counts };
    if (progress.limitReached) return;
  }
}

type Task = { readonly file: string; readonly startsFile: boolean } & (
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unreadable'; readonly reason: string }
);

type Outcome =
  | { readonly kind: 'result'; readonly result: BlockResult }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function* blocksOf(
  inputs: readonly (Input | string | UnreadableInputError)[],
  onRead: (bytes: number) => void
): AsyncGenerator<Task> {
  for (const each of inputs) {
    let startsFile = true;
    const file = nameOf(each);
    try {
      if (each instanceof UnreadableInputError) throw each;
      const input = typeof each === 'string' ? await openInput(each) : each;
      for await (const block of input.blocks(onRead)) {
        yield { kind: 'block', file, startsFile, block };
        startsFile = false;
      }
    } catch (error) {
      if (!(error instanceof UnreadableInputError)) throw error;
      yield { kind: 'unreadable', file, startsFile, reason: error.message };
    }
  }
}

function nameOf(input: Input | string | UnreadableInputError): string {
  if (typeof input === 'string') return input;
  return input instanceof UnreadableInputError ? '' : input.name;
}

async function runTask(task: Task, pool: SearchPool): Promise<{ task: Task; outcome: Outcome }> {
  if (task.kind === 'unreadable') return { task, outcome: task };
  try {
    return { task, outcome: { kind: 'result', result: await pool.search(task.block) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { task, outcome: { kind: 'unreadable', reason: `${task.file}: ${reason}` } };
  }
}

/** Adds up blocks, and turns places within a block into places within the file. */
class Progress {
  private linesBefore = 0;
  private readonly total = {
    files: 0,
    events: 0,
    matches: 0,
    hidden: 0,
    malformed: 0,
    notEvaluated: 0,
    unreadable: 0,
  };

  constructor(private readonly limit: number) {}

  get limitReached(): boolean {
    return this.total.matches >= this.limit;
  }

  get counts(): ReplayCounts {
    return { ...this.total };
  }

  *take(file: string, outcome: Outcome, startsFile: boolean): Generator<ReplayReport> {
    if (startsFile) this.linesBefore = 0;
    if (outcome.kind === 'unreadable') {
      this.total.unreadable += 1;
      yield { kind: 'unreadable', file, reason: outcome.reason };
      return;
    }
    if (startsFile) this.total.files += 1;
    yield* this.block(file, outcome.result);
  }

  private *block(file: string, result: BlockResult): Generator<ReplayReport> {
    const lastMatch = result.matches[this.limit - this.total.matches - 1];
    let problems = 0;
    for (const { kind, entry } of inLineOrder(result)) {
      if (lastMatch !== undefined && entry.line > lastMatch.line) break;
      const line = this.linesBefore + entry.line;
      if (kind === 'problem') {
        problems += 1;
        yield { kind, file, problem: { ...entry, line } };
      } else if (kind === 'hidden') {
        const { line: _line, ...hidden } = entry;
        this.total.hidden += 1;
        yield { kind, hidden };
      } else {
        const { countsUpTo: _, line: _line, instant, nearMisses, ...match } = entry;
        this.total.matches += 1;
        yield {
          kind,
          match: { file, line, ...match },
          ...(instant !== undefined && { instant }),
          ...(nearMisses !== undefined && { nearMisses }),
        };
      }
    }
    const { events, malformed, notEvaluated } = lastMatch?.countsUpTo ?? result.counts;
    const undescribed = malformed + notEvaluated - problems;
    if (undescribed > 0) yield { kind: 'more-problems', file, count: undescribed };
    this.total.events += events;
    this.total.malformed += malformed;
    this.total.notEvaluated += notEvaluated;
    this.linesBefore += result.lines;
  }
}

function inLineOrder({ matches, hidden, problems }: BlockResult) {
  return [
    ...matches.map((entry) => ({ kind: 'match' as const, entry })),
    ...hidden.map((entry) => ({ kind: 'hidden' as const, entry })),
    ...problems.map((entry) => ({ kind: 'problem' as const, entry })),
  ].sort((a, b) => a.entry.line - b.entry.line);
}
