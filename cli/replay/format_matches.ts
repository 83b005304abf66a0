import Table from 'cli-table3';
import { formatExplanation } from './format_explanation';
import { printable } from './printable';
import type { ReplayMatch } from './replay_match';

/** Rows that a table holds; a table is laid out as a whole, hence kept in memory. The rest is counted. */
export const MAX_TABLE_ROWS = 1_000;

/** Narrower and the columns cannot be read. */
const MIN_WIDTH = 100;
const BORDERS = 8;
const WIDTHS = { place: 20, time: 24, source: 16, who: 24, process: 16, domain: 20 };

/** A table of matches, as wide as the terminal. */
export function formatTable(matches: readonly ReplayMatch[], terminalWidth: number): string {
  const width = Math.max(MIN_WIDTH, terminalWidth);
  const fixed = Object.values(WIDTHS).reduce((sum, each) => sum + each, 0);
  const why = Math.max(24, width - fixed - BORDERS);
  const table = new Table({
    head: ['Where', 'Time', 'Source', 'Host, user', 'Process', 'Domain', 'Why'],
    colWidths: [...Object.values(WIDTHS), why],
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: ['bold'], border: ['gray'] },
  });
  table.push(...matches.map(row));
  return table.toString();
}

function row(match: ReplayMatch): string[] {
  return [
    `${match.file}:${match.line}`,
    match.timestamp ?? '–',
    match.source ?? '–',
    [match.host, match.user].map((each) => each ?? '–').join('\n'),
    match.process ?? '–',
    match.domain ?? '–',
    why(match).join('\n'),
  ].map((cell) => cell.split('\n').map(printable).join('\n'));
}

function why({ matchedBecause, couldNotEvaluate }: ReplayMatch): string[] {
  return [...matchedBecause, ...couldNotEvaluate.map((sentence) => `! ${sentence}`)];
}

/** One match with its tree of clauses. */
export function formatExplainedMatch(match: ReplayMatch): string {
  const who = [match.process ?? '–', 'on', match.host ?? '–', `(${match.user ?? '–'})`].join(' ');
  const title = `${match.file}:${match.line}  ${match.timestamp ?? '–'}  ${match.source ?? '–'}`;
  const tree = match.explanation === undefined ? '' : formatExplanation(match.explanation);
  return [
    printable(title),
    printable(`${who} asked for ${match.domain ?? '–'}`),
    ...why(match).map((sentence) => `- ${printable(sentence)}`),
    tree,
  ].join('\n');
}
