import type { Comparison, Expression } from './ast';
import { arithmetic } from './arithmetic';
import { withConstantRight } from './comparison';
import { functionImplementation, type EqlValue } from './function_values';
import {
  booleanValue,
  comparisonMatcher,
  membershipMatcher,
  patternMatcher,
} from './value_matcher';
import type { ValueMatcher } from './value_matcher';
import { isConstant } from './verifier';
import { isDecimal } from './decimal';

/** Computes an expression from one value per field, in the order of {@link ValueExpression.fields}. */
type Compute = (fieldValues: readonly EqlValue[]) => EqlValue;

/**
 * An expression to be computed, as a script of Elasticsearch is: from one value of each field, where a missing field
 * contributes null. Every mention of a field takes the same value.
 */
export interface ValueExpression {
  /** The fields mentioned, each once. */
  readonly fields: readonly string[];
  readonly compute: Compute;
}

export function compileValue(expression: Expression): ValueExpression {
  const fields: string[] = [];
  const compute = new ValueCompiler(fields).compile(expression);
  return { fields, compute };
}

/** The value of an expression that mentions no field, computed with three-valued logic: `null or true` is true. */
export function constantValue(expression: Expression): EqlValue {
  return compileValue(expression).compute([]);
}

class ValueCompiler {
  /** @param fields filled with the fields met */
  constructor(private readonly fields: string[]) {}

  compile(expression: Expression): Compute {
    switch (expression.kind) {
      case 'string':
      case 'integer':
      case 'decimal':
      case 'boolean': {
        const { value } = expression;
        return () => value;
      }
      case 'null':
        return () => null;
      case 'field':
        return this.field(expression.name);
      case 'negation': {
        const operand = this.compile(expression.operand);
        return (values) => arithmetic('-', 0, operand(values), isDecimal(expression.operand));
      }
      case 'arithmetic': {
        const left = this.compile(expression.left);
        const right = this.compile(expression.right);
        const decimal = isDecimal(expression);
        const { operator } = expression;
        return (values) => arithmetic(operator, left(values), right(values), decimal);
      }
      case 'call': {
        const operands = expression.arguments.map((argument) => this.compile(argument));
        const call = functionImplementation(expression);
        return (values) => call(operands.map((operand) => operand(values)));
      }
      case 'comparison':
        return this.comparison(withConstantRight(expression));
      case 'membership': {
        const constants = expression.list.map(constantValue).filter((value) => value !== null);
        return this.matched(expression.operand, membershipMatcher(expression.operator, constants));
      }
      case 'match':
        return this.matched(
          expression.operand,
          patternMatcher(
            expression.operator,
            expression.patterns.map(({ value }) => value)
          )
        );
      case 'not': {
        const operand = this.compile(expression.operand);
        return (values) => {
          const truth = truthOf(operand(values));
          return truth === null ? null : !truth;
        };
      }
      case 'and':
        return this.connective(expression.operands, false);
      case 'or':
        return this.connective(expression.operands, true);
    }
  }

  private field(name: string): Compute {
    const known = this.fields.indexOf(name);
    const slot = known === -1 ? this.fields.push(name) - 1 : known;
    return (values) => values[slot] ?? null;
  }

  private comparison({ operator, left, right }: Comparison): Compute {
    const operand = this.compile(left);
    const constant = constantValue(right);
    if (isConstant(left) && operand([]) === null && (operator === '==' || operator === '!=')) {
      // Comparing with the constant null is a null test, from either side.
      return () => (constant === null) === (operator === '==');
    }
    if (constant === null) {
      if (operator === '==') return (values) => operand(values) === null;
      if (operator === '!=') return (values) => operand(values) !== null;
      return () => null;
    }
    const negated = operator === '!=';
    const matcher = comparisonMatcher(operator === '!=' ? '==' : operator, constant);
    return (values) => {
      const value = operand(values);
      return value === null ? null : matcher.test(value) !== negated;
    };
  }

  private matched(operandExpression: Expression, matcher: ValueMatcher): Compute {
    const operand = this.compile(operandExpression);
    return (values) => {
      const value = operand(values);
      return value === null ? null : matcher.test(value);
    };
  }

  /** Kleene logic: the deciding value wins over null, null over the other. */
  private connective(expressions: readonly Expression[], deciding: boolean): Compute {
    const operands = expressions.map((each) => this.compile(each));
    return (values) => {
      let result: boolean | null = !deciding;
      for (const operand of operands) {
        const truth = truthOf(operand(values));
        if (truth === deciding) return deciding;
        if (truth === null) result = null;
      }
      return result;
    };
  }
}

function truthOf(value: EqlValue): boolean | null {
  return value === null ? null : (booleanValue(value) ?? false);
}
