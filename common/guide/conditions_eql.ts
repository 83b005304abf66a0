import { EqlSyntaxError, parse, print, type Expression, type Field, type Literal } from '../eql';
import type { Scalar } from './provider_value';
import type { ResolvedCondition } from './resolved_button';

/**
 * Writes conditions as an EQL query, to be copied. Texts are compared exactly, as they are: nothing in them is a
 * wildcard.
 *
 * @returns `undefined` if EQL cannot say them: no condition at all, date math, bounds that are no numbers or texts
 */
export function conditionsEql(
  anyOf: readonly (readonly ResolvedCondition[])[]
): string | undefined {
  const groups = anyOf.map((group) => joined('and', group.map(conditionExpression)));
  const condition = joined('or', groups);
  if (condition === undefined) return undefined;
  const query = print({ kind: 'query', category: { kind: 'any' }, condition, pipes: [] });
  return isEql(query) ? query : undefined;
}

/** The verifier decides, which knows what Elasticsearch refuses. */
function isEql(query: string): boolean {
  try {
    parse(query);
    return true;
  } catch (error) {
    if (error instanceof EqlSyntaxError) return false;
    throw error;
  }
}

/** `undefined` where there is no operand, or one that cannot be said. */
function joined(
  kind: 'and' | 'or',
  operands: readonly (Expression | undefined)[]
): Expression | undefined {
  const said = operands.filter((operand) => operand !== undefined);
  if (said.length < operands.length) return undefined;
  return said.length > 1 ? { kind, operands: said } : said[0];
}

function conditionExpression(condition: ResolvedCondition): Expression | undefined {
  const expression = wantedExpression(condition);
  return condition.excluded && expression !== undefined
    ? { kind: 'not', operand: expression }
    : expression;
}

function wantedExpression(condition: ResolvedCondition): Expression | undefined {
  const field: Field = { kind: 'field', name: condition.field, optional: false };
  switch (condition.operator) {
    case 'exists':
      return { kind: 'comparison', operator: '!=', left: field, right: { kind: 'null' } };
    case 'is_one_of': {
      const [only, ...others] = condition.values.map(literal);
      if (only === undefined) return undefined;
      return others.length === 0
        ? { kind: 'comparison', operator: '==', left: field, right: only }
        : { kind: 'membership', operator: 'in', operand: field, list: [only, ...others] };
    }
    case 'range': {
      const { gt, gte, lt, lte } = condition.bounds;
      return joined('and', [
        ...compared(field, '>', gt),
        ...compared(field, '>=', gte),
        ...compared(field, '<', lt),
        ...compared(field, '<=', lte),
      ]);
    }
  }
}

/** A comparison with a bound, none where there is no bound. */
function compared(
  left: Field,
  operator: '<' | '<=' | '>' | '>=',
  bound: Scalar | undefined
): readonly (Expression | undefined)[] {
  if (bound === undefined) return [];
  if (isDateMath(bound) || typeof bound === 'boolean') return [undefined];
  return [{ kind: 'comparison', operator, left, right: literal(bound) }];
}

function isDateMath(bound: Scalar): boolean {
  return typeof bound === 'string' && (bound.startsWith('now') || bound.includes('||'));
}

function literal(value: Scalar): Literal {
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return Number.isSafeInteger(value) ? { kind: 'integer', value } : { kind: 'decimal', value };
}
