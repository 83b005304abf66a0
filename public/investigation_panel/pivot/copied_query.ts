import type { PivotQuery } from '../../../common/api';

/** The Query DSL of a pivot with its range, as the body of a search. */
export function copiedQueryDsl({ queryDsl, from, to }: PivotQuery): string {
  const range = { range: { '@timestamp': { gte: from, lte: to } } };
  const body = { query: { bool: { filter: [queryDsl, range] } } };
  return JSON.stringify(body, null, 2);
}
