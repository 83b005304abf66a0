import type { ResolvedCondition } from './resolved_button';
import type { Scalar } from './provider_value';

/** The part of Elasticsearch's Query DSL that conditions need. */
export type QueryDsl =
  | { match_phrase: Record<string, string> }
  | { exists: { field: string } }
  | { range: Record<string, Partial<Record<'gt' | 'gte' | 'lt' | 'lte', Scalar>>> }
  | { bool: { filter?: QueryDsl[]; must_not?: QueryDsl[] } }
  | { bool: { should: QueryDsl[]; minimum_should_match: 1 } }
  | { match_none: Record<string, never> };

/**
 * Writes conditions as a query. Values only ever stand where values do, so none of them can change what is asked.
 *
 * `match_phrase` and not `term`: it is the same on keywords, addresses, numbers, dates and booleans, and also finds
 * what is in fields of analyzed text. It takes every value as a text.
 *
 * @param anyOf one of the groups must hold, all conditions of it; nothing is found by no group
 */
export function conditionsQuery(anyOf: readonly (readonly ResolvedCondition[])[]): QueryDsl {
  const [group, ...others] = anyOf.map(groupQuery);
  if (group === undefined) return { match_none: {} };
  return others.length === 0 ? group : anyOfQueries([group, ...others]);
}

function groupQuery(group: readonly ResolvedCondition[]): QueryDsl {
  const required = group.filter(({ excluded }) => !excluded).map(conditionQuery);
  const refused = group.filter(({ excluded }) => excluded).map(conditionQuery);
  return {
    bool: {
      ...(required.length > 0 && { filter: required }),
      ...(refused.length > 0 && { must_not: refused }),
    },
  };
}

function conditionQuery(condition: ResolvedCondition): QueryDsl {
  switch (condition.operator) {
    case 'is_one_of': {
      const { field, values } = condition;
      const [only, ...others] = values.map((value): QueryDsl => ({
        match_phrase: record(field, String(value)),
      }));
      if (only === undefined) return { match_none: {} };
      return others.length === 0 ? only : anyOfQueries([only, ...others]);
    }
    case 'exists':
      return { exists: { field: condition.field } };
    case 'range':
      return { range: record(condition.field, { ...condition.bounds }) };
  }
}

function anyOfQueries(queries: QueryDsl[]): QueryDsl {
  return { bool: { should: queries, minimum_should_match: 1 } };
}

/** An own property of any name, `__proto__` as well. */
function record<T>(name: string, value: T): Record<string, T> {
  return Object.fromEntries([[name, value]]);
}
