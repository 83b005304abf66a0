/** A line begins a block of its own, so that no code span reaches into it. */
const BLOCK_START = /^[ \t]*(?:\r?$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|`{3}|~{3})/;
const FENCE_OPENING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/;
const BACKTICKS = /`+/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a Markdown text is code: in fences of backticks or tildes, and between backticks. Questions must be asked from
 * the beginning of the text to its end; all of them together take linear time.
 */
export class MarkdownCode {
  private readonly text: string;
  private readonly fences: Cursor<Span>;
  private readonly blockStarts: Cursor<number>;
  /** Runs of backticks by their length: a span ends with a run as long as the one it began with. */
  private readonly runs = new Map<number, Cursor<number>>();

  constructor(text: string) {
    this.text = text;
    const lines = linesOf(text);
    this.fences = new Cursor(fencesOf(text, lines));
    this.blockStarts = new Cursor(
      lines
        .filter(({ start, end }) => BLOCK_START.test(text.slice(start, end)))
        .map(({ start }) => start)
    );
    for (const [length, starts] of runsByLength(text)) this.runs.set(length, new Cursor(starts));
  }

  /** The end of the fence that the place is in. */
  fenceEndAt(at: number): number | undefined {
    const fence = this.fences.first(({ end }) => end > at);
    return fence !== undefined && fence.start <= at ? fence.end : undefined;
  }

  /** The end of the code span that the backtick begins, or of its run of backticks if it begins none. */
  spanEnd(at: number): number {
    let inside = at + 1;
    while (this.text[inside] === '`') inside++;
    const length = inside - at;
    const closing = this.runs.get(length)?.first((start) => start >= inside);
    const blockEnd = this.blockStarts.first((start) => start > at) ?? this.text.length;
    return closing === undefined || closing >= blockEnd ? inside : closing + length;
  }
}

/** An ordered list that is only ever searched forwards. */
class Cursor<T> {
  private readonly entries: readonly T[];
  private next = 0;

  constructor(entries: readonly T[]) {
    this.entries = entries;
  }

  /** The first entry that fits; all before it are never looked at again. */
  first(fits: (entry: T) => boolean): T | undefined {
    for (; this.next < this.entries.length; this.next++) {
      const entry = this.entries[this.next];
      if (entry !== undefined && fits(entry)) return entry;
    }
    return undefined;
  }
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** From the opening line to the closing one, or to the end of the text where there is none. */
function fencesOf(text: string, lines: readonly Span[]): readonly Span[] {
  const fences: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    if (open === undefined) {
      const mark = FENCE_OPENING.exec(line)?.[1];
      if (mark !== undefined) open = { start, mark };
    } else if (FENCE_CLOSING.exec(line)?.[1]?.startsWith(open.mark) === true) {
      fences.push({ start: open.start, end });
      open = undefined;
    }
  }
  if (open !== undefined) fences.push({ start: open.start, end: text.length });
  return fences;
}

function runsByLength(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(BACKTICKS)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  return runs;
}
