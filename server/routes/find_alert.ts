import type { estypes } from '@elastic/elasticsearch';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import type { AlertHit } from '../../common/api';
import { RULE_TYPE_ID } from '../rule_type/constants';

/** One alert of the rule, as far as the user may see it. */
export async function findAlert(client: AlertsClient, id: string): Promise<AlertHit | undefined> {
  const { hits } = await client.find({
    ruleTypeIds: [RULE_TYPE_ID],
    query: { term: { 'kibana.alert.uuid': id } },
    size: 1,
  });
  return hits.hits.map(alertHit)[0];
}

/** A hit as the API gives it. */
export function alertHit(hit: estypes.SearchHit<Record<string, unknown>>): AlertHit {
  return {
    id: hit._id ?? '',
    index: hit._index,
    fields: hit._source ?? {},
    sort: (hit.sort ?? []).filter((each) => typeof each === 'string' || typeof each === 'number'),
  };
}
