import type { PublicIpDiscoveryConfig } from '../config';

/** What an operator allows an investigation. */
export interface InvestigationLimits {
  /** Milliseconds of the longest window that a button may search. */
  readonly maxTimeRange: number;
  /** How long one search may look before it answers with what it has, as Elasticsearch writes it: `10000ms`. */
  readonly searchTimeout: string;
  /** Events of one page. */
  readonly pageSize: number;
  /** Addresses and networks of proxies that the operator has confirmed. */
  readonly confirmedProxies: readonly string[];
}

export function investigationLimits({
  investigation,
}: Pick<PublicIpDiscoveryConfig, 'investigation'>): InvestigationLimits {
  const { maxTimeRange, searchTimeout, pageSize, confirmedProxies } = investigation;
  return {
    maxTimeRange: maxTimeRange.asMilliseconds(),
    searchTimeout: `${searchTimeout.asMilliseconds()}ms`,
    pageSize,
    confirmedProxies,
  };
}
