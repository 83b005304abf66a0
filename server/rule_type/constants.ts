export { RULE_TYPE_ID } from '../../common/api';

/** The feature that owns the rules; rules created by the plugin have it as their consumer. */
export const FEATURE_ID = 'publicIpDiscovery';

/** Part of the names of the alert indices, which are lower case. */
export const ALERTS_CONTEXT = 'publicipdiscovery';

/** Where the framework keeps the alerts of all spaces; `kibana.space_ids` tells them apart. */
export const ALERTS_ALIAS = `.alerts-${ALERTS_CONTEXT}.alerts-default`;

export const ACTION_GROUP_ID = 'lookup';
