import { endpointNetworkMappings, endpointProcessMappings } from './endpoint_mappings';
import type { Mappings } from './mappings';
import { windowsMappings, winlogbeatMappings } from './sysmon_mappings';
import { crowdstrikeMappings, endgameMappings, sentinelOneMappings } from './vendor_mappings';

/** An index template, ready for `PUT _index_template/<name>`. */
export interface IndexTemplate {
  readonly name: string;
  readonly body: {
    readonly index_patterns: readonly string[];
    /** Absent for Endgame, which writes to indices. */
    readonly data_stream?: Readonly<Record<string, never>>;
    readonly priority: number;
    readonly template: { readonly mappings: Mappings };
  };
}

/** Above Elasticsearch's own templates for `logs-*-*`, which have 100, and those of integrations, 200. */
const PRIORITY = 250;

const ENDGAME = 'endgame-';

/** By what every index and data stream of one kind begins with. */
const mappingsByPrefix: ReadonlyMap<string, Mappings> = new Map([
  [ENDGAME, endgameMappings],
  ['logs-endpoint.events.network-', endpointNetworkMappings],
  ['logs-endpoint.events.process-', endpointProcessMappings],
  ...['dns', 'network_action', 'process', 'file'].map(
    (kind) => [`logs-sentinel_one_cloud_funnel.${kind}-`, sentinelOneMappings(kind)] as const
  ),
  ['logs-crowdstrike.fdr-', crowdstrikeMappings],
  ['logs-windows.forwarded-', windowsMappings('windows.forwarded')],
  ['logs-windows.sysmon_operational-', windowsMappings('windows.sysmon_operational')],
  ['winlogbeat-', winlogbeatMappings],
]);

/** The templates of all streams and indices of the scenario. */
export const indexTemplates: readonly IndexTemplate[] = [...mappingsByPrefix].map(
  ([prefix, mappings]) => ({
    name: `scenario-${prefix.slice(0, -1)}`,
    body: {
      index_patterns: [`${prefix}*`],
      ...(prefix === ENDGAME ? {} : { data_stream: {} }),
      priority: PRIORITY,
      template: { mappings },
    },
  })
);

/**
 * The mappings of an index or data stream.
 *
 * @throws Error for a name that the scenario does not write to
 */
export function mappingsFor(index: string): Mappings {
  for (const [prefix, mappings] of mappingsByPrefix) {
    if (index.startsWith(prefix)) return mappings;
  }
  throw new Error(`The scenario writes nothing to ${index}.`);
}
