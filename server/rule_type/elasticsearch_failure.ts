/** What the Elasticsearch client tells of a failure. */
export interface ElasticsearchFailure {
  readonly type: string | undefined;
  readonly status: number | undefined;
  readonly reason: string;
}

/** Reads an error of the Elasticsearch client, whose details stand under `meta.body.error`. */
export function elasticsearchFailure(error: unknown): ElasticsearchFailure {
  const message = error instanceof Error ? error.message : String(error);
  const meta = property(error, 'meta');
  const status = property(meta, 'statusCode');
  const cause = property(property(meta, 'body'), 'error');
  const rootCauses = property(cause, 'root_cause');
  const root: unknown = Array.isArray(rootCauses) ? rootCauses[0] : undefined;
  return {
    type: text(property(cause, 'type')) ?? text(property(root, 'type')),
    // The client's transport says 0 where no answer came.
    status: typeof status === 'number' && status > 0 ? status : undefined,
    reason: text(property(cause, 'reason')) ?? text(property(root, 'reason')) ?? message,
  };
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
