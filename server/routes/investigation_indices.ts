import { decodeRuleParameters, defaultRuleParameters } from '../../common/api';
import type { EventDocument } from '../../common/event';

/**
 * Where the events around an alert are searched. It holds a copy of its rule's parameters as they were; alerts of other
 * rules have other parameters, and the defaults serve them.
 */
export function investigationIndices(document: EventDocument): readonly string[] {
  const parameters = decodeRuleParameters(document['kibana.alert.rule.parameters']);
  return parameters.kind === 'valid'
    ? parameters.value.investigationIndices
    : defaultRuleParameters.investigationIndices;
}
