import type { Location } from './ast';

/** Longest part of the source line that an error shows: queries of 47,000 characters on one line exist. */
const MAX_EXCERPT_LENGTH = 100;

/**
 * A query text that is not a valid EQL event query, or that uses what event queries do not support.
 *
 * The message holds the position, the reason, and the source line with a caret below the place, so that it can be
 * shown as it is in a terminal or in a monospaced element.
 */
export class EqlSyntaxError extends Error {
  override readonly name = 'EqlSyntaxError';
  /** 1-based line in the query text. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units, as Elasticsearch's parser counts them. */
  readonly column: number;
  /** The whole line of the query text that holds the place. */
  readonly sourceLine: string;

  /**
   * @param reason what is wrong and what to write instead, without position
   * @param text the whole query text
   * @param location the offending part of it
   */
  constructor(
    readonly reason: string,
    text: string,
    readonly location: Location
  ) {
    const { line, column, sourceLine } = positionOf(text, location.start);
    super(`line ${line}:${column}: ${reason}\n${excerptWithCaret(sourceLine, column)}`);
    this.line = line;
    this.column = column;
    this.sourceLine = sourceLine;
  }
}

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const lineStart = before[before.length - 1] ?? '';
  const lineEnd = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return {
    line: before.length,
    column: lineStart.length + 1,
    sourceLine: lineStart + lineEnd,
  };
}

function excerptWithCaret(sourceLine: string, column: number): string {
  const caretIndex = column - 1;
  const start = Math.max(
    0,
    Math.min(
      caretIndex - Math.floor(MAX_EXCERPT_LENGTH / 2),
      sourceLine.length - MAX_EXCERPT_LENGTH
    )
  );
  const end = Math.min(sourceLine.length, start + MAX_EXCERPT_LENGTH);
  const leader = start > 0 ? '…' : '';
  const trailer = end < sourceLine.length ? '…' : '';
  // Tabs are kept in the caret's line: they are as wide there as above it.
  const indent = sourceLine.slice(start, caretIndex).replace(/[^\t]/g, ' ');
  return `${leader}${sourceLine.slice(start, end)}${trailer}\n${leader && ' '}${indent}^`;
}
