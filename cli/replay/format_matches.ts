import Table from 'cli-table3';
import { instant } from '../../common/event';
import { formatExplanation } from './format_explanation';
import type { Output } from './output';
import { printable } from './printable';
import type { ReplayMatch } from './replay_match';
import { tableStyle } from './table_style';

/** Rows that a table holds; a table is laid out as a whole, hence kept in memory. The rest is counted. */
export const MAX_TABLE_ROWS = 1_000;

/** Space between two columns. */
const GAP = 2;
const MIN_WHY_WIDTH = 48;

/** The last instant that a JavaScript date can show. */
const MAX_DATE = 8.64e15;

interface Column {
  readonly title: string;
  /** Wider values are cut, by their beginning where their end says more. */
  readonly maxWidth: number;
  readonly keepEnd?: boolean;
  readonly value: (match: ReplayMatch) => string | null;
}

const columns: readonly Column[] = [
  {
    title: 'Where',
    maxWidth: 28,
    keepEnd: true,
    value: ({ file, line }) => `${file}:${line}`,
  },
  { title: 'Time', maxWidth: 19, value: ({ timestamp }) => timestamp && toSeconds(timestamp) },
  { title: 'Source', maxWidth: 28, value: ({ source }) => source },
  { title: 'Host', maxWidth: 18, value: ({ host }) => host },
  { title: 'User', maxWidth: 18, value: ({ user }) => user },
  { title: 'Process', maxWidth: 18, value: ({ process }) => process },
  { title: 'Domain', maxWidth: 24, value: ({ domain }) => domain },
];

/**
 * A table of matches: one row each, the reasons below one another in the last column. On a terminal that is too narrow
 * for that, each match is a few lines instead.
 */
export function formatTable(matches: readonly ReplayMatch[], output: Output): string {
  const rows = matches.map((match) => columns.map((column) => cell(column, match)));
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0))
  );
  const whyWidth = output.width - widths.reduce((sum, width) => sum + width + GAP, 0);
  if (whyWidth < MIN_WHY_WIDTH) return matches.map(formatMatch).join('\n\n') + '\n';
  const table = new Table({
    head: [...columns.map(({ title }) => title), 'Why'],
    colWidths: [...widths, whyWidth],
    wordWrap: true,
    ...tableStyle(output),
  });
  matches.forEach((match, at) => {
    table.push([...(rows[at] ?? []), why(match).map(printable).join('\n')]);
  });
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function cell({ value, maxWidth, keepEnd = false }: Column, match: ReplayMatch): string {
  // By code points, so that no character is cut in half.
  const chars = Array.from(printable(value(match) ?? '–'));
  if (chars.length <= maxWidth) return chars.join('');
  return keepEnd
    ? `…${chars.slice(1 - maxWidth).join('')}`
    : `${chars.slice(0, maxWidth - 1).join('')}…`;
}

/** Whole seconds, in UTC, are enough to find an event; the full time stands in the other formats. */
function toSeconds(timestamp: string): string {
  const time = instant(timestamp);
  if (time === undefined || Math.abs(time) > MAX_DATE) return timestamp;
  return new Date(time).toISOString().slice(0, -'.000Z'.length).replace('T', ' ');
}

function why({ matchedBecause, couldNotEvaluate, nearMissOf = [] }: ReplayMatch): string[] {
  return [
    ...matchedBecause,
    ...couldNotEvaluate.map((sentence) => `? ${sentence}`),
    ...nearMissOf.map((name) => `~ almost hidden by the exception "${name}"`),
  ];
}

/** One match in a few lines: where, who asked for what, and why. */
function formatMatch(match: ReplayMatch): string {
  const { file, line, timestamp, source, host, user, process, domain } = match;
  const who = [process, host && `on ${host}`, user && `(${user})`, domain && `asked for ${domain}`];
  const where = [timestamp && toSeconds(timestamp), source, `${file}:${line}`];
  return [
    where.filter(Boolean).join('  '),
    who.filter(Boolean).join(' '),
    ...why(match).map((sentence) => `- ${sentence}`),
  ]
    .filter((text) => text !== '')
    .map(printable)
    .join('\n');
}

/** One match with its tree of clauses. */
export function formatExplainedMatch(match: ReplayMatch): string {
  const { explanation } = match;
  const tree = explanation === undefined ? '' : formatExplanation(explanation);
  return [formatMatch(match), tree].join('\n');
}
