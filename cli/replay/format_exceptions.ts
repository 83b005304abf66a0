import Table from 'cli-table3';
import type { ExceptionCount } from './exception_tally';
import { formatNumber } from './format_summary';
import { toJsonLine } from './json_output';
import type { Output } from './output';
import { printable } from './printable';
import { tableStyle } from './table_style';

/** Longer names are cut in the table. */
const MAX_NAME_WIDTH = 48;

/** What each exception did: one row each. */
export function formatExceptions(counts: readonly ExceptionCount[], output: Output): string {
  if (counts.length === 0) return 'The file holds no exceptions.';
  const table = new Table({
    head: ['Exception', 'State', 'Hidden', 'Last hidden', 'Near misses'],
    colAligns: ['left', 'left', 'right', 'left', 'left'],
    ...tableStyle(output),
  });
  for (const count of counts) table.push(row(count));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function row({ name, state, hidden, last, nearMisses }: ExceptionCount): string[] {
  const parts = nearMisses.map(([part, count]) => `${part} ${formatNumber(count)}`).join(', ');
  const said =
    state === 'applies'
      ? [formatNumber(hidden), printable(last ?? '–'), parts === '' ? '0' : parts]
      : ['–', '–', '–'];
  return [shortName(name), state, ...said];
}

function shortName(name: string): string {
  // By code points, so that no character is cut in half.
  const chars = Array.from(printable(name));
  return chars.length <= MAX_NAME_WIDTH
    ? chars.join('')
    : `${chars.slice(0, MAX_NAME_WIDTH - 1).join('')}…`;
}

/** The same for a program: a line of JSON each. */
export function exceptionLines(counts: readonly ExceptionCount[]): string {
  return counts
    .map(({ name, state, hidden, last, nearMisses }) =>
      toJsonLine({
        exception: name,
        state,
        hidden,
        lastHidden: last,
        nearMisses: nearMisses.reduce((sum, [, count]) => sum + count, 0),
        nearMissesByPart: Object.fromEntries(nearMisses),
      })
    )
    .map((line) => `${line}\n`)
    .join('');
}
