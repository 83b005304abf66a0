import {
  anyCharacter,
  anyOf,
  characterRange,
  noneOf,
  predefinedSet,
  singleCharacter,
} from './character_set';
import type { CharacterSet, Language, LanguageFactory } from './language';

/** Elasticsearch's default `index.max_regex_length`. */
export const MAX_PATTERN_LENGTH = 1_000;
/** Highest count in `{n}` and `{n,m}`: each repetition is a state of its own. */
export const MAX_REPETITIONS = 1_000;

/** States of an expression with its counts written out. Enough for the longest pattern and for one full count. */
export const MAX_STATES = 2_000;

/** What is wrong with a regular expression; the position is part of the message. */
export class LuceneRegexpError extends Error {
  override readonly name = 'LuceneRegexpError';
}

/**
 * Reads Lucene's regular expression syntax with all optional operators on, as EQL's `regex` does: `. ? + * | {n,m} []
 * () ""` and `~` complement, `&` intersection, `<n-m>` interval, `#` nothing, `@` anything, `\d \w \s`. `^` and `$` are
 * ordinary characters; the whole text must match anyway.
 *
 * @throws {LuceneRegexpError}
 */
export function parseLuceneRegexp(
  pattern: string,
  ignoreCase: boolean,
  make: LanguageFactory
): Language {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new LuceneRegexpError(
      `it has ${pattern.length} characters, Elasticsearch allows ${MAX_PATTERN_LENGTH} (index.max_regex_length)`
    );
  }
  const language = new RegexpParser(pattern, ignoreCase, make).read();
  if (states(language, new Map()) > MAX_STATES) {
    throw new LuceneRegexpError(`its counts multiply to more than ${MAX_STATES} states`);
  }
  return language;
}

/** How many states the expression takes when every count is written out. */
function states(language: Language, known: Map<Language, number>): number {
  const counted = known.get(language);
  if (counted !== undefined) return counted;
  const count = statesOf(language, (part) => states(part, known));
  known.set(language, count);
  return count;
}

function statesOf(language: Language, of: (part: Language) => number): number {
  switch (language.kind) {
    case 'nothing':
    case 'empty':
    case 'character':
    case 'interval':
      return 1;
    case 'concatenation':
      return of(language.first) + of(language.rest);
    case 'union':
    case 'intersection':
      return language.members.reduce((sum, member) => sum + of(member), 0);
    case 'complement':
      return of(language.of);
    case 'repeat':
      return of(language.of) * Math.max(1, language.max === Infinity ? language.min : language.max);
  }
}

class RegexpParser {
  private readonly chars: readonly string[];
  private at = 0;

  constructor(
    pattern: string,
    private readonly ignoreCase: boolean,
    private readonly make: LanguageFactory
  ) {
    this.chars = Array.from(pattern);
  }

  /** regexp: union? END */
  read(): Language {
    if (this.chars.length === 0) return this.make.empty;
    const language = this.union();
    if (this.at < this.chars.length) throw this.error(`unexpected [${this.peek()}]`);
    return language;
  }

  /** union: intersection ('|' intersection)* */
  private union(): Language {
    const members = [this.intersection()];
    while (this.take('|')) members.push(this.intersection());
    return this.make.union(members);
  }

  /** intersection: concatenation ('&' concatenation)* */
  private intersection(): Language {
    const members = [this.concatenation()];
    while (this.take('&')) members.push(this.concatenation());
    return this.make.intersection(members);
  }

  /** concatenation: repeated+ */
  private concatenation(): Language {
    const parts: Language[] = [];
    while (this.at < this.chars.length && !'|&)'.includes(this.peek())) parts.push(this.repeated());
    if (parts.length === 0) throw this.error('an empty alternative, write [()] for empty text');
    return this.sequence(parts);
  }

  private sequence(parts: readonly Language[]): Language {
    return parts.reduceRight((rest, part) => this.make.concatenation(part, rest), this.make.empty);
  }

  /** repeated: complement ('?' | '*' | '+' | '{' INT (',' INT?)? '}')* */
  private repeated(): Language {
    let language = this.complement();
    for (;;) {
      if (this.take('?')) language = this.make.repeat(language, 0, 1);
      else if (this.take('*')) language = this.make.repeat(language, 0, Infinity);
      else if (this.take('+')) language = this.make.repeat(language, 1, Infinity);
      else if (this.take('{')) language = this.counted(language);
      else return language;
    }
  }

  private counted(language: Language): Language {
    const min = this.integer();
    let max = min;
    if (this.take(',')) max = this.peek() === '}' ? Infinity : this.integer();
    this.expect('}');
    if (min > MAX_REPETITIONS || (max > MAX_REPETITIONS && max !== Infinity)) {
      throw this.error(`more than ${MAX_REPETITIONS} repetitions`);
    }
    return this.make.repeat(language, min, max);
  }

  /** complement: '~' complement | atom */
  private complement(): Language {
    return this.take('~') ? this.make.complement(this.complement()) : this.atom();
  }

  /** atom: class | '.' | '#' | '@' | '"' text '"' | '(' union? ')' | '<' INT '-' INT '>' | character */
  private atom(): Language {
    if (this.take('[')) return this.make.character(this.characterClass());
    if (this.take('.')) return this.make.character(anyCharacter);
    if (this.take('#')) return this.make.nothing;
    if (this.take('@')) return this.make.everything;
    if (this.take('"')) return this.quotedText();
    if (this.take('(')) return this.group();
    if (this.take('<')) return this.interval();
    return this.make.character(
      this.predefined() ?? singleCharacter(this.character(), this.ignoreCase)
    );
  }

  private group(): Language {
    if (this.take(')')) return this.make.empty;
    const language = this.union();
    this.expect(')');
    return language;
  }

  private quotedText(): Language {
    const parts: Language[] = [];
    while (!this.take('"')) {
      parts.push(this.make.character(singleCharacter(this.next('a closing ["]'), this.ignoreCase)));
    }
    return this.sequence(parts);
  }

  private interval(): Language {
    const start = this.at;
    const min = this.integer();
    const minDigits = this.at - start;
    this.expect('-');
    const maxStart = this.at;
    const max = this.integer();
    const digits = this.at - maxStart === minDigits ? minDigits : 0;
    this.expect('>');
    return this.make.interval({
      min: Math.min(min, max),
      max: Math.max(min, max),
      digits,
      value: 0,
      digitsRead: 0,
    });
  }

  /** class: '[' '^'? (predefined | character ('-' character)?)+ ']' */
  private characterClass(): CharacterSet {
    const negated = this.take('^');
    const sets: CharacterSet[] = [];
    do {
      sets.push(this.classMember());
    } while (!this.take(']'));
    return negated ? noneOf(anyOf(sets)) : anyOf(sets);
  }

  private classMember(): CharacterSet {
    const predefined = this.predefined();
    if (predefined !== undefined) return predefined;
    const from = this.character();
    if (!this.take('-')) return singleCharacter(from, this.ignoreCase);
    const to = this.character();
    if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0)) {
      throw this.error(`the range [${from}-${to}] is backwards`);
    }
    return characterRange(from, to);
  }

  private predefined(): CharacterSet | undefined {
    const letter = this.chars[this.at + 1];
    if (this.peek() !== '\\' || letter === undefined) return undefined;
    const set = predefinedSet(letter);
    if (set !== undefined) this.at += 2;
    else if (/[A-Za-z]/.test(letter)) throw this.error(`[\\${letter}] is no character class`);
    return set;
  }

  private character(): string {
    const char = this.next('a character');
    return char === '\\' ? this.next('a character behind [\\]') : char;
  }

  private integer(): number {
    const start = this.at;
    while (/^[0-9]$/.test(this.peek())) this.at += 1;
    if (start === this.at) throw this.error('a number is missing');
    return Number(this.chars.slice(start, this.at).join(''));
  }

  private peek(): string {
    return this.chars[this.at] ?? '';
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at += 1;
    return true;
  }

  private expect(char: string): void {
    if (!this.take(char)) throw this.error(`[${char}] is missing`);
  }

  private next(expected: string): string {
    const char = this.chars[this.at];
    if (char === undefined) throw this.error(`${expected} is missing`);
    this.at += 1;
    return char;
  }

  private error(reason: string): LuceneRegexpError {
    return new LuceneRegexpError(
      `${reason} at character ${this.at + 1} of [${this.chars.join('')}]`
    );
  }
}
