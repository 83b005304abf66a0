import type { Comparison, ComparisonOperator, Expression } from './ast';
import { isConstant } from './verifier';

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The comparison with its constant on the right: `5 > x` is `x < 5`. */
export function withConstantRight(comparison: Comparison): Comparison {
  const { left, right, operator } = comparison;
  if (!isConstant(left) || isConstant(right)) return comparison;
  return { ...comparison, left: right, right: left, operator: MIRRORED[operator] };
}

/** Whether the expression is true or false by its form, so that `x == false` means `not x`. */
export function isTruthValue(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'comparison':
    case 'membership':
    case 'match':
      return true;
    case 'call':
      return ['startsWith', 'endsWith', 'stringContains', 'cidrMatch'].includes(expression.name);
    default:
      return false;
  }
}
