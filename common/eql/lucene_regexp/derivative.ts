import type { Language, LanguageFactory } from './language';

const ZERO = 0x30;
const NINE = 0x39;

/** Whether the language contains the empty text. */
export function acceptsEmpty(language: Language): boolean {
  switch (language.kind) {
    case 'nothing':
    case 'character':
      return false;
    case 'empty':
      return true;
    case 'concatenation':
      return acceptsEmpty(language.first) && acceptsEmpty(language.rest);
    case 'union':
      return language.members.some(acceptsEmpty);
    case 'intersection':
      return language.members.every(acceptsEmpty);
    case 'complement':
      return !acceptsEmpty(language.of);
    case 'repeat':
      return language.min === 0 || acceptsEmpty(language.of);
    case 'interval': {
      const { min, max, digits, value, digitsRead } = language.interval;
      const complete = digits > 0 ? digitsRead === digits : digitsRead > 0;
      return complete && value >= min && value <= max;
    }
  }
}

/**
 * Derivatives of languages: what may follow once a character has been read. Each is computed once, also for the parts
 * that languages share.
 */
export class Derivatives {
  private readonly known = new Map<Language, Map<number, Language>>();
  private count = 0;
  /** How many have been computed so far, also those that are no longer kept. */
  computed = 0;

  constructor(private readonly make: LanguageFactory) {}

  /** How many derivatives are kept. */
  get size(): number {
    return this.count;
  }

  forget(): void {
    this.known.clear();
    this.count = 0;
  }

  of(language: Language, codePoint: number): Language {
    let byCharacter = this.known.get(language);
    if (byCharacter === undefined) {
      byCharacter = new Map();
      this.known.set(language, byCharacter);
    }
    let derivative = byCharacter.get(codePoint);
    if (derivative === undefined) {
      this.computed += 1;
      derivative = this.compute(language, codePoint);
      byCharacter.set(codePoint, derivative);
      this.count += 1;
    }
    return derivative;
  }

  private compute(language: Language, codePoint: number): Language {
    const { make } = this;
    switch (language.kind) {
      case 'nothing':
      case 'empty':
        return make.nothing;
      case 'character':
        return language.accepts.has(codePoint) ? make.empty : make.nothing;
      case 'concatenation': {
        const { first, rest } = language;
        const inFirst = make.concatenation(this.of(first, codePoint), rest);
        return acceptsEmpty(first) ? make.union([inFirst, this.of(rest, codePoint)]) : inFirst;
      }
      case 'union':
        return make.union(language.members.map((each) => this.of(each, codePoint)));
      case 'intersection':
        return make.intersection(language.members.map((each) => this.of(each, codePoint)));
      case 'complement':
        return make.complement(this.of(language.of, codePoint));
      case 'repeat': {
        const { of, min, max } = language;
        const remaining = make.repeat(of, Math.max(0, min - 1), max - 1);
        return make.concatenation(this.of(of, codePoint), remaining);
      }
      case 'interval': {
        if (codePoint < ZERO || codePoint > NINE) return make.nothing;
        const { value, digitsRead } = language.interval;
        return make.interval({
          ...language.interval,
          value: value * 10 + (codePoint - ZERO),
          digitsRead: digitsRead + 1,
        });
      }
    }
  }
}
