import Table from 'cli-table3';
import type { Output } from '../../cli/replay/output';
import { printable } from '../../cli/replay/printable';
import { tableStyle } from '../../cli/replay/table_style';
import type { Check } from './checks';

/** Problems of one check that are shown; of a rule that finds nothing there are many. */
const MAX_PROBLEMS = 20;
/** Longest problem that is shown in full. */
const MAX_PROBLEM_LENGTH = 600;

/** A table of the checks, and below it what is wrong. */
export function formatChecks(checks: readonly Check[], output: Output): string {
  const table = new Table({ head: ['Check', 'Result'], ...tableStyle(output) });
  for (const { name, problems } of checks) {
    table.push([name, problems.length === 0 ? 'passes' : 'fails']);
  }
  const failures = checks.filter(({ problems }) => problems.length > 0).map(formatFailure);
  return [table.toString(), ...failures].join('\n\n');
}

function formatFailure({ name, problems }: Check): string {
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map((problem) => `  ${printable(problem.slice(0, MAX_PROBLEM_LENGTH))}`);
  const rest = problems.length - shown.length;
  return [`${name}:`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}
