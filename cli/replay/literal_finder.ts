import type { AnyOfLiterals } from '../../common/eql';

/** Not found. */
export const NOWHERE = -1;

/**
 * Finds the next of many literals in bytes, without regard to ASCII case (Wu–Manber with blocks of two bytes): the
 * last two bytes of a window tell how far the window may move, for most of them nearly its whole length, so that most
 * bytes are never looked at.
 */
export class LiteralFinder {
  private readonly literals: readonly Uint8Array[];
  private readonly window: number;
  /** How far the window may move, by its last two bytes as they stand in the text. */
  private readonly shift: Uint8Array;
  private readonly byLastPair = new Map<number, Uint8Array[]>();

  /** @param literals at least one, none shorter than two bytes; as they stand in JSON, see {@link jsonSpelling} */
  constructor(literals: readonly string[]) {
    this.literals = literals.map((literal) => lowerCase(Buffer.from(literal, 'utf8')));
    this.window = Math.min(...this.literals.map(({ length }) => length), MAX_WINDOW);
    this.shift = new Uint8Array(0x10000).fill(this.window - 1);
    this.literals.forEach((literal) => this.enter(literal));
  }

  /** The first position from `start` on where a literal begins that ends before `end`, or {@link NOWHERE}. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const { shift, window } = this;
    let at = start + window - 1;
    while (at < end) {
      const pair = ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
      const distance = shift[pair] ?? 0;
      if (distance > 0) {
        at += distance;
      } else if (this.matchesAt(bytes, at - window + 1, end, pair)) {
        return at - window + 1;
      } else {
        at += 1;
      }
    }
    return NOWHERE;
  }

  private matchesAt(bytes: Uint8Array, start: number, end: number, pair: number): boolean {
    const candidates = this.byLastPair.get(pair) ?? [];
    return candidates.some((literal) => {
      if (start + literal.length > end) return false;
      return literal.every((char, offset) => lower(bytes[start + offset] ?? 0) === char);
    });
  }

  private enter(literal: Uint8Array): void {
    for (let last = 1; last < this.window; last++) {
      for (const pair of spellings(literal[last - 1] ?? 0, literal[last] ?? 0)) {
        const distance = this.window - 1 - last;
        this.shift[pair] = Math.min(this.shift[pair] ?? 0, distance);
        if (distance === 0)
          this.byLastPair.set(pair, [...(this.byLastPair.get(pair) ?? []), literal]);
      }
    }
  }
}

/** Distances are kept in bytes. */
const MAX_WINDOW = 255;

function isUpper(char: number): boolean {
  return char >= 0x41 && char <= 0x5a;
}

function isLower(char: number): boolean {
  return char >= 0x61 && char <= 0x7a;
}

function lower(char: number): number {
  return isUpper(char) ? char | 0x20 : char;
}

function lowerCase(bytes: Uint8Array): Uint8Array {
  return bytes.map(lower);
}

/** All pairs of bytes that are these two without regard to case. */
function spellings(first: number, second: number): number[] {
  const cases = (char: number) => (isLower(char) ? [char, char & ~0x20] : [char]);
  return cases(first).flatMap((a) => cases(second).map((b) => (a << 8) | b));
}

/** The literal as JSON writes it inside a string, short escapes included: a backslash is two. */
export function jsonSpelling(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/**
 * Makes the finder for the set that occurs least in a sample of the input: each set must occur in every matching
 * event, so any of them is right, and the rarest one spares the most parsing.
 *
 * @returns `undefined` if there are no sets, hence nothing that could be looked for
 */
export function rarestFinder(
  sets: readonly AnyOfLiterals[],
  sample: Uint8Array
): LiteralFinder | undefined {
  return sets
    .map((set) => new LiteralFinder(set.map(({ text }) => jsonSpelling(text))))
    .map((finder) => ({ finder, occurrences: countOccurrences(finder, sample) }))
    .sort((a, b) => a.occurrences - b.occurrences)[0]?.finder;
}

/** Occurrences in different lines; several in one line spare no more parsing than one. */
function countOccurrences(finder: LiteralFinder, sample: Uint8Array): number {
  let count = 0;
  for (let at = 0; ;) {
    const found = finder.find(sample, at, sample.length);
    if (found === NOWHERE) return count;
    count += 1;
    const newline = sample.indexOf(0x0a, found);
    if (newline === -1) return count;
    at = newline + 1;
  }
}
