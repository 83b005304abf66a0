import {
  answerFields,
  dataStream,
  everywhere,
  fileFields,
  ingestTimes,
  networkFields,
  parentFields,
  processFields,
} from './common_fields';
import { dynamicMappings } from './dynamic_mappings';
import { address, constant, each, keyword, long } from './field_types';
import type { FieldTable, Mappings } from './mappings';
import { signatureFields } from './signature_fields';

const sysmonFields: FieldTable = {
  ...everywhere,
  ...ingestTimes,
  ...processFields,
  ...parentFields,
  ...networkFields,
  ...answerFields,
  ...fileFields,
  ...each(keyword, [
    'event.code',
    'event.provider',
    'log.level',
    'process.pe.original_file_name',
    'process.working_directory',
    'related.hash',
    'related.hosts',
    'related.user',
    'sysmon.dns.status',
    'winlog.channel',
    'winlog.computer_name',
    'winlog.event_data.IntegrityLevel',
    'winlog.event_data.LogonId',
    'winlog.event_data.TerminalSessionId',
    'winlog.event_data.User',
    'winlog.event_id',
    'winlog.opcode',
    'winlog.provider_guid',
    'winlog.provider_name',
    'winlog.record_id',
    'winlog.user.identifier',
  ]),
  'related.ip': address,
  'winlog.version': long,
};

/** A stream of the Windows integration: no field for signatures, which Sysmon's events do not have. */
export function windowsMappings(dataset: string): Mappings {
  return dynamicMappings({
    ...sysmonFields,
    ...dataStream(dataset),
    'event.dataset': constant(dataset),
    'event.module': constant('windows'),
  });
}

/** Winlogbeat's template maps all of ECS, signatures too, although its events never have any. */
export const winlogbeatMappings: Mappings = dynamicMappings({
  ...sysmonFields,
  ...signatureFields,
  'event.dataset': keyword,
  'event.module': keyword,
});
