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

/** What may follow once the character has been read. */
export function derivative(language: Language, codePoint: number, make: LanguageFactory): Language {
  switch (language.kind) {
    case 'nothing':
    case 'empty':
      return make.nothing;
    case 'character':
      return language.accepts.has(codePoint) ? make.empty : make.nothing;
    case 'concatenation': {
      const { first, rest } = language;
      const inFirst = make.concatenation(derivative(first, codePoint, make), rest);
      return acceptsEmpty(first)
        ? make.union([inFirst, derivative(rest, codePoint, make)])
        : inFirst;
    }
    case 'union':
      return make.union(language.members.map((each) => derivative(each, codePoint, make)));
    case 'intersection':
      return make.intersection(language.members.map((each) => derivative(each, codePoint, make)));
    case 'complement':
      return make.complement(derivative(language.of, codePoint, make));
    case 'repeat': {
      const { of, min, max } = language;
      const remaining = make.repeat(of, Math.max(0, min - 1), max - 1);
      return make.concatenation(derivative(of, codePoint, make), remaining);
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
