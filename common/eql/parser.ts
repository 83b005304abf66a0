import type {
  AnyCategory,
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  Field,
  FunctionCall,
  NamedCategory,
  PatternOperator,
  Pipe,
  Query,
  StringLiteral,
} from './ast';
import { EqlSyntaxError } from './eql_syntax_error';
import { eqlFunctions, findFunction, functionNames } from './functions';
import { excerpt } from './excerpt';
import type { Keyword, Token } from './lexer';
import { didYouMean } from './suggestion';
import { locationOf, MAX_NESTING, TokenReader } from './token_reader';
import { verify } from './verifier';

/** Parts of a field name; Elasticsearch allows 20 by default (`index.mapping.depth.limit`). */
export const MAX_FIELD_PARTS = 100;

const COMPARISON_OPERATORS: readonly ComparisonOperator[] = ['==', '!=', '<=', '>=', '<', '>'];
const PATTERN_KEYWORDS: readonly Exclude<PatternOperator, ':'>[] = [
  'like',
  'like~',
  'regex',
  'regex~',
];
const KNOWN_PIPES = ['count', 'filter', 'head', 'sort', 'tail', 'unique', 'unique_count'];

/**
 * Parses and verifies an EQL event query.
 *
 * Grammar and texts follow Elasticsearch's `EqlBase.g4` and its verifier, except that columns are always those of the
 * offending token. What needs the mapping of an index is not checked here.
 *
 * @throws {EqlSyntaxError} at the first fault: not EQL, or not supported in event queries (`sequence`, `sample`,
 *   `join`, pipes other than `head` and `tail`, array indexes, `of` relationships, comparison of two fields)
 */
export function parse(text: string): Query {
  const query = new Parser(text).query();
  verify(query, text);
  return query;
}

class Parser extends TokenReader {
  /** query: (category | 'any') 'where' expression pipe* END */
  query(): Query {
    const start = this.token.start;
    this.refuseOtherQueryKinds();
    const category = this.category();
    this.expectKeyword('where');
    const condition = this.expression();
    const pipes: Pipe[] = [];
    while (this.atSymbol('|')) pipes.push(this.pipe());
    if (this.token.type !== 'end')
      throw this.unexpected('the end of the query, [and], [or] or a pipe');
    return { kind: 'query', category, condition, pipes, location: this.since(start) };
  }

  private refuseOtherQueryKinds(): void {
    for (const kind of ['sequence', 'sample', 'join'] as const) {
      if (this.atKeyword(kind)) {
        throw this.error(
          `[${kind}] queries are not supported here, write an event query: <category> where <condition>`
        );
      }
    }
  }

  /** category: IDENTIFIER | STRING | 'any' */
  private category(): AnyCategory | NamedCategory {
    const token = this.token;
    if (this.skipKeyword('any')) return { kind: 'any', location: locationOf(token) };
    if (token.type === 'string') {
      this.advance();
      return { kind: 'category', name: token.value, location: locationOf(token) };
    }
    if (token.type === 'identifier' && !token.quoted) {
      this.advance();
      return { kind: 'category', name: token.name, location: locationOf(token) };
    }
    if (token.type === 'identifier') {
      throw this.error('A category cannot stand in backquotes, use double quotes ["]');
    }
    throw this.unexpected('an event category or [any]');
  }

  /** pipe: '|' ('head' | 'tail') INTEGER */
  private pipe(): Pipe {
    const start = this.token.start;
    this.expectSymbol('|');
    const token = this.token;
    if (token.type !== 'identifier' || token.quoted) throw this.unexpected('the name of a pipe');
    const name = token.name;
    if (name !== 'head' && name !== 'tail') {
      throw this.error(
        KNOWN_PIPES.includes(name)
          ? `Pipe [${name}] is not supported, only [head] and [tail] are`
          : `Unrecognized pipe [${excerpt(name)}]${didYouMean(name, KNOWN_PIPES)}`
      );
    }
    this.advance();
    const count = this.pipeCount(name);
    return { kind: 'pipe', name, count, location: this.since(start) };
  }

  private pipeCount(name: string): number {
    const token = this.token;
    if (token.type === 'end' || this.atSymbol('|')) {
      throw this.error(`Pipe [${name}] expects exactly one argument but found [0]`);
    }
    if (token.type !== 'integer' || typeof token.value !== 'number') {
      throw this.error(
        `Pipe [${name}] expects a positive integer but found [${this.describe(token)}${token.type === 'symbol' && token.symbol === '-' ? this.describe(this.peek()) : ''}]`
      );
    }
    this.advance();
    return token.value;
  }

  /** expression: and ('or' and)* */
  private expression(): Expression {
    return this.chain('or', () => this.conjunction());
  }

  /** and: negated ('and' negated)* */
  private conjunction(): Expression {
    return this.chain('and', () => this.negated());
  }

  private chain(operator: 'and' | 'or', operand: () => Expression): Expression {
    const start = this.token.start;
    const first = operand();
    if (!this.atKeyword(operator)) return first;
    const operands = [first];
    while (this.skipKeyword(operator)) operands.push(operand());
    return { kind: operator, operands, location: this.since(start) };
  }

  /** negated: 'not' negated | comparison */
  private negated(): Expression {
    const start = this.token.start;
    if (!this.atKeyword('not')) return this.comparison();
    return this.nested(() => {
      this.advance();
      return { kind: 'not', operand: this.negated(), location: this.since(start) };
    });
  }

  /** comparison: sum (('==' | '!=' | '<' | '<=' | '>' | '>=') sum)? */
  private comparison(): Expression {
    const start = this.token.start;
    const left = this.sum();
    const operator = this.takeSymbol(COMPARISON_OPERATORS);
    if (operator === undefined) return left;
    const right = this.sum();
    if (this.symbolIn(COMPARISON_OPERATORS)) {
      throw this.error('Comparisons cannot be chained, combine two of them with [and]');
    }
    return { kind: 'comparison', operator, left, right, location: this.since(start) };
  }

  /** sum: product (('+' | '-') product)* */
  private sum(): Expression {
    return this.arithmetic(['+', '-'], () => this.product());
  }

  /** product: signed (('*' | '/' | '%') signed)* */
  private product(): Expression {
    return this.arithmetic(['*', '/', '%'], () => this.signed());
  }

  private arithmetic(
    operators: readonly ArithmeticOperator[],
    operand: () => Expression
  ): Expression {
    const start = this.token.start;
    let left = operand();
    for (let terms = 1; ; terms++) {
      const operator = this.takeSymbol(operators);
      if (operator === undefined) return left;
      // Each term is one level of the tree, which is walked by recursion.
      if (terms > MAX_NESTING)
        throw this.error(`The query computes with more than ${MAX_NESTING} terms`);
      const right = operand();
      left = { kind: 'arithmetic', operator, left, right, location: this.since(start) };
    }
  }

  /** signed: ('-' | '+') signed | predicated */
  private signed(): Expression {
    const start = this.token.start;
    const sign = this.symbolIn(['-', '+']);
    if (sign === undefined) return this.predicated();
    return this.nested(() => {
      this.advance();
      const operand = this.signed();
      return sign === '-' ? { kind: 'negation', operand, location: this.since(start) } : operand;
    });
  }

  /**
   * predicated: primary (membership | match)?
   * membership: 'not'? ('in' | 'in~') '(' sum (',' sum)* ')'
   * match: (':' | 'like' | 'like~' | 'regex' | 'regex~') (STRING | '(' STRING (',' STRING)* ')')
   */
  private predicated(): Expression {
    const start = this.token.start;
    const operand = this.primary();
    if (this.atKeyword('not')) {
      const notStart = this.token;
      this.advance();
      if (!this.atKeyword('in') && !this.atKeyword('in~')) throw this.notBeforeOperator(notStart);
      const membership = this.membership(operand, start);
      return {
        kind: 'not',
        operand: membership,
        location: membership.location ?? this.since(start),
      };
    }
    if (this.atKeyword('in') || this.atKeyword('in~')) return this.membership(operand, start);
    const operator = this.patternOperator();
    if (operator === undefined) return operand;
    const patterns = this.patterns(operator);
    return { kind: 'match', operator, operand, patterns, location: this.since(start) };
  }

  private membership(operand: Expression, start: number): Expression {
    const operator = this.skipKeyword('in') ? 'in' : 'in~';
    if (operator === 'in~') this.expectKeyword('in~');
    const list = this.parenthesized(`[${operator}] needs at least one value`, () =>
      this.expression()
    );
    return { kind: 'membership', operator, operand, list, location: this.since(start) };
  }

  private notBeforeOperator(not: Token): EqlSyntaxError {
    const operator = this.patternOperator();
    const reason =
      operator === undefined
        ? `Unexpected [not], before an operator it is only allowed in [not in]`
        : `[not ${operator}] does not exist, put [not] before the whole comparison: not <field> ${operator} …`;
    return new EqlSyntaxError(reason, this.text, locationOf(not));
  }

  private patternOperator(): PatternOperator | undefined {
    if (this.skipSymbol(':')) return ':';
    return PATTERN_KEYWORDS.find((keyword) => this.skipKeyword(keyword));
  }

  private patterns(operator: PatternOperator): readonly StringLiteral[] {
    if (!this.atSymbol('(')) return [this.pattern(operator)];
    return this.parenthesized(`[${operator}] needs at least one value`, () =>
      this.pattern(operator)
    );
  }

  private pattern(operator: PatternOperator): StringLiteral {
    const token = this.token;
    if (token.type === 'string') {
      this.advance();
      return { kind: 'string', value: token.value, location: locationOf(token) };
    }
    if (token.type === 'integer' || token.type === 'decimal' || this.atConstantKeyword()) {
      throw this.error(
        `[${operator}] works on strings only, found [${this.describe(token)}]; consider using [==] instead`
      );
    }
    throw this.unexpected(`a string for [${operator}]`);
  }

  private atConstantKeyword(): boolean {
    return this.atKeyword('true') || this.atKeyword('false') || this.atKeyword('null');
  }

  /** primary: literal | call | field | '(' expression ')' */
  private primary(): Expression {
    const token = this.token;
    switch (token.type) {
      case 'string':
      case 'integer':
      case 'decimal':
        return this.literal(token);
      case 'keyword':
        return this.keywordLiteral(token.keyword);
      case 'tildeIdentifier':
        return this.call(token.name, true);
      case 'identifier':
        return this.callOrField(token);
      case 'symbol':
        if (token.symbol === '(') return this.parentheses();
        if (token.symbol === '?') return this.field();
        throw this.unexpected('a field, a value, a function or [(]');
      case 'end':
        throw this.unexpected('a condition');
    }
  }

  private literal(token: Extract<Token, { type: 'string' | 'integer' | 'decimal' }>): Expression {
    this.advance();
    const location = locationOf(token);
    switch (token.type) {
      case 'string':
        return { kind: 'string', value: token.value, location };
      case 'integer':
        return { kind: 'integer', value: token.value, location };
      case 'decimal':
        return { kind: 'decimal', value: token.value, location };
    }
  }

  /** literal: STRING | INTEGER | DECIMAL | 'true' | 'false' | 'null' */
  private keywordLiteral(keyword: Keyword): Expression {
    const location = locationOf(this.token);
    switch (keyword) {
      case 'true':
      case 'false':
        this.advance();
        return { kind: 'boolean', value: keyword === 'true', location };
      case 'null':
        this.advance();
        return { kind: 'null', location };
      default:
        throw this.error(
          `Unexpected keyword [${keyword}]; a field of this name stands in backquotes: [\`${keyword}\`]`
        );
    }
  }

  private parentheses(): Expression {
    return this.nested(() => {
      this.expectSymbol('(');
      const inner = this.expression();
      this.expectSymbol(')');
      return inner;
    });
  }

  private callOrField(token: Extract<Token, { type: 'identifier' }>): Expression {
    const next = this.peek();
    if (next.type === 'symbol' && next.symbol === '(' && !token.quoted) {
      return this.call(token.name, false);
    }
    if (next.type === 'keyword' && next.keyword === 'of') {
      throw this.error('Process relationships [of] are not supported');
    }
    return this.field();
  }

  /** call: NAME '~'? '(' (expression (',' expression)*)? ')' */
  private call(written: string, caseInsensitive: boolean): FunctionCall {
    const token = this.token;
    const name = findFunction(written);
    if (name === undefined) {
      throw this.error(
        `Unknown function [${excerpt(written)}]${didYouMean(written, functionNames)}`
      );
    }
    const { caseInsensitiveForm, minArguments, maxArguments } = eqlFunctions[name];
    if (caseInsensitive && !caseInsensitiveForm) {
      throw this.error(`Function [${name}] has no case-insensitive form [${name}~]`);
    }
    this.advance();
    const list = this.nested(() => this.callArguments());
    if (list.length < minArguments || list.length > maxArguments) {
      throw new EqlSyntaxError(
        `Function [${name}] expects ${describeArity(minArguments, maxArguments)} but found [${list.length}]`,
        this.text,
        locationOf(token)
      );
    }
    return {
      kind: 'call',
      name,
      caseInsensitive,
      arguments: list,
      location: this.since(token.start),
    };
  }

  private callArguments(): readonly Expression[] {
    this.expectSymbol('(');
    if (this.skipSymbol(')')) return [];
    return this.listUntilClosed(() => this.expression());
  }

  /** field: '?'? part ('.' part)* · part: IDENTIFIER | QUOTED_IDENTIFIER */
  private field(): Field {
    const start = this.token.start;
    const optional = this.skipSymbol('?');
    const parts = [this.fieldPart()];
    while (this.skipSymbol('.')) {
      if (parts.length === MAX_FIELD_PARTS) {
        throw this.error(`A field name has at most ${MAX_FIELD_PARTS} parts`);
      }
      parts.push(this.fieldPart());
    }
    if (this.atSymbol('[')) throw this.error('Array indexes are not supported');
    if (this.atSymbol('('))
      throw this.error('A method call is not supported, write function(field, …)');
    return { kind: 'field', name: parts.join('.'), optional, location: this.since(start) };
  }

  private fieldPart(): string {
    const token = this.token;
    if (token.type === 'identifier') {
      this.advance();
      return token.name;
    }
    if (token.type === 'keyword') {
      throw this.error(
        `[${token.keyword}] is a keyword, in a field name it stands in backquotes: [\`${token.keyword}\`]`
      );
    }
    throw this.unexpected('a field name');
  }
}

function describeArity(min: number, max: number): string {
  const count = (n: number) => `${n} argument${n === 1 ? '' : 's'}`;
  if (max === Infinity) return `at least ${count(min)}`;
  return min === max ? `exactly ${count(min)}` : `${min} to ${count(max)}`;
}
