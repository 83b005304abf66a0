import type { ElasticsearchClient } from '@kbn/core/server';
import { ALERTS_ALIAS } from './constants';

/** Ids in one look-up; Elasticsearch takes 65,536 terms. */
const IDS_PER_LOOKUP = 10_000;

/**
 * Those of the instance ids that have an alert already. Alerts are read as Kibana's own user: the rule's API key has
 * the privileges of its owner, which need not include the alert indices.
 */
export async function knownInstanceIds(
  client: ElasticsearchClient,
  instanceIds: readonly string[]
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let start = 0; start < instanceIds.length; start += IDS_PER_LOOKUP) {
    const ids = instanceIds.slice(start, start + IDS_PER_LOOKUP);
    const response = await client.search<Record<string, unknown>>({
      index: ALERTS_ALIAS,
      // Before the first alert the index need not exist.
      ignore_unavailable: true,
      allow_no_indices: true,
      query: { bool: { filter: [{ terms: { 'kibana.alert.instance.id': ids } }] } },
      _source: ['kibana.alert.instance.id'],
      size: ids.length,
      track_total_hits: false,
    });
    for (const { _source } of response.hits.hits) {
      const id = _source?.['kibana.alert.instance.id'];
      if (typeof id === 'string') known.add(id);
    }
  }
  return known;
}
