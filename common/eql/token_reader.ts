import type { Location } from './ast';
import { EqlSyntaxError } from './eql_syntax_error';
import { excerpt } from './excerpt';
import { keywordOf, Lexer, type EqlSymbol, type Keyword, type Token } from './lexer';

/** Deepest nesting of parentheses, `not`, signs and function calls; guards the stack against hostile texts. */
export const MAX_NESTING = 200;

/** The tokens of a query text with one token of look-ahead, and the errors about them: what every production needs. */
export abstract class TokenReader {
  protected token: Token;
  private readonly lexer: Lexer;
  private following: Token | undefined;
  private previous: Token | undefined;
  private depth = 0;

  constructor(protected readonly text: string) {
    this.lexer = new Lexer(text);
    this.token = this.lexer.next();
  }

  protected parenthesized<T>(emptyReason: string, item: () => T): readonly T[] {
    return this.nested(() => {
      this.expectSymbol('(');
      if (this.atSymbol(')')) throw this.error(emptyReason);
      return this.listUntilClosed(item);
    });
  }

  protected listUntilClosed<T>(item: () => T): readonly T[] {
    const items = [item()];
    while (this.skipSymbol(',')) items.push(item());
    if (!this.atSymbol(')')) throw this.unexpected('[,] or [)]');
    this.advance();
    return items;
  }

  protected nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_NESTING) {
      throw this.error(`The query is nested too deeply, more than ${MAX_NESTING} levels`);
    }
    const result = read();
    this.depth -= 1;
    return result;
  }

  protected advance(): void {
    this.previous = this.token;
    this.token = this.following ?? this.lexer.next();
    this.following = undefined;
  }

  protected peek(): Token {
    this.following ??= this.lexer.next();
    return this.following;
  }

  protected atKeyword(keyword: Keyword): boolean {
    return this.token.type === 'keyword' && this.token.keyword === keyword;
  }

  protected skipKeyword(keyword: Keyword): boolean {
    if (!this.atKeyword(keyword)) return false;
    this.advance();
    return true;
  }

  protected expectKeyword(keyword: Keyword): void {
    if (!this.skipKeyword(keyword)) throw this.unexpected(`[${keyword}]`);
  }

  protected atSymbol(symbol: EqlSymbol): boolean {
    return this.token.type === 'symbol' && this.token.symbol === symbol;
  }

  protected skipSymbol(symbol: EqlSymbol): boolean {
    if (!this.atSymbol(symbol)) return false;
    this.advance();
    return true;
  }

  protected expectSymbol(symbol: EqlSymbol): void {
    if (!this.skipSymbol(symbol)) throw this.unexpected(`[${symbol}]`);
  }

  protected symbolIn<S extends EqlSymbol>(candidates: readonly S[]): S | undefined {
    return candidates.find((symbol) => this.atSymbol(symbol));
  }

  protected takeSymbol<S extends EqlSymbol>(candidates: readonly S[]): S | undefined {
    const symbol = this.symbolIn(candidates);
    if (symbol !== undefined) this.advance();
    return symbol;
  }

  protected since(start: number): Location {
    return { start, end: this.previous?.end ?? start };
  }

  protected unexpected(expected: string): EqlSyntaxError {
    // `NOT a == 1` goes wrong at `a`, yet the fault is the word before it.
    if (isKeywordInCapitals(this.previous) && !isKeywordInCapitals(this.token)) {
      const word = this.describe(this.previous);
      return new EqlSyntaxError(
        `Unexpected [${word}]${capitalsHint(word)}`,
        this.text,
        locationOf(this.previous)
      );
    }
    if (this.token.type === 'end')
      return this.error(`Unexpected end of query, expected ${expected}`);
    const found = this.describe(this.token);
    const hint = isKeywordInCapitals(this.token) ? capitalsHint(found) : '';
    return this.error(`Unexpected [${found}], expected ${expected}${hint}`);
  }

  protected describe(token: Token): string {
    return excerpt(this.text.slice(token.start, token.end));
  }

  protected error(reason: string): EqlSyntaxError {
    return new EqlSyntaxError(reason, this.text, locationOf(this.token));
  }
}

/** SQL and KQL writers use capitals; in EQL such a word is a name. */
function isKeywordInCapitals(token: Token | undefined): token is Token {
  if (token?.type !== 'identifier' && token?.type !== 'tildeIdentifier') return false;
  const word = token.type === 'identifier' ? token.name : `${token.name}~`;
  const isQuoted = token.type === 'identifier' && token.quoted;
  return !isQuoted && keywordOf(word) === undefined && keywordOf(word.toLowerCase()) !== undefined;
}

function capitalsHint(word: string): string {
  return `; keywords are lower case: [${word.toLowerCase()}]`;
}

export function locationOf({ start, end }: Token): Location {
  return { start, end };
}
