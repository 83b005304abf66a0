/**
 * The `_source` of one event as JSON gives it. Nested objects, dotted keys and mixes of both are all legal,
 * and any level may be an array: Elasticsearch flattens every one of these shapes to the same fields.
 */
export type EventDocument = Readonly<Record<string, unknown>>;

/** One value of a leaf field. Integers beyond 2^53 arrive as strings or as `bigint`, never rounded. */
export type FieldValue = string | number | bigint | boolean;

/** Whether a parsed JSON value can be an event: an object, and neither an array nor null. */
export function isEventDocument(value: unknown): value is EventDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
