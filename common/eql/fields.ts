import type { Expression, Field, Query } from './ast';

/** A field that the condition of a query reads. */
export interface UsedField {
  readonly name: string;
  /** Whether every mention is optional: one without `?` makes the query fail where no index maps the field. */
  readonly optional: boolean;
}

/** The fields that the condition reads, in order of first mention. The event category field is not among them. */
export function fields(query: Query): UsedField[] {
  const used = new Map<string, boolean>();
  mapFields(query.condition, (field) => {
    used.set(field.name, field.optional && (used.get(field.name) ?? true));
    return field;
  });
  return [...used].map(([name, optional]) => ({ name, optional }));
}

/** The query with every mention of the given fields made optional. */
export function withOptional(query: Query, names: readonly string[]): Query {
  const condition = mapFields(query.condition, (field) =>
    names.includes(field.name) ? { ...field, optional: true } : field
  );
  return { ...query, condition };
}

function mapFields(expression: Expression, map: (field: Field) => Field): Expression {
  const mapped = (each: Expression) => mapFields(each, map);
  switch (expression.kind) {
    case 'field':
      return map(expression);
    case 'or':
    case 'and':
      return { ...expression, operands: expression.operands.map(mapped) };
    case 'not':
    case 'negation':
    case 'match':
      return { ...expression, operand: mapped(expression.operand) };
    case 'membership':
      return {
        ...expression,
        operand: mapped(expression.operand),
        list: expression.list.map(mapped),
      };
    case 'comparison':
    case 'arithmetic':
      return { ...expression, left: mapped(expression.left), right: mapped(expression.right) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(mapped) };
    case 'string':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'null':
      return expression;
  }
}
