import type { Expression } from '../../common/eql';

/** The tree of an expression on one line, operator first: `a or not b` is `(or a (not b))`. */
export function outline(expression: Expression): string {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return form(expression.kind, expression.operands);
    case 'not':
      return form('not', [expression.operand]);
    case 'negation':
      return form('neg', [expression.operand]);
    case 'comparison':
    case 'arithmetic':
      return form(expression.operator, [expression.left, expression.right]);
    case 'membership':
      return form(expression.operator, [expression.operand, ...expression.list]);
    case 'match':
      return form(expression.operator, [expression.operand, ...expression.patterns]);
    case 'call':
      return form(
        `${expression.name}${expression.caseInsensitive ? '~' : ''}`,
        expression.arguments
      );
    case 'field':
      return `${expression.optional ? '?' : ''}${expression.name}`;
    case 'string':
      return JSON.stringify(expression.value);
    case 'integer':
      return `${expression.value}${typeof expression.value === 'bigint' ? 'n' : ''}`;
    case 'decimal':
      return `${expression.value}d`;
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
  }
}

function form(head: string, operands: readonly Expression[]): string {
  return `(${[head, ...operands.map(outline)].join(' ')})`;
}
