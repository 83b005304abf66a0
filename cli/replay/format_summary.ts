import Table from 'cli-table3';
import type { Output } from './output';
import { printable } from './printable';

import type { ReplayCounts } from './replay';
import { dimensions, type Dimension, type ReplaySummary } from './replay_summary';
import { tableStyle } from './table_style';

/** Names shown of each kind. */
const MAX_SHOWN = 10;

const TITLES: Readonly<Record<Dimension, string>> = {
  source: 'Source',
  host: 'Host',
  process: 'Process',
  domain: 'Domain',
};

/** Thousands separated by commas. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

/** One sentence: what was read and what was found. */
export function formatCounts(counts: ReplayCounts): string {
  const { events, files, matches, hidden, malformed, notEvaluated, unreadable } = counts;
  const parts = [
    `Read ${counted(events, 'event')} from ${counted(files, 'file')}: ${formatNumber(matches)} matched`,
    ...(hidden > 0 ? [`${formatNumber(hidden)} hidden by exceptions`] : []),
    `${formatNumber(malformed)} malformed`,
    ...(notEvaluated > 0 ? [`${formatNumber(notEvaluated)} not evaluated`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, 'input')} not fully read`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Counts by source, host, process and domain, and the times of the first and the last match. */
export function formatSummary(summary: ReplaySummary, output: Output): string {
  if (summary.isEmpty) return 'No event matched.';
  const sections = dimensions.map((dimension) => formatDimension(summary, dimension, output));
  const times =
    summary.firstSeen === undefined
      ? []
      : [
          `First match ${printable(summary.firstSeen)}, last match ${printable(summary.lastSeen ?? '')}`,
        ];
  return [...sections, ...times].join('\n\n');
}

function formatDimension(summary: ReplaySummary, dimension: Dimension, output: Output): string {
  const names = summary.top(dimension);
  const table = new Table({
    head: [TITLES[dimension], 'Matches'],
    colAligns: ['left', 'right'],
    ...tableStyle(output),
  });
  for (const { name, count } of names.slice(0, MAX_SHOWN)) {
    table.push([name === null ? '–' : printable(name), formatNumber(count)]);
  }
  const hidden = names.length - MAX_SHOWN;
  const beyond = summary.beyondLimit(dimension);
  const notes = [
    ...(hidden > 0 ? [`and ${formatNumber(hidden)} more`] : []),
    ...(beyond > 0 ? [`${formatNumber(beyond)} matches of further names, not told apart`] : []),
  ];
  return [table.toString(), ...notes].join('\n');
}
