import type { SourcesResponse } from '../../common/api';
import type { DataSource } from '../../common/sources';
import { ownProperty } from '../own_property';

type SourceSummary = SourcesResponse['sources'][number];

/**
 * What one answer of a multi-search says of a source.
 *
 * @param unreadable patterns that the user may not read as a whole. A search by a pattern leaves out what its user may
 *   not read without a word, so finding nothing there means nothing.
 */
export function sourceSummary(
  { id, label, indexPattern }: Pick<DataSource, 'id' | 'label' | 'indexPattern'>,
  answer: unknown,
  unreadable: ReadonlySet<string>
): SourceSummary {
  const total = ownProperty(ownProperty(answer, 'hits'), 'total');
  const count = ownProperty(total, 'value');
  const last = ownProperty(ownProperty(ownProperty(answer, 'aggregations'), 'last'), 'value');
  const events = typeof count === 'number' ? count : 0;
  return {
    id,
    label,
    indexPattern,
    events,
    eventsAtLeast: ownProperty(total, 'relation') === 'gte',
    lastEventAt: typeof last === 'number' ? new Date(last).toISOString() : null,
    problem:
      problemOf(answer) ??
      (events === 0 && unreadable.has(indexPattern)
        ? { kind: 'denied', reason: `The read privilege on ${indexPattern} is missing.` }
        : null),
  };
}

function problemOf(answer: unknown): SourceSummary['problem'] {
  const error = ownProperty(answer, 'error');
  if (error !== undefined) {
    return {
      kind: ownProperty(answer, 'status') === 403 ? 'denied' : 'failed',
      reason: reasonOf(error),
    };
  }
  const failures = ownProperty(ownProperty(answer, '_shards'), 'failures');
  if (!Array.isArray(failures) || failures.length === 0) return null;
  return { kind: 'failed', reason: reasonOf(ownProperty(failures[0], 'reason')) };
}

function reasonOf(error: unknown): string {
  const [cause]: readonly unknown[] = [ownProperty(error, 'root_cause')].flat();
  const reason = ownProperty(error, 'reason') ?? ownProperty(cause, 'reason');
  return typeof reason === 'string' ? reason : 'Elasticsearch gives no reason.';
}
