/** A field and the entry of the rule that a value of it satisfied, as the rule writes both. */
export interface MatchedEntry {
  readonly field: string;
  readonly entry: string;
}

interface DescribedExample {
  /** Short title. */
  readonly example: string;
  /** The reason an analyst would give, in one sentence. */
  readonly because: string;
}

export interface MatchExpectation extends DescribedExample {
  readonly matches: true;
  /** Every reason to suspect the process that holds, and the entry of the domain list; nothing else. */
  readonly matched: readonly MatchedEntry[];
  /** Fields that the exclusion needed and the event lacks. */
  readonly couldNotEvaluate: readonly string[];
}

export interface NoMatchExpectation extends DescribedExample {
  readonly matches: false;
  /** Every condition that stands against a match, as EQL text with each list written as `(...)`. */
  readonly failed: readonly string[];
  /** The entries by which an exclusion applied. */
  readonly excludedBy: readonly MatchedEntry[];
}

export type Expectation = MatchExpectation | NoMatchExpectation;

/**
 * Reads one line of an expectation file.
 *
 * @param value the parsed line
 * @throws Error if a key is missing, unknown or of the wrong type, with a message for the author of the line
 */
export function readExpectation(value: unknown): Expectation {
  if (!isRecord(value)) throw new Error('An expectation must be an object.');
  const described = { example: textAt(value, 'example'), because: textAt(value, 'because') };
  if (!described.because.endsWith('.')) throw new Error('`because` must be a sentence.');
  switch (value['matches']) {
    case true:
      refuseUnknownKeys(value, ['matched', 'couldNotEvaluate']);
      return {
        ...described,
        matches: true,
        matched: listAt(value, 'matched', readMatchedEntry),
        couldNotEvaluate: listAt(value, 'couldNotEvaluate', readText, []),
      };
    case false:
      refuseUnknownKeys(value, ['failed', 'excludedBy']);
      return {
        ...described,
        matches: false,
        failed: listAt(value, 'failed', readText),
        excludedBy: listAt(value, 'excludedBy', readMatchedEntry, []),
      };
    default:
      throw new Error('`matches` must be true or false.');
  }
}

type UnknownRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseUnknownKeys(record: UnknownRecord, keysOfOutcome: readonly string[]): void {
  const known = ['example', 'matches', 'because', ...keysOfOutcome];
  const unknown = Object.keys(record).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new Error(`With this value of \`matches\` there is no \`${unknown.join('`, `')}\`.`);
  }
}

function textAt(record: UnknownRecord, key: string): string {
  return readText(record[key], key);
}

/** A list without repetitions; it may be left out, and is not empty, where there is a fallback. */
function listAt<T>(
  record: UnknownRecord,
  key: string,
  readItem: (item: unknown, key: string) => T,
  fallback?: readonly T[]
): readonly T[] {
  const list = record[key];
  if (list === undefined && fallback !== undefined) return fallback;
  if (!Array.isArray(list) || list.length === 0) {
    throw new Error(`\`${key}\` must be a list that is not empty.`);
  }
  const items = list.map((item: unknown) => readItem(item, key));
  if (new Set(items.map((item) => JSON.stringify(item))).size !== items.length) {
    throw new Error(`\`${key}\` must not repeat an entry.`);
  }
  return items;
}

function readText(value: unknown, key: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`\`${key}\` must hold text.`);
  }
  return value;
}

function readMatchedEntry(value: unknown, key: string): MatchedEntry {
  if (!isRecord(value) || Object.keys(value).length !== 2) {
    throw new Error(`\`${key}\` must hold objects of \`field\` and \`entry\`.`);
  }
  return { field: textAt(value, 'field'), entry: textAt(value, 'entry') };
}
