/**
 * A regular language, in the form that Brzozowski's derivatives need: what may follow after one character is again a
 * language. Complement and intersection, which Lucene has and other engines lack, cost nothing extra, and matching is
 * linear in the text whatever the pattern is.
 */
export type Language =
  | { readonly kind: 'nothing'; readonly id: number }
  | { readonly kind: 'empty'; readonly id: number }
  | { readonly kind: 'character'; readonly id: number; readonly accepts: CharacterSet }
  | {
      readonly kind: 'concatenation';
      readonly id: number;
      readonly first: Language;
      readonly rest: Language;
    }
  | { readonly kind: 'union'; readonly id: number; readonly members: readonly Language[] }
  | { readonly kind: 'intersection'; readonly id: number; readonly members: readonly Language[] }
  | { readonly kind: 'complement'; readonly id: number; readonly of: Language }
  | {
      readonly kind: 'repeat';
      readonly id: number;
      readonly of: Language;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'interval'; readonly id: number; readonly interval: DecimalInterval };

/** A set of code points; `key` is equal for equal sets. */
export interface CharacterSet {
  readonly key: string;
  has(codePoint: number): boolean;
}

/** Decimal numbers from `min` to `max`, of which the digits of `value` have been read. */
export interface DecimalInterval {
  readonly min: number;
  readonly max: number;
  /** Exact number of digits, or 0 where leading zeros are free. */
  readonly digits: number;
  readonly value: number;
  readonly digitsRead: number;
}

/**
 * Makes languages. Equal ones are made once, which keeps the number of derivatives finite and comparison cheap.
 */
export class LanguageFactory {
  private made = new Map<string, Language>();
  private readonly keys = new WeakMap<Language, string>();
  private nextId = 0;

  readonly nothing: Language = this.make('nothing', (id) => ({ kind: 'nothing', id }));
  readonly empty: Language = this.make('empty', (id) => ({ kind: 'empty', id }));
  readonly everything: Language = this.complement(this.nothing);

  /** How many different languages exist; each is a state of the automaton that matching builds on the way. */
  get size(): number {
    return this.made.size;
  }

  /**
   * Drops what was made so far, to keep memory bounded, except for the languages given and their parts: those must be
   * found again, or equal ones would arise beside them and unions would no longer see that they are equal.
   */
  forget(live: readonly Language[]): void {
    const reachable = new Set<Language>([this.nothing, this.empty, this.everything, ...live]);
    for (const language of reachable) partsOf(language).forEach((part) => reachable.add(part));
    this.made = new Map([...reachable].map((each) => [this.keys.get(each) ?? '', each]));
  }

  character(accepts: CharacterSet): Language {
    return this.make(`c${accepts.key}`, (id) => ({ kind: 'character', id, accepts }));
  }

  concatenation(first: Language, rest: Language): Language {
    if (first.kind === 'nothing' || rest.kind === 'nothing') return this.nothing;
    if (first.kind === 'empty') return rest;
    if (rest.kind === 'empty') return first;
    if (first.kind === 'concatenation') {
      return this.concatenation(first.first, this.concatenation(first.rest, rest));
    }
    return this.make(`.${first.id},${rest.id}`, (id) => ({
      kind: 'concatenation',
      id,
      first,
      rest,
    }));
  }

  union(languages: readonly Language[]): Language {
    const members = this.members(languages, 'union', this.nothing);
    if (members.includes(this.everything)) return this.everything;
    const [only] = members;
    if (only === undefined) return this.nothing;
    if (members.length === 1) return only;
    return this.make(`|${ids(members)}`, (id) => ({ kind: 'union', id, members }));
  }

  intersection(languages: readonly Language[]): Language {
    const members = this.members(languages, 'intersection', this.everything);
    if (members.includes(this.nothing)) return this.nothing;
    const [only] = members;
    if (only === undefined) return this.everything;
    if (members.length === 1) return only;
    return this.make(`&${ids(members)}`, (id) => ({ kind: 'intersection', id, members }));
  }

  complement(of: Language): Language {
    if (of.kind === 'complement') return of.of;
    return this.make(`~${of.id}`, (id) => ({ kind: 'complement', id, of }));
  }

  /** `max` is `Infinity` for an open end. */
  repeat(of: Language, min: number, max: number): Language {
    if (min > max) return this.nothing;
    if (max === 0 || of.kind === 'empty') return this.empty;
    if (of.kind === 'nothing') return min === 0 ? this.empty : this.nothing;
    if (min === 1 && max === 1) return of;
    // (r*)+ is r*, and (r+){2,3} is r{2,}: without this, nested repetitions make ever new languages.
    if (of.kind === 'repeat' && of.max === Infinity && of.min <= 1) {
      return of.min === 0 ? of : this.repeat(of.of, min, Infinity);
    }
    return this.make(`{${of.id},${min},${max}`, (id) => ({ kind: 'repeat', id, of, min, max }));
  }

  interval(interval: DecimalInterval): Language {
    const { min, max, digits, value, digitsRead } = interval;
    if (value > max || (digits > 0 && digitsRead > digits)) return this.nothing;
    // Without a fixed width only the value counts, or leading zeros would make new states for ever.
    const read = digits > 0 ? digitsRead : Math.min(digitsRead, 1);
    const key = `<${min},${max},${digits},${value},${read}`;
    return this.make(key, (id) => ({
      kind: 'interval',
      id,
      interval: { ...interval, digitsRead: read },
    }));
  }

  /** Flat, sorted and without repetition, so that the order in which alternatives arise makes no difference. */
  private members(
    languages: readonly Language[],
    kind: 'union' | 'intersection',
    neutral: Language
  ) {
    const flat = languages.flatMap((each) => (each.kind === kind ? each.members : [each]));
    return [...new Set(flat)].filter((each) => each !== neutral).sort((a, b) => a.id - b.id);
  }

  private make(key: string, build: (id: number) => Language): Language {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const language = build(this.nextId++);
    this.made.set(key, language);
    this.keys.set(language, key);
    return language;
  }
}

function partsOf(language: Language): readonly Language[] {
  switch (language.kind) {
    case 'nothing':
    case 'empty':
    case 'character':
    case 'interval':
      return [];
    case 'concatenation':
      return [language.first, language.rest];
    case 'union':
    case 'intersection':
      return language.members;
    case 'complement':
    case 'repeat':
      return [language.of];
  }
}

function ids(members: readonly Language[]): string {
  return members.map(({ id }) => id).join(',');
}
