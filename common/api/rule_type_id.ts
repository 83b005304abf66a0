/** The rule type's id for server and browser. Also part of saved rules and alerts, hence never changed. */
export const RULE_TYPE_ID = 'publicIpDiscovery.dnsQuery';
