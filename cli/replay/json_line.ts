const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BRACKET_OPEN = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_CLOSE = 0x5d;
const LOWER_E = 0x65;
const LOWER_F = 0x66;
const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const LOWER_U = 0x75;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;

/** What a look at the bytes of a line tells without parsing it. */
export const enum JsonLine {
  /** Not a JSON object; JSON.parse would throw or give something else. */
  NotAnObject,
  /** A JSON object whose texts stand in the line as they are, but for the short escapes such as `\\` and `\"`. */
  Literal,
  /**
   * A JSON object in which a text may be spelled in another way than searched for: by a `\u` or `\/` escape, or with
   * one of the two letters beyond ASCII that are `k` and `s` to a case-insensitive comparison.
   */
  Respelled,
}

/** What a byte inside a string asks for: 0 is an ordinary one. */
const ORDINARY = 0;
const ENDS_STRING = 1;
const ESCAPES = 2;
const FORBIDDEN = 3;
const MAY_FOLD_TO_ASCII = 4;

const inString = new Uint8Array(256);
inString.fill(FORBIDDEN, 0, 0x20);
inString[QUOTE] = ENDS_STRING;
inString[BACKSLASH] = ESCAPES;
// First bytes of U+017F (long s, C5 BF) and U+212A (Kelvin sign, E2 84 AA) in UTF-8.
inString[0xc5] = MAY_FOLD_TO_ASCII;
inString[0xe2] = MAY_FOLD_TO_ASCII;

const simpleEscapes = new Uint8Array(256);
for (const char of '"\\/bfnrt') simpleEscapes[char.charCodeAt(0)] = 1;

const hexDigits = new Uint8Array(256);
for (const char of '0123456789abcdefABCDEF') hexDigits[char.charCodeAt(0)] = 1;

const bytesOf = (word: string): Uint8Array => Uint8Array.from(word, (char) => char.charCodeAt(0));
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');
const NULL = bytesOf('null');

const IN_OBJECT = 1;
const IN_ARRAY = 2;

/** No position: the text is not valid. */
const INVALID = -1;

/** The kind of each open container of the line being scanned; grows with the deepest line met. */
let containers = new Uint8Array(64);

/** How many spellings were met so far that hide a text from a search for it. */
let respellings = 0;

/**
 * Decides whether a line is a JSON object, by the grammar that JSON.parse follows, several times faster than parsing
 * since nothing is built. Lets most lines of a file be checked and counted without being parsed.
 *
 * @param bytes UTF-8; the line stands from `start` to before `end`, without its line break
 */
export function scanJsonLine(bytes: Uint8Array, start: number, end: number): JsonLine {
  const respellingsBefore = respellings;
  const first = spaceEnd(bytes, start, end);
  if (first === end || bytes[first] !== BRACE_OPEN) return JsonLine.NotAnObject;
  if (!isDocument(bytes, first, end)) return JsonLine.NotAnObject;
  return respellings > respellingsBefore ? JsonLine.Respelled : JsonLine.Literal;
}

/** One value and nothing but space behind it. Iterative: documents nest as deep as their writer likes. */
function isDocument(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  let depth = 0;
  for (;;) {
    // A value is due. Opening a container goes round the loop for its first value.
    const char = at < end ? (bytes[at] ?? 0) : 0;
    if (char === BRACE_OPEN || char === BRACKET_OPEN) {
      const isObject = char === BRACE_OPEN;
      open(depth++, isObject ? IN_OBJECT : IN_ARRAY);
      at = spaceEnd(bytes, at + 1, end);
      if (at < end && bytes[at] === (isObject ? BRACE_CLOSE : BRACKET_CLOSE)) {
        depth -= 1;
        at += 1;
      } else {
        if (isObject) at = keyEnd(bytes, at, end);
        if (at === INVALID) return false;
        continue;
      }
    } else {
      at = scalarEnd(bytes, at, end, char);
      if (at === INVALID) return false;
    }

    // A value is complete: close what ends here, or go on to the next member.
    for (;;) {
      at = spaceEnd(bytes, at, end);
      if (depth === 0) return at === end;
      if (at >= end) return false;
      const isObject = containers[depth - 1] === IN_OBJECT;
      const separator = bytes[at];
      if (separator === COMMA) {
        at = spaceEnd(bytes, at + 1, end);
        if (isObject) at = keyEnd(bytes, at, end);
        if (at === INVALID) return false;
        break;
      }
      if (separator !== (isObject ? BRACE_CLOSE : BRACKET_CLOSE)) return false;
      depth -= 1;
      at += 1;
    }
  }
}

function open(depth: number, kind: number): void {
  if (depth === containers.length) {
    const larger = new Uint8Array(depth * 2);
    larger.set(containers);
    containers = larger;
  }
  containers[depth] = kind;
}

/** Behind a key, its colon and the space around it. */
function keyEnd(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || bytes[start] !== QUOTE) return INVALID;
  let at = stringEnd(bytes, start + 1, end);
  if (at === INVALID) return INVALID;
  at = spaceEnd(bytes, at, end);
  if (at >= end || bytes[at] !== COLON) return INVALID;
  return spaceEnd(bytes, at + 1, end);
}

function scalarEnd(bytes: Uint8Array, at: number, end: number, char: number): number {
  switch (char) {
    case QUOTE:
      return stringEnd(bytes, at + 1, end);
    case LOWER_T:
      return wordEnd(bytes, at, end, TRUE);
    case LOWER_F:
      return wordEnd(bytes, at, end, FALSE);
    case LOWER_N:
      return wordEnd(bytes, at, end, NULL);
    default:
      return numberEnd(bytes, at, end);
  }
}

/** From behind the opening quote to behind the closing one. */
function stringEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const kind = inString[bytes[at] ?? 0];
    if (kind === ORDINARY) {
      at += 1;
    } else if (kind === ENDS_STRING) {
      return at + 1;
    } else if (kind === ESCAPES) {
      at = escapeEnd(bytes, at + 1, end);
      if (at === INVALID) return INVALID;
    } else if (kind === MAY_FOLD_TO_ASCII) {
      if (foldsToAscii(bytes, at)) respellings += 1;
      at += 1;
    } else {
      return INVALID;
    }
  }
  return INVALID;
}

/** Where the escape ends whose second character stands at `at`. */
function escapeEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return INVALID;
  const char = bytes[at] ?? 0;
  if (char === SLASH) respellings += 1;
  if (simpleEscapes[char] === 1) return at + 1;
  if (char !== LOWER_U || at + 4 >= end) return INVALID;
  for (let digit = at + 1; digit <= at + 4; digit++) {
    if (hexDigits[bytes[digit] ?? 0] !== 1) return INVALID;
  }
  respellings += 1;
  return at + 5;
}

function foldsToAscii(bytes: Uint8Array, at: number): boolean {
  const isLongS = bytes[at] === 0xc5 && bytes[at + 1] === 0xbf;
  const isKelvin = bytes[at] === 0xe2 && bytes[at + 1] === 0x84 && bytes[at + 2] === 0xaa;
  return isLongS || isKelvin;
}

/** '-'? ('0' | [1-9] digits) ('.' digits)? ([eE] [+-]? digits)? */
function numberEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (at < end && bytes[at] === MINUS) at += 1;
  at = at < end && bytes[at] === ZERO ? at + 1 : digitsEnd(bytes, at, end);
  if (at !== INVALID && at < end && bytes[at] === DOT) at = digitsEnd(bytes, at + 1, end);
  if (at === INVALID || at >= end || ((bytes[at] ?? 0) | 0x20) !== LOWER_E) return at;
  at += 1;
  if (at < end && (bytes[at] === MINUS || bytes[at] === PLUS)) at += 1;
  return digitsEnd(bytes, at, end);
}

/** Behind one or more digits. */
function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at > start ? at : INVALID;
}

function wordEnd(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  if (start + word.length > end) return INVALID;
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word[at]) return INVALID;
  return start + word.length;
}

function spaceEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isJsonSpace(bytes[at] ?? 0)) at += 1;
  return at;
}

function isDigit(char: number): boolean {
  return char >= ZERO && char <= NINE;
}

/** JSON's own white space: space, tab, line feed, carriage return. */
export function isJsonSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}
