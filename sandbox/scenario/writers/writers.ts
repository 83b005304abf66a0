import type { SourceId } from '../../../common/sources';
import { crowdstrikeWriter } from './crowdstrike_writer';
import { endgameWriter } from './endgame_writer';
import { endpointWriter } from './endpoint_writer';
import { sentinelOneWriter } from './sentinel_one_writer';
import type { SourceWriter } from './source_writer';
import {
  windowsForwardedWriter,
  windowsSysmonOperationalWriter,
  winlogbeatWriter,
} from './sysmon_writers';

/** The writer of each data source. */
export const writers: Readonly<Record<SourceId, SourceWriter>> = {
  endgame: endgameWriter,
  endpoint: endpointWriter,
  sentinel_one_cloud_funnel: sentinelOneWriter,
  crowdstrike_fdr: crowdstrikeWriter,
  windows_forwarded: windowsForwardedWriter,
  windows_sysmon_operational: windowsSysmonOperationalWriter,
  winlogbeat: winlogbeatWriter,
};
