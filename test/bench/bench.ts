import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requiredLiterals, parse } from '../../common/eql';
import { rule } from '../../common/rule';
import { EVENTS_PER_MATCH, writeEventFile } from './event_file';
import { measuredCommand, type Measurement } from './measured_command';

const EVENTS = 1_000_000;
const MEGABYTE = 1024 * 1024;

/** Each is run so often and the fastest taken: the others were disturbed by something else on the machine. */
const ROUNDS = 3;

const replayCommand = join(__dirname, '../cli/replay.js');
const floorCommand = join(__dirname, 'parse_floor.js');

interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: (file: string) => readonly string[];
  /** How many matches its output tells of. */
  readonly matches: (output: string) => number;
}

const domains = rule.lists.domains;

const contenders: readonly Contender[] = [
  replayContender('replay, 1 job', ['--jobs', '1']),
  replayContender('replay, 2 jobs', ['--jobs', '2']),
  replayContender('replay without prefilter, 1 job', ['--jobs', '1', '--no-prefilter']),
  replayContender('replay without prefilter, 2 jobs', ['--jobs', '2', '--no-prefilter']),
  {
    name: 'split into lines and JSON.parse, no rule',
    command: process.execPath,
    args: (file) => [floorCommand, file],
    matches: Number,
  },
  {
    name: 'jq, process and domain only',
    command: 'jq',
    args: (file) => ['-c', jqFilter(), file],
    matches: countLines,
  },
  {
    name: 'ripgrep, domains as fixed strings',
    command: 'rg',
    args: (file) => ['--ignore-case', '--fixed-strings', ...ripgrepPatterns(), file],
    matches: countLines,
  },
];

function replayContender(name: string, options: readonly string[]): Contender {
  return {
    name,
    command: process.execPath,
    args: (file) => [replayCommand, ...options, '--format', 'ndjson', file],
    matches: countLines,
  };
}

function countLines(output: string): number {
  return output.split('\n').filter((line) => line !== '').length;
}

/** The two conditions that tell the matching events of the file from the others. */
function jqFilter(): string {
  const plain = domains
    .filter((domain) => !domain.includes('*'))
    .map((domain) => JSON.stringify(domain));
  return `select((.process.name | IN("powershell.exe", "curl.exe")) and (.dns.question.name | IN(${plain.join(', ')})))`;
}

function ripgrepPatterns(): readonly string[] {
  return requiredLiterals(parse(rule.query))
    .filter((set) => set.length >= domains.length)
    .flatMap((set) => set.flatMap(({ text }) => ['--regexp', text]));
}

interface Row {
  readonly name: string;
  readonly measurement: Measurement | undefined;
}

async function measure({ name, command, args, matches }: Contender, file: string): Promise<Row> {
  let fastest: Measurement | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const measurement = await measuredCommand(command, args(file));
    if (measurement === undefined) return { name, measurement };
    const found = matches(measurement.output);
    if (found !== EVENTS / EVENTS_PER_MATCH && command !== process.execPath) {
      throw new Error(`${name} found ${found} events`);
    }
    if (fastest === undefined || measurement.seconds < fastest.seconds) fastest = measurement;
  }
  return { name, measurement: fastest };
}

function table(rows: readonly Row[], bytes: number): string {
  const baseline = rows.find(({ name }) => name.startsWith('split'))?.measurement?.seconds;
  const lines = rows.map(({ name, measurement }) => {
    if (measurement === undefined) return `| ${name} | not installed | | | | |`;
    const { seconds, peakMemory } = measurement;
    return `| ${[
      name,
      seconds.toFixed(2),
      Math.round(EVENTS / seconds).toLocaleString('en-US'),
      Math.round(bytes / MEGABYTE / seconds).toLocaleString('en-US'),
      peakMemory === undefined ? '–' : Math.round(peakMemory / MEGABYTE).toString(),
      baseline === undefined ? '–' : `${(baseline / seconds).toFixed(1)}×`,
    ].join(' | ')} |`;
  });
  return [
    '| command | seconds | events/s | MB/s | peak MB | speed, parsing = 1 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

/** Peak memory of replay on files of very different sizes. */
async function memoryTable(folder: string): Promise<string> {
  const rows: string[] = [];
  for (const megabytes of [10, 100, 1_000]) {
    const file = join(folder, `${megabytes}.ndjson`);
    await writeEventFile(file, Math.round((megabytes * EVENTS) / 550));
    const size = Math.round((await stat(file)).size / MEGABYTE);
    const peaks: string[] = [];
    for (const jobs of ['1', '2']) {
      const result = await measuredCommand(process.execPath, [
        replayCommand,
        '--jobs',
        jobs,
        '--format',
        'summary',
        file,
      ]);
      peaks.push(
        result?.peakMemory === undefined ? '–' : String(Math.round(result.peakMemory / MEGABYTE))
      );
    }
    rows.push(`| ${size} MB | ${peaks.join(' | ')} |`);
    await rm(file);
  }
  return ['| file | peak MB, 1 job | peak MB, 2 jobs |', '| --- | ---: | ---: |', ...rows].join(
    '\n'
  );
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'replay-bench-'));
  try {
    const file = join(folder, 'events.ndjson');
    await writeEventFile(file, EVENTS);
    const { size } = await stat(file);
    const rows: Row[] = [];
    for (const contender of contenders) rows.push(await measure(contender, file));
    const executor = execFileSync(process.execPath, [
      join(__dirname, 'executor_bench.js'),
    ]).toString();
    const evaluator = execFileSync(process.execPath, [
      join(__dirname, 'evaluator_bench.js'),
    ]).toString();
    const report = [
      `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
      `${EVENTS.toLocaleString('en-US')} events of ${Math.round(size / EVENTS)} bytes, 1 in ${EVENTS_PER_MATCH} matches; fastest of ${ROUNDS} rounds`,
      '',
      table(rows, size),
      '',
      await memoryTable(folder),
      '',
      evaluator,
      executor,
    ].join('\n');
    console.log(report);
    await writeFile(join(__dirname, 'report.md'), report);
  } finally {
    await rm(folder, { recursive: true });
  }
}

void main();
