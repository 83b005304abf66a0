import { EqlLimitError } from '../eql_limit_error';
import { excerpt } from '../excerpt';
import { acceptsEmpty, Derivatives } from './derivative';
import { LanguageFactory, type Language } from './language';
import { parseLuceneRegexp } from './parser';

export { LuceneRegexpError, MAX_PATTERN_LENGTH, MAX_REPETITIONS } from './parser';

/** Languages and derivatives kept before both are dropped and built anew; this bounds memory, not what is matched. */
const MAX_KEPT = 20_000;

/** Derivatives that one text may ask to be computed. Ordinary expressions need some dozens and find them again. */
export const MAX_COMPUTED = 100_000;

/**
 * Compiles a Lucene regular expression to a test of whole texts.
 *
 * The automaton is built on the way, one state per derivative that a text leads to. Time is linear in the text.
 *
 * @throws {LuceneRegexpError} if it is no valid expression; the test throws `EqlLimitError` for a text that asks for
 *   more than {@link MAX_COMPUTED} derivatives
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
  private readonly derivatives = new Derivatives(this.make);
  private readonly start: Language;

  constructor(
    private readonly pattern: string,
    ignoreCase: boolean
  ) {
    this.start = parseLuceneRegexp(pattern, ignoreCase, this.make);
  }

  accepts(text: string): boolean {
    let state = this.start;
    const allowed = this.derivatives.computed + MAX_COMPUTED;
    for (const char of text) {
      if (state === this.make.nothing) return false;
      if (state === this.make.everything) return true;
      if (this.derivatives.computed > allowed) {
        throw new EqlLimitError(
          `the regular expression [${excerpt(this.pattern)}] would take more than ${MAX_COMPUTED} steps for a value`
        );
      }
      if (this.make.size + this.derivatives.size > MAX_KEPT) this.forget(state);
      state = this.derivatives.of(state, char.codePointAt(0) ?? 0);
    }
    return acceptsEmpty(state);
  }

  private forget(state: Language): void {
    this.make.forget([this.start, state]);
    this.derivatives.forget();
  }
}
