import { join } from 'node:path';
import type { RunOutcome } from './kibana';
import { printable } from './printable';
import { allAlerts, formatAlerts } from './start/print_alerts';
import { parseStartArguments, startUsage, StartUsageError } from './start/start_arguments';
import { startSandbox, type StartProgress } from './start/start_sandbox';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const BUILT = {
  plugin: join(__dirname, '../plugin'),
  browser: join(__dirname, '../sandbox_browser'),
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Tells what the sandbox does, a line for each step. */
function consoleProgress(): StartProgress {
  const isTerminal = process.stdout.isTTY;
  let pastAlerts = 0;
  return {
    storeStarted: (address) => say(`Events are kept at ${address}.`),
    eventsWritten: (count, isComplete) => {
      const text = `${count.toLocaleString('en-US')} events of the scenario written`;
      if (isComplete) say(`${isTerminal ? '\r' : ''}${text}.`);
      else if (isTerminal) process.stdout.write(`\r${text} …`);
    },
    eventsKept: (count) =>
      say(`${count.toLocaleString('en-US')} events of an earlier start are kept.`),
    kibanaStarted: (url, { version, kibanaVersion }) =>
      say(`The server of plugin ${version} for Kibana ${kibanaVersion} answers at ${url}.`),
    pastRun: (outcome) => {
      pastAlerts += outcome.alertsWritten;
      if (outcome.outcome !== 'succeeded') say(describeRun(outcome));
      if (isTerminal)
        process.stdout.write(
          `\r${outcome.startedAt.toISOString().slice(0, 16)}  ${pastAlerts} alerts`
        );
    },
    ran: (outcome) => say(describeRun(outcome)),
  };
}

function describeRun({ startedAt, outcome, alertsWritten, lastRun, error }: RunOutcome): string {
  const message = error?.message ?? lastRun.outcomeMsg?.join(' ') ?? '';
  return [`${startedAt.toISOString()}  run ${outcome}, ${alertsWritten} new alerts.`, message]
    .join(' ')
    .trimEnd();
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'EADDRINUSE'
    ? 'The port is in use; choose another one with --port.'
    : error.message.split('\n').map(printable).join('\n');
}

async function main(argv: readonly string[]): Promise<void> {
  const args = parseStartArguments(argv, process.env);
  if (args === 'help') {
    say(startUsage);
    return;
  }
  const sandbox = await startSandbox(args, BUILT, consoleProgress());
  const alerts = await allAlerts(sandbox.api);
  say(`${process.stdout.isTTY ? '\r' : ''}${sandbox.pastRuns} runs, ${alerts.length} alerts:`);
  say(formatAlerts(alerts));
  if (args.once) {
    await sandbox.close();
    return;
  }
  say(
    `\nOpen ${sandbox.appUrl}\n\nThe rule runs every 5 minutes. HTTP API: ${sandbox.url} (users admin, analyst and outsider, passwords like the names). Ctrl-C ends.`
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await sandbox.close();
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof StartUsageError) {
      process.stderr.write(`${error.message}\n\n${startUsage}`);
      process.exit(EXIT_USAGE);
    }
    process.stderr.write(`The sandbox could not start. ${describeFailure(error)}\n`);
    process.exit(EXIT_FAILED);
  }
);
