import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export const formats = ['table', 'ndjson', 'summary'] as const;
export type Format = (typeof formats)[number];

/** More worker threads than this only compete for the disk. */
const MAX_JOBS = 64;

/** What the command line asks for. */
export interface ReplayArguments {
  readonly files: readonly string[];
  /** EQL text, the file that holds it, or neither for the rule's own query. */
  readonly query: { readonly text: string } | { readonly file: string } | undefined;
  /** `undefined` where the kind of output decides. */
  readonly format: Format | undefined;
  readonly explain: boolean;
  /** The file of exceptions to apply, if any. */
  readonly exceptions: string | undefined;
  readonly limit: number | undefined;
  readonly strict: boolean;
  readonly jobs: number;
  readonly prefilter: boolean;
}

/** Wrong use of the command; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm run --silent replay -- [options] FILE…

Runs the rule "System Public IP Discovery via DNS Query" over NDJSON event files and says which events match and why.
FILE is a path, a quoted glob such as 'logs/**/*.ndjson.gz', or - for standard input. Gzip is recognised.
A line is an event, an Elasticsearch search hit ({"_index":…,"_id":…,"_source":{…}}) or an alert document.

Options:
  --query TEXT         run this EQL event query instead of the rule
  --query-file FILE    the same, read from a file
  --format FORMAT      table (default on a terminal), ndjson (default otherwise) or summary
  --explain            add the tree of clauses to each match
  --exceptions FILE    leave out what the exceptions of this export hide, and say what each did
  --limit N            stop after N matches
  --strict             exit with 3 if any line could not be used
  --jobs N             worker threads, 1 to ${MAX_JOBS} (default: one per core)
  --no-prefilter       parse every line; slower, same result
  --help               print this text

With --exceptions, a match that an exception almost hides has "nearMissOf" with its name, and at the end a table tells
what each exception hid and almost hid. As ndjson that is one line for each exception on standard output, after the
matches: {"exception":…,"state":…,"hidden":…,"lastHidden":…,"nearMisses":…,"nearMissesByPart":…}. Exceptions that are
disabled or have expired by now are listed and not applied. Starts of processes are not looked for: an exception on
process.parent.executable or another field of the start applies only where the event (or alert) itself holds it.

Exit status: 0 all files were read, 2 wrong arguments, query or exceptions, 3 an input could not be read (with
--strict: or a line could not be used), 4 the output could not be written, 130 interrupted.
`;

/**
 * Reads the command line.
 *
 * @returns `help` if that was asked for
 * @throws {UsageError}
 */
export function parseArguments(argv: readonly string[]): ReplayArguments | 'help' {
  const { values, positionals } = readOptions(argv);
  if (values.help === true) return 'help';
  if (positionals.length === 0)
    throw new UsageError('Name at least one file, or - for standard input.');
  if (values.query !== undefined && values['query-file'] !== undefined) {
    throw new UsageError('Give either --query or --query-file, not both.');
  }
  return {
    files: positionals,
    query: queryOf(values.query, values['query-file']),
    format: values.format === undefined ? undefined : formatOf(values.format),
    explain: values.explain ?? false,
    exceptions: values.exceptions,
    limit: values.limit === undefined ? undefined : integer('--limit', values.limit, Infinity),
    strict: values.strict ?? false,
    jobs:
      values.jobs === undefined
        ? Math.min(availableParallelism(), MAX_JOBS)
        : integer('--jobs', values.jobs, MAX_JOBS),
    prefilter: values['no-prefilter'] !== true,
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        query: { type: 'string' },
        'query-file': { type: 'string' },
        format: { type: 'string' },
        explain: { type: 'boolean' },
        exceptions: { type: 'string' },
        limit: { type: 'string' },
        strict: { type: 'boolean' },
        jobs: { type: 'string' },
        'no-prefilter': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function queryOf(text: string | undefined, file: string | undefined): ReplayArguments['query'] {
  if (text !== undefined) return { text };
  return file === undefined ? undefined : { file };
}

function formatOf(text: string): Format {
  const format = formats.find((each) => each === text);
  if (format === undefined) {
    throw new UsageError(`--format is one of ${formats.join(', ')}, found "${text}".`);
  }
  return format;
}

function integer(option: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > max) {
    const range = max === Infinity ? 'a positive whole number' : `a whole number from 1 to ${max}`;
    throw new UsageError(`${option} needs ${range}, found "${text}".`);
  }
  return value;
}
