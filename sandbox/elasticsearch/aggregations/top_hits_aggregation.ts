import { hitWriter, sortDocuments } from '../search/hits';
import { parseSort } from '../search/sort_keys';
import { checkAggregation, type Aggregation } from './aggregation';

const DEFAULT_SIZE = 3;

const KNOWN = [
  'size',
  'from',
  'sort',
  '_source',
  'fields',
  'docvalue_fields',
  'version',
  'seq_no_primary_term',
  'track_scores',
];

/** `top_hits`: the first documents of a bucket. */
export const topHitsAggregation: Aggregation = (parameters, documents, scope) => {
  checkAggregation('top_hits', parameters, KNOWN);
  const { size = DEFAULT_SIZE, from = 0 } = parameters;
  const keys = parseSort(parameters['sort'], scope);
  const first = Number(from);
  const hits = sortDocuments(documents, keys)
    .slice(first, first + Number(size))
    .map(hitWriter(parameters, scope, keys));
  return {
    hits: {
      total: { value: documents.length, relation: 'eq' },
      max_score: keys.length === 0 && hits.length > 0 ? 1 : null,
      hits,
    },
  };
};
