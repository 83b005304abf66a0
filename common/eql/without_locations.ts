import type { Query } from './ast';

/** The query without positions, so that two texts of the same meaning can be compared. */
export function withoutLocations(query: Query): Query {
  return strip(query);
}

function strip<T>(node: T): T;
function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((member: unknown) => strip(member));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'location')
      .map(([key, child]: [string, unknown]) => [key, strip(child)])
  );
}
