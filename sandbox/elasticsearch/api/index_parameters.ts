/** The query string of requests on an index expression. */
export const INDICES_PARAMETERS: readonly string[] = [
  'ignore_unavailable',
  'allow_no_indices',
  'expand_wildcards',
];

/** Settings of the way of execution, which make no difference here. */
export const EXECUTION_PARAMETERS: readonly string[] = [
  'preference',
  'routing',
  'search_type',
  'request_cache',
  'batched_reduce_size',
  'ccs_minimize_roundtrips',
  'max_concurrent_shard_requests',
  'pre_filter_shard_size',
  'allow_partial_search_results',
  'ignore_throttled',
  'project_routing',
];
