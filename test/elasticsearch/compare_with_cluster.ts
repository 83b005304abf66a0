import { streamOutput } from '../../cli/replay/output';
import { comparisonUsage, runComparison } from './run_comparison';

const EXIT_USAGE = 2;

async function main(argv: readonly string[]): Promise<number> {
  const stdout = streamOutput(process.stdout, () => {});
  const stderr = streamOutput(process.stderr, () => {});
  const [argument] = argv;
  if (argument === '--help' || argument === '-h') {
    await stdout.write(comparisonUsage);
    return 0;
  }
  if (argument !== undefined) {
    await stderr.write(`Unknown argument "${argument}".\n\n${comparisonUsage}`);
    return EXIT_USAGE;
  }
  const status = await runComparison(process.env, { stdout, stderr });
  await stdout.flush();
  return status;
}

void main(process.argv.slice(2)).then((status) => {
  // A test that was not waited for would keep the process alive.
  process.exit(status);
});
