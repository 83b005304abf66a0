import Table from 'cli-table3';
import type { Output } from '../../cli/replay/output';
import { printable } from '../../cli/replay/printable';
import { tableStyle } from '../../cli/replay/table_style';
import type { Comparison } from './compare_stores';
import type { TestOutcome } from './run_contract_test';

/** Lines of a failure that are shown; assertions can tell many. */
const MAX_MESSAGE_LINES = 12;
/** The least width of a column in which messages can be read. */
const MIN_COLUMN_WIDTH = 20;
const COLUMNS = 3;
/** Space between columns. */
const GUTTER = 2;

/** How many tests agree, and a table of those that do not. */
export function formatComparison({ agreed, differences }: Comparison, output: Output): string {
  const total = agreed + differences.length;
  if (differences.length === 0) return `All ${total} tests agree.`;
  const column = Math.max(
    MIN_COLUMN_WIDTH,
    Math.floor((output.width - GUTTER * (COLUMNS - 1)) / COLUMNS)
  );
  const table = new Table({
    head: ['Test', 'Embedded store', 'Cluster'],
    colWidths: [column, column, column],
    wordWrap: true,
    wrapOnWordBoundary: false,
    ...tableStyle(output),
  });
  for (const { name, store, cluster } of differences) {
    table.push([printable(name), describeOutcome(store), describeOutcome(cluster)]);
  }
  return `${agreed} of ${total} tests agree, ${differences.length} do not:\n\n${table.toString()}`;
}

function describeOutcome(outcome: TestOutcome): string {
  switch (outcome.kind) {
    case 'passes':
      return 'passes';
    case 'fails': {
      const lines = outcome.message
        .split('\n')
        .filter((line) => line.trim() !== '')
        // The client indents the root causes with tabs.
        .map((line) => printable(line.replaceAll('\t', '  ')));
      const shown = lines.slice(0, MAX_MESSAGE_LINES);
      return [...shown, ...(lines.length > shown.length ? ['…'] : [])].join('\n');
    }
  }
}
