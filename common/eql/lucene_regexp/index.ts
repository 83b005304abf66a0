import { acceptsEmpty, derivative } from './derivative';
import { LanguageFactory, type Language } from './language';
import { parseLuceneRegexp } from './parser';

export { LuceneRegexpError, MAX_PATTERN_LENGTH, MAX_REPETITIONS } from './parser';

/** Languages and transitions kept before both are dropped and built anew; this bounds memory, not what is matched. */
const MAX_KEPT = 20_000;

/**
 * Compiles a Lucene regular expression to a test of whole texts.
 *
 * The automaton is built on the way, one state per derivative that a text leads to. Time is linear in the text.
 *
 * @throws {LuceneRegexpError} if it is no valid expression
 */
export function compileLuceneRegexp(
  pattern: string,
  ignoreCase: boolean
): (text: string) => boolean {
  const automaton = new Automaton(pattern, ignoreCase);
  return (text) => automaton.accepts(text);
}

class Automaton {
  private readonly make = new LanguageFactory();
  private readonly start: Language;
  private readonly transitions = new Map<Language, Map<number, Language>>();
  private transitionCount = 0;

  constructor(pattern: string, ignoreCase: boolean) {
    this.start = parseLuceneRegexp(pattern, ignoreCase, this.make);
  }

  accepts(text: string): boolean {
    let state = this.start;
    for (const char of text) {
      if (state === this.make.nothing) return false;
      if (state === this.make.everything) return true;
      state = this.next(state, char.codePointAt(0) ?? 0);
    }
    return acceptsEmpty(state);
  }

  private next(state: Language, codePoint: number): Language {
    const known = this.transitions.get(state)?.get(codePoint);
    if (known !== undefined) return known;
    if (this.make.size + this.transitionCount > MAX_KEPT) this.forget();
    const target = derivative(state, codePoint, this.make);
    const row = this.transitions.get(state) ?? new Map<number, Language>();
    this.transitions.set(state, row.set(codePoint, target));
    this.transitionCount += 1;
    return target;
  }

  private forget(): void {
    this.make.forget();
    this.transitions.clear();
    this.transitionCount = 0;
  }
}
