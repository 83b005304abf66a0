import type { estypes } from '@elastic/elasticsearch';
import type { AuthorizedRuleTypes } from '../alerting/alerting_authorization';
import { SPACE_ID } from '../alerting/space';

/**
 * Stands for the filters that `buildEsQueryWithAuthz` adds to whatever is asked
 * (`x-pack/platform/plugins/shared/rule_registry/server/lib`): pairs of rule type and consumer the user may see, the
 * space, and the rule types that were asked for.
 */
export function authorizedQuery(
  query: estypes.QueryDslQueryContainer | undefined,
  authorized: AuthorizedRuleTypes,
  ruleTypeIds: readonly string[] | undefined
): NonNullable<estypes.QueryDslQueryContainer> {
  const pairs = [...authorized].map(([ruleTypeId, consumers]): estypes.QueryDslQueryContainer => ({
    bool: {
      filter: [
        { term: { 'kibana.alert.rule.rule_type_id': ruleTypeId } },
        { terms: { 'kibana.alert.rule.consumer': [...consumers] } },
      ],
    },
  }));
  const asked =
    ruleTypeIds === undefined || ruleTypeIds.length === 0
      ? []
      : [{ terms: { 'kibana.alert.rule.rule_type_id': [...ruleTypeIds] } }];
  return {
    bool: {
      filter: [
        { bool: { should: pairs, minimum_should_match: 1 } },
        { terms: { 'kibana.space_ids': [SPACE_ID, '*'] } },
        ...asked,
      ],
      must: query === undefined ? [] : [query],
    },
  };
}
