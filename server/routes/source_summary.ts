import type { SourcesResponse } from '../../common/api';
import type { DataSource } from '../../common/sources';

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
  const total = at(at(answer, 'hits'), 'total');
  const count = at(total, 'value');
  const last = at(at(at(answer, 'aggregations'), 'last'), 'value');
  const events = typeof count === 'number' ? count : 0;
  return {
    id,
    label,
    indexPattern,
    events,
    eventsAtLeast: at(total, 'relation') === 'gte',
    lastEventAt: typeof last === 'number' ? new Date(last).toISOString() : null,
    problem:
      problemOf(answer) ??
      (events === 0 && unreadable.has(indexPattern)
        ? { kind: 'denied', reason: `The read privilege on ${indexPattern} is missing.` }
        : null),
  };
}

function problemOf(answer: unknown): SourceSummary['problem'] {
  const error = at(answer, 'error');
  if (error !== undefined) {
    return { kind: at(answer, 'status') === 403 ? 'denied' : 'failed', reason: reasonOf(error) };
  }
  const failures = at(at(answer, '_shards'), 'failures');
  if (!Array.isArray(failures) || failures.length === 0) return null;
  return { kind: 'failed', reason: reasonOf(at(failures[0], 'reason')) };
}

function reasonOf(error: unknown): string {
  const [cause]: readonly unknown[] = [at(error, 'root_cause')].flat();
  const reason = at(error, 'reason') ?? at(cause, 'reason');
  return typeof reason === 'string' ? reason : 'Elasticsearch gives no reason.';
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}
