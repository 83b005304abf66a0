import { crowdstrikeFdr } from './crowdstrike_fdr';
import type { DataSource, SourceId } from './data_source';
import { endgame } from './endgame';
import { endpoint } from './endpoint';
import { sentinelOneCloudFunnel } from './sentinel_one_cloud_funnel';
import { windowsForwarded } from './windows_forwarded';
import { windowsSysmonOperational } from './windows_sysmon_operational';
import { winlogbeat } from './winlogbeat';

const bySourceId: Readonly<Record<SourceId, DataSource>> = {
  endgame,
  endpoint,
  sentinel_one_cloud_funnel: sentinelOneCloudFunnel,
  crowdstrike_fdr: crowdstrikeFdr,
  windows_forwarded: windowsForwarded,
  windows_sysmon_operational: windowsSysmonOperational,
  winlogbeat,
};

/** All seven, in the order of the rule's index patterns. */
export const dataSources: readonly DataSource[] = Object.values(bySourceId);

/** The source of an id, e.g. of one that an alert was stored with. */
export function dataSource(id: SourceId): DataSource {
  return bySourceId[id];
}
