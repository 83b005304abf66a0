import { parseAddressBlock } from './address_block';
import type {
  Comparison,
  Expression,
  FunctionCall,
  Membership,
  PatternMatch,
  Query,
  StringLiteral,
} from './ast';
import { EqlSyntaxError } from './eql_syntax_error';
import { excerpt } from './excerpt';
import { eqlFunctions } from './functions';
import { keywordOf } from './lexer';
import { compileLuceneRegexp, LuceneRegexpError } from './lucene_regexp';

/** What an expression gives as far as the text alone can tell; the type of a field is known to the mapping only. */
type ValueType = 'boolean' | 'string' | 'number' | 'null' | 'unknown';

/**
 * Checks what Elasticsearch's verifier checks without a mapping: that conditions are true or false, that comparisons
 * have a constant on one side, and that arguments are of the right type.
 *
 * @throws {EqlSyntaxError} at the first fault
 */
export function verify(query: Query, text: string): void {
  new Verifier(text).condition(query.condition);
}

class Verifier {
  constructor(private readonly text: string) {}

  condition(expression: Expression): void {
    switch (expression.kind) {
      case 'or':
      case 'and':
        expression.operands.forEach((operand) => this.condition(operand));
        return;
      case 'not':
        this.condition(expression.operand);
        return;
      default: {
        const type = typeOf(expression);
        if (type === 'string' || type === 'number') {
          throw this.error(
            `A condition needs to be true or false, found the ${type} [${this.source(expression)}]; compare it with a value`,
            expression
          );
        }
        this.value(expression);
      }
    }
  }

  private value(expression: Expression): void {
    switch (expression.kind) {
      case 'or':
      case 'and':
      case 'not':
        this.condition(expression);
        return;
      case 'comparison':
        this.comparison(expression);
        return;
      case 'membership':
        this.membership(expression);
        return;
      case 'match':
        this.match(expression);
        return;
      case 'call':
        this.call(expression);
        return;
      case 'arithmetic':
        this.value(expression.left);
        this.value(expression.right);
        this.number(expression.left, expression.operator);
        this.number(expression.right, expression.operator);
        return;
      case 'negation':
        this.value(expression.operand);
        this.number(expression.operand, '-');
        return;
      case 'field':
      case 'string':
      case 'integer':
      case 'decimal':
      case 'boolean':
      case 'null':
        return;
    }
  }

  private comparison(comparison: Comparison): void {
    this.value(comparison.left);
    this.value(comparison.right);
    if (!isConstant(comparison.left) && !isConstant(comparison.right)) {
      throw this.fieldComparison(comparison.right, comparison.operator);
    }
  }

  private membership({ operand, operator, list }: Membership): void {
    this.value(operand);
    if (operator === 'in~') this.caselessText(operand, operator);
    for (const item of list) {
      if (!isConstant(item)) throw this.fieldComparison(item, operator);
      this.value(item);
    }
    const [first, ...others] = list.filter((item) => typeOf(item) !== 'null');
    if (first === undefined) return;
    const type = typeOf(operand);
    if (type !== 'unknown' && type !== 'null' && type !== typeOf(first)) {
      throw this.error(
        `The values of [${operator}] must be of the type of [${this.source(operand)}], ${type}; found the ${typeOf(first)} [${this.source(first)}]`,
        first
      );
    }
    const different = others.find((item) => typeOf(item) !== typeOf(first));
    if (different !== undefined) {
      throw this.error(
        `All values of [${operator}] must be of one type, found the ${typeOf(first)} [${this.source(first)}] and the ${typeOf(different)} [${this.source(different)}]`,
        different
      );
    }
  }

  private match({ operand, operator, patterns }: PatternMatch): void {
    this.value(operand);
    this.caselessText(operand, operator);
    if (operator === 'regex' || operator === 'regex~') {
      patterns.forEach((pattern) => this.regexp(pattern));
    }
  }

  /** `:`, `in~` and their kin compare text without regard to case. */
  private caselessText(operand: Expression, operator: string): void {
    const type = typeOf(operand);
    if (type === 'number' || type === 'boolean') {
      throw this.error(
        `first argument of [${operator}] must be [string], found value [${this.source(operand)}] type [${type}]; consider using [==] instead`,
        operand
      );
    }
  }

  private regexp(pattern: StringLiteral): void {
    try {
      compileLuceneRegexp(pattern.value, false);
    } catch (error) {
      if (!(error instanceof LuceneRegexpError)) throw error;
      throw this.error(`Invalid regular expression: ${error.message}`, pattern);
    }
  }

  private call(call: FunctionCall): void {
    call.arguments.forEach((argument) => this.value(argument));
    switch (call.name) {
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'modulo':
        call.arguments.forEach((argument) => this.number(argument, call.name));
        return;
      case 'cidrMatch':
        this.string(call.arguments[0], call.name);
        call.arguments.slice(1).forEach((block) => this.cidrBlock(block));
        return;
      case 'between':
        call.arguments.slice(0, 3).forEach((argument) => this.string(argument, call.name));
        call.arguments.slice(3).forEach((argument) => this.boolean(argument, call.name));
        return;
      case 'startsWith':
      case 'endsWith':
      case 'stringContains':
        call.arguments.forEach((argument) => this.string(argument, call.name));
        return;
      case 'indexOf':
        call.arguments.slice(0, 2).forEach((argument) => this.string(argument, call.name));
        call.arguments.slice(2).forEach((argument) => this.number(argument, call.name));
        return;
      case 'substring':
        this.string(call.arguments[0], call.name);
        call.arguments.slice(1).forEach((argument) => this.number(argument, call.name));
        return;
      case 'length':
        this.string(call.arguments[0], call.name);
        return;
      case 'number':
        this.string(call.arguments[0], call.name);
        this.numberBase(call.arguments[1]);
        return;
      case 'concat':
      case 'string':
        return;
    }
  }

  private cidrBlock(block: Expression): void {
    if (block.kind !== 'string') {
      throw this.error(
        `[cidrMatch] needs address blocks as strings, found [${this.source(block)}]`,
        block
      );
    }
    if (parseAddressBlock(block.value) === undefined) {
      throw this.error(
        `[${excerpt(block.value)}] is neither an address nor a block such as [10.0.0.0/8] or [fe80::/10]`,
        block
      );
    }
  }

  private numberBase(base: Expression | undefined): void {
    if (base === undefined || base.kind === 'null' || base.kind === 'integer') return;
    throw this.error(`[number] needs its base as an integer, found [${this.source(base)}]`, base);
  }

  private number(argument: Expression, operator: string): void {
    const type = typeOf(argument);
    if (type === 'string' || type === 'boolean')
      throw this.argumentType(argument, operator, 'number', type);
  }

  private boolean(argument: Expression, operator: string): void {
    const type = typeOf(argument);
    if (type === 'string' || type === 'number') {
      throw this.argumentType(argument, operator, 'boolean', type);
    }
  }

  private string(argument: Expression | undefined, operator: string): void {
    if (argument === undefined) return;
    const type = typeOf(argument);
    if (type === 'number' || type === 'boolean')
      throw this.argumentType(argument, operator, 'string', type);
  }

  private argumentType(argument: Expression, operator: string, expected: string, found: string) {
    return this.error(
      `[${operator}] needs a ${expected}, found the ${found} [${this.source(argument)}]`,
      argument
    );
  }

  private fieldComparison(offender: Expression, operator: string): EqlSyntaxError {
    const lower = offender.kind === 'field' ? keywordOf(offender.name.toLowerCase()) : undefined;
    const hint = lower === undefined ? '' : `; keywords are lower case: [${lower}]`;
    return this.error(
      `Comparisons against fields are not (currently) supported; offender [${this.source(offender)}] in [${operator}]${hint}`,
      offender
    );
  }

  private source({ location }: Expression): string {
    return location === undefined ? '' : excerpt(this.text.slice(location.start, location.end));
  }

  private error(reason: string, { location }: Expression): EqlSyntaxError {
    return new EqlSyntaxError(reason, this.text, location ?? { start: 0, end: this.text.length });
  }
}

/** Whether the expression mentions no field, so that its value is the same for every event. */
export function isConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'field':
      return false;
    case 'string':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'null':
      return true;
    case 'or':
    case 'and':
      return expression.operands.every(isConstant);
    case 'not':
    case 'negation':
    case 'match':
      return isConstant(expression.operand);
    case 'membership':
      return isConstant(expression.operand) && expression.list.every(isConstant);
    case 'comparison':
    case 'arithmetic':
      return isConstant(expression.left) && isConstant(expression.right);
    case 'call':
      return expression.arguments.every(isConstant);
  }
}

function typeOf(expression: Expression): ValueType {
  switch (expression.kind) {
    case 'or':
    case 'and':
    case 'not':
    case 'comparison':
    case 'membership':
    case 'match':
    case 'boolean':
      return 'boolean';
    case 'arithmetic':
    case 'negation':
    case 'integer':
    case 'decimal':
      return 'number';
    case 'string':
      return 'string';
    case 'null':
      return 'null';
    case 'call':
      return eqlFunctions[expression.name].result;
    case 'field':
      return 'unknown';
  }
}
