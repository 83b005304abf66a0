import type { ArithmeticOperator, Expression } from './ast';
import type { EqlFunctionName } from './functions';

/** The functions that compute what an operator does. */
export const operatorOfFunction: Readonly<Partial<Record<EqlFunctionName, ArithmeticOperator>>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
};

/** Whether the text makes the expression a decimal: the value of `2.0` alone does not tell. */
export function isDecimal(expression: Expression): boolean {
  switch (expression.kind) {
    case 'decimal':
      return true;
    case 'negation':
      return isDecimal(expression.operand);
    case 'arithmetic':
      return isDecimal(expression.left) || isDecimal(expression.right);
    case 'call':
      return (
        operatorOfFunction[expression.name] !== undefined && expression.arguments.some(isDecimal)
      );
    default:
      return false;
  }
}
