import { fields, type Query } from '../../common/eql';
import { elasticsearchFailure } from './elasticsearch_failure';
import { unknownColumns } from './unknown_columns';

/**
 * The fields on account of which Elasticsearch refuses an EQL query: no searched index maps them.
 *
 * @returns none if the error is about anything else, or about fields that are optional already
 */
export function unmappedFields(error: unknown, query: Query): readonly string[] {
  const { type, reason } = elasticsearchFailure(error);
  if (type !== 'verification_exception') return [];
  const used = fields(query).filter(({ optional }) => !optional);
  return unknownColumns(reason).filter((column) => used.some(({ name }) => name === column));
}

/** Whether an EQL search was refused since there is no index at all behind its patterns, which is no fault of theirs. */
export function isWithoutIndices(error: unknown, indices: readonly string[]): boolean {
  const { type, reason } = elasticsearchFailure(error);
  const hasPatternsOnly = indices.every((index) => index.includes('*'));
  return (
    hasPatternsOnly && (type === 'index_not_found_exception' || reason.includes('Unknown index ['))
  );
}
