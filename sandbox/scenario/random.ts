/** Random numbers that are the same for the same seed, on every machine. Not for secrets. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A generator that depends on a name as well, so that what is made for one name never shifts what another gets. */
  static named(seed: number, name: string): Random {
    return new Random(hashText(name, seed));
  }

  /** Mulberry32: one addition and two multiplications, and good enough for made-up events. */
  uint32(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor((this.uint32() / 2 ** 32) * (max - min + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uint32() < probability * 2 ** 32;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** So many hexadecimal digits, in lower case. */
  hex(length: number): string {
    let digits = '';
    while (digits.length < length) {
      const number = this.uint32();
      digits += hexPair(number >>> 16) + hexPair(number & 0xffff);
    }
    return digits.length === length ? digits : digits.slice(0, length);
  }

  /** So many decimal digits. */
  digits(length: number): string {
    let digits = '';
    while (digits.length < length) digits += this.int(0, 99_999_999).toString().padStart(8, '0');
    return digits.slice(0, length);
  }

  uuid(): string {
    const hex = this.hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Four digits for a number of 16 bits, from a table: ids are most of what is made up. */
function hexPair(number: number): string {
  return `${BYTES[number >>> 8] ?? ''}${BYTES[number & 0xff] ?? ''}`;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a: a number for a text, evenly spread. */
export function hashText(text: string, seed = 0): number {
  let hash = (FNV_OFFSET ^ Math.imul(seed, FNV_PRIME)) >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
}
