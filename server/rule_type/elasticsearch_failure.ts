import { ownProperty } from '../own_property';

/** What the Elasticsearch client tells of a failure. */
export interface ElasticsearchFailure {
  readonly type: string | undefined;
  readonly status: number | undefined;
  readonly reason: string;
}

/** Reads an error of the Elasticsearch client, whose details stand under `meta.body.error`. */
export function elasticsearchFailure(error: unknown): ElasticsearchFailure {
  const message = error instanceof Error ? error.message : String(error);
  const meta = ownProperty(error, 'meta');
  const status = ownProperty(meta, 'statusCode');
  const cause = ownProperty(ownProperty(meta, 'body'), 'error');
  const rootCauses = ownProperty(cause, 'root_cause');
  const root: unknown = Array.isArray(rootCauses) ? rootCauses[0] : undefined;
  return {
    type: text(ownProperty(cause, 'type')) ?? text(ownProperty(root, 'type')),
    // The client's transport says 0 where no answer came.
    status: typeof status === 'number' && status > 0 ? status : undefined,
    reason: text(ownProperty(cause, 'reason')) ?? text(ownProperty(root, 'reason')) ?? message,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
