import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EqlSyntaxError, parse, print } from '../common/eql';
import { rule } from '../common/rule';
import { parseArguments, usage, UsageError, type ReplayArguments } from './replay/arguments';
import type { ExceptionSettings } from './replay/exception_matcher';
import { Interruption } from './replay/interruption';
import { resolveArguments, STANDARD_INPUT, UnreadableInputError } from './replay/input';
import { OutputError, streamOutput, type Output } from './replay/output';
import { printable, printableLines } from './replay/printable';
import { noProgressBar, progressBar, type ProgressBar } from './replay/progress_bar';
import { replay } from './replay/replay';
import { ReplayRun } from './replay/replay_run';
import { inlinePool, workerPool, type SearchPool } from './replay/search_pool';
import type { ScanSettings } from './replay/scan_block';

const EXIT_USAGE = 2;
const EXIT_OUTPUT = 4;

/** Less input than this is searched before a worker has started. */
const WORTH_WORKERS = 16 * 1024 * 1024;

async function main(argv: readonly string[]): Promise<number> {
  const interruption = new Interruption();
  // What the reader of a closed pipe does not want, nobody wants.
  const stdout = streamOutput(process.stdout, () => interruption.stop());
  const stderr = streamOutput(process.stderr, () => {});
  try {
    const args = parseArguments(argv);
    if (args === 'help') {
      await stdout.write(usage);
      return 0;
    }
    return await run(args, await queryText(args.query), stdout, stderr, interruption);
  } catch (error) {
    if (error instanceof UsageError) {
      await stderr.write(`${printableLines(error.message)}\n\n${usage}`);
      return EXIT_USAGE;
    }
    if (error instanceof EqlSyntaxError) {
      await stderr.write(`The query is not valid: ${printableLines(error.message)}\n`);
      return EXIT_USAGE;
    }
    if (error instanceof OutputError) {
      await stderr.write(`${printable(error.message)}\n`);
      return EXIT_OUTPUT;
    }
    throw error;
  }
}

async function queryText(query: ReplayArguments['query']): Promise<string> {
  if (query === undefined) return rule.query;
  if ('text' in query) return query.text;
  try {
    // Some editors put a byte order mark before the text.
    return (await readFile(query.file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(
      `The query file ${query.file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}

async function run(
  args: ReplayArguments,
  text: string,
  stdout: Output,
  stderr: Output,
  interruption: Interruption
): Promise<number> {
  const query = parse(text);
  const format = args.format ?? (stdout.isTerminal ? 'table' : 'ndjson');
  const exceptions = await exceptionsOf(args.exceptions);
  const settings: ScanSettings = {
    queryText: print({ ...query, pipes: [] }),
    withExplanation: args.explain && format !== 'summary',
    prefilter: args.prefilter,
    ...(exceptions !== undefined && { exceptions }),
  };
  const inputs = await resolveArguments(args.files);
  const totalBytes = await sizeOf(inputs);
  const pool = poolFor(settings, args.jobs, totalBytes);
  const replayRun = new ReplayRun(
    { ...args, format, pipes: query.pipes, applied: exceptions },
    stdout,
    stderr
  );
  const bar = barFor(format, stdout, stderr, totalBytes);
  try {
    const reports = replay(inputs, pool, {
      ...(args.limit !== undefined && query.pipes.length === 0 && { limit: args.limit }),
      onRead: (bytes) => bar.add(bytes),
    });
    for await (const report of interruption.until(reports)) await replayRun.take(report);
  } finally {
    bar.stop();
    await pool.close();
  }
  // Nobody reads any more; what is said now would only stand in the way.
  if (interruption.stopped && !interruption.requested) return replayRun.status();
  const status = await replayRun.finish(interruption.requested);
  await stdout.flush();
  await stderr.flush();
  return interruption.requested ? Interruption.EXIT_STATUS : status;
}

async function exceptionsOf(file: string | undefined): Promise<ExceptionSettings | undefined> {
  if (file === undefined) return undefined;
  // The codecs take their time to load, which nobody else should wait for.
  const { readExceptions } = await import('./replay/exceptions_file');
  return { items: await readExceptions(file), now: Date.now() };
}

/** Workers start where they pay: large inputs, and those of unknown size. */
function poolFor(settings: ScanSettings, jobs: number, totalBytes: number): SearchPool {
  const isWorthIt = jobs > 1 && totalBytes >= WORTH_WORKERS;
  return isWorthIt ? workerPool(settings, jobs) : inlinePool(settings);
}

function barFor(format: string, stdout: Output, stderr: Output, totalBytes: number): ProgressBar {
  const wouldMixWithLines = format === 'ndjson' && stdout.isTerminal;
  const isUseful = stderr.isTerminal && Number.isFinite(totalBytes) && !wouldMixWithLines;
  return isUseful ? progressBar(totalBytes) : noProgressBar;
}

/** Bytes of all inputs; infinite if one of them is standard input. */
async function sizeOf(inputs: readonly (string | UnreadableInputError)[]): Promise<number> {
  const sizes = await Promise.all(
    inputs.map(async (input) => {
      if (input instanceof UnreadableInputError) return 0;
      if (input === STANDARD_INPUT) return Infinity;
      return stat(input).then(
        (stats) => stats.size,
        () => 0
      );
    })
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

// npm runs scripts in the package's folder; file names are meant relative to where the user stands.
const startedFrom = process.env['INIT_CWD'];
if (process.env['npm_lifecycle_event'] === 'replay' && startedFrom !== undefined) {
  process.chdir(resolve(startedFrom));
}

void main(process.argv.slice(2)).then((status) => {
  // A pipe that stays open would keep the process alive after a limit or an interruption.
  process.exit(status);
});
