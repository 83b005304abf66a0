import {
  compile,
  EqlLimitError,
  parse,
  requiredLiterals,
  type AnyOfLiterals,
  type Query,
} from '../../common/eql';
import { isEventDocument, type EventDocument } from '../../common/event';
import {
  exceptionMatcher,
  type ExceptionOutcome,
  type ExceptionSettings,
} from './exception_matcher';
import { isJsonSpace, JsonLine, scanJsonLine } from './json_line';
import { NOWHERE, rarestFinder, type LiteralFinder } from './literal_finder';
import { parseJson } from './parse_json';
import { replayEvent, type ReplayEvent } from './replay_event';
import {
  describeHidden,
  describeMatch,
  type BlockMatch,
  type EventCounts,
  type HiddenMatch,
} from './replay_match';

/** What every block is searched for. */
export interface ScanSettings {
  readonly queryText: string;
  readonly withExplanation: boolean;
  /** Whether lines without any literal that the query requires are left unparsed. The result is the same. */
  readonly prefilter: boolean;
  /** What is left out of the matches, if anything is. */
  readonly exceptions?: ExceptionSettings;
}

/** Something wrong with a line. The line is counted and the replay goes on. */
export interface LineProblem {
  /** 1-based within the block. */
  readonly line: number;
  readonly kind: 'malformed' | 'too-long' | 'not-evaluated';
  readonly reason: string;
}

/** What a block holds. All counts are of lines that begin in it. */
export interface BlockResult {
  readonly lines: number;
  readonly counts: EventCounts;
  /** Those that no exception hides. */
  readonly matches: readonly BlockMatch[];
  readonly hidden: readonly HiddenMatch[];
  /** The first {@link MAX_LISTED_PROBLEMS} problems. */
  readonly problems: readonly LineProblem[];
}

/** Bytes of the first block from which the rarest set of literals is told. */
const SAMPLE_SIZE = 256 * 1024;

/** Problems of one block that are described; the rest is counted. A file that is no NDJSON has one in every line. */
export const MAX_LISTED_PROBLEMS = 100;

/** A long line in a message is cut to this. */
const MAX_REASON_LENGTH = 160;

const LINE_FEED = 0x0a;

/**
 * Searches blocks of NDJSON for events that match. A block is whole lines; a carriage return before the line feed is
 * white space of JSON, blank lines are no events.
 */
export class BlockScanner {
  private readonly query: Query;
  private readonly matches: (event: EventDocument) => boolean;
  private readonly required: readonly AnyOfLiterals[];
  private readonly exceptionsOf: ((event: EventDocument) => ExceptionOutcome) | undefined;
  private finder: LiteralFinder | undefined;

  constructor(private readonly settings: ScanSettings) {
    this.query = parse(settings.queryText);
    this.matches = compile(this.query);
    this.required = settings.prefilter ? requiredLiterals(this.query) : [];
    this.exceptionsOf = settings.exceptions && exceptionMatcher(settings.exceptions);
  }

  scan(bytes: Buffer): BlockResult {
    this.finder ??= rarestFinder(this.required, bytes.subarray(0, SAMPLE_SIZE));
    const block = new BlockReading(this.finder, bytes);
    while (block.nextLine()) this.scanLine(block, bytes);
    return block.result();
  }

  private scanLine(block: BlockReading, bytes: Buffer): void {
    const { end } = block;
    const start = behindByteOrderMark(bytes, block.start);
    if (isBlank(bytes, start, end)) return;
    const kind = scanJsonLine(bytes, start, end);
    if (kind === JsonLine.NotAnObject) {
      block.problem('malformed', () => malformedReason(bytes.toString('utf8', start, end)));
      return;
    }
    block.event();
    if (kind === JsonLine.Respelled || block.mayMatch()) {
      this.evaluate(block, bytes.toString('utf8', start, end));
    }
  }

  private evaluate(block: BlockReading, line: string): void {
    const document = parseJson(line);
    if (!isEventDocument(document)) throw new TypeError('a line was taken for a JSON object');
    const found = replayEvent(document);
    try {
      if (!this.matches(found.event)) return;
      this.take(block, found);
    } catch (error) {
      if (!(error instanceof EqlLimitError)) throw error;
      block.problem('not-evaluated', () => error.message);
    }
  }

  private take(block: BlockReading, found: ReplayEvent): void {
    const outcome = this.exceptionsOf?.(found.event);
    if (outcome !== undefined && outcome.hiddenBy.length > 0) {
      block.hide(describeHidden(found, outcome));
      return;
    }
    const match = describeMatch(this.query, found, this.settings.withExplanation);
    const nearMisses = outcome?.nearMisses ?? [];
    block.match(
      nearMisses.length === 0
        ? match
        : { ...match, nearMissOf: nearMisses.map(({ name }) => name), nearMisses }
    );
  }
}

/** Where in a block the reading stands, and what has been found so far. */
class BlockReading {
  /** The line being read, without its line feed. */
  start = 0;
  end = 0;
  private readonly counts = { events: 0, malformed: 0, notEvaluated: 0 };
  private lines = 0;
  private next = 0;
  private nextLiteral: number = NOWHERE;
  private readonly matches: BlockMatch[] = [];
  private readonly hidden: HiddenMatch[] = [];
  private readonly problems: LineProblem[] = [];

  constructor(
    private readonly finder: LiteralFinder | undefined,
    private readonly bytes: Buffer
  ) {}

  nextLine(): boolean {
    if (this.next >= this.bytes.length) return false;
    this.start = this.next;
    const lineFeed = this.bytes.indexOf(LINE_FEED, this.start);
    this.end = lineFeed === -1 ? this.bytes.length : lineFeed;
    this.next = this.end + 1;
    this.lines += 1;
    return true;
  }

  /** Whether a required literal stands in the line. The search goes on from where it last found one. */
  mayMatch(): boolean {
    if (this.finder === undefined) return true;
    if (this.nextLiteral < this.start) {
      const found = this.finder.find(this.bytes, this.start, this.bytes.length);
      this.nextLiteral = found === NOWHERE ? this.bytes.length : found;
    }
    return this.nextLiteral < this.end;
  }

  event(): void {
    this.counts.events += 1;
  }

  match(match: Omit<BlockMatch, 'line' | 'countsUpTo'>): void {
    this.matches.push({
      ...match,
      line: this.lines,
      countsUpTo: { ...this.counts },
    });
  }

  hide(match: Omit<HiddenMatch, 'line'>): void {
    this.hidden.push({ ...match, line: this.lines });
  }

  problem(kind: LineProblem['kind'], reason: () => string): void {
    if (kind === 'not-evaluated') this.counts.notEvaluated += 1;
    else this.counts.malformed += 1;
    if (this.problems.length < MAX_LISTED_PROBLEMS) {
      this.problems.push({ line: this.lines, kind, reason: reason() });
    }
  }

  result(): BlockResult {
    const { lines, counts, matches, hidden, problems } = this;
    return { lines, counts, matches, hidden, problems };
  }
}

/** Files that were written or joined by Windows programs have the mark before their first event. */
function behindByteOrderMark(bytes: Uint8Array, start: number): number {
  const isMark = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
  return isMark ? start + 3 : start;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isJsonSpace(bytes[at] ?? 0)) return false;
  return true;
}

function malformedReason(line: string): string {
  const reason = whyNotAnObject(line);
  return reason.length > MAX_REASON_LENGTH ? `${reason.slice(0, MAX_REASON_LENGTH)}…` : reason;
}

function whyNotAnObject(line: string): string {
  if (['{', '[', '{\r', '[\r'].includes(line.trimStart())) {
    return 'the JSON goes on in the next line; replay needs one event per line, `jq -c .` writes it so';
  }
  try {
    const value: unknown = JSON.parse(line);
    return `an event is a JSON object, found ${Array.isArray(value) ? 'an array' : JSON.stringify(value)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
