import {
  answerFields,
  dataStream,
  everywhere,
  fileFields,
  ingestTimes,
  networkFields,
  ownerFields,
  parentFields,
  processFields,
} from './common_fields';
import { dynamicMappings } from './dynamic_mappings';
import { address, below, bool, constant, date, each, keyword, long } from './field_types';
import { properties, type Mappings } from './mappings';
import { signatureFields } from './signature_fields';

/** Endgame: signatures and ids are mapped and hardly ever filled, and there is no time of ingestion. */
export const endgameMappings: Mappings = {
  dynamic: false,
  properties: properties({
    ...everywhere,
    ...processFields,
    ...networkFields,
    ...fileFields,
    ...signatureFields,
    ...each(keyword, [
      'event.dataset',
      'event.module',
      'endgame.event_subtype_full',
      'endgame.event_type_full',
      'endgame.parent_process_name',
      'endgame.process_name',
      'observer.os.type',
      'observer.version',
      'process.parent.executable',
      'process.parent.name',
    ]),
    ...each(long, [
      'endgame.pid',
      'endgame.unique_pid',
      'endgame.unique_ppid',
      'process.ppid',
      'winlog.event_id',
    ]),
  }),
};

/** CrowdStrike: process events bring path and user into the stream, nothing brings a signature. */
export const crowdstrikeMappings: Mappings = dynamicMappings({
  ...everywhere,
  ...ingestTimes,
  ...dataStream('crowdstrike.fdr'),
  ...processFields,
  ...networkFields,
  ...ownerFields,
  ...fileFields,
  ...below('crowdstrike', {
    ContextTimeStamp: date,
    DnsRequestCount: long,
    ...each(keyword, [
      'CNAMERecords',
      'ConfigStateHash',
      'ConnectionFlags',
      'ContextBaseFileName',
      'ContextProcessId',
      'DualRequest',
      'EventOrigin',
      'FirstIP4Record',
      'IP4Records',
      'InContext',
      'IntegrityLevel',
      'QueryStatus',
      'RespondingDnsServer',
      'SessionId',
      'SourceProcessId',
      'TokenType',
      'cid',
      'id',
      'name',
    ]),
  }),
  ...each(keyword, [
    'device.id',
    'dns.type',
    'event.dataset',
    'event.module',
    'network.iana_number',
    'observer.address',
    'observer.serial_number',
    'observer.version',
    'process.parent.entity_id',
    'process.parent.name',
    'related.hash',
  ]),
  'observer.ip': address,
  'process.start': date,
  'process.thread.id': long,
});

/** One of SentinelOne's streams, into which events are sorted by their kind. */
export function sentinelOneMappings(kind: string): Mappings {
  const dataset = `sentinel_one_cloud_funnel.${kind}`;
  return dynamicMappings({
    ...everywhere,
    ...ingestTimes,
    ...dataStream(dataset),
    'event.dataset': constant(dataset),
    'event.module': constant('sentinel_one_cloud_funnel'),
    ...processFields,
    ...parentFields,
    ...signatureFields,
    ...(kind === 'dns' || kind === 'network_action' ? { ...networkFields, ...answerFields } : {}),
    ...(kind === 'file' ? fileFields : {}),
    'process.parent.code_signature.exists': bool,
    'process.parent.code_signature.subject_name': keyword,
    'process.parent.code_signature.trusted': bool,
    ...each(keyword, [
      'process.parent.hash.md5',
      'process.parent.hash.sha1',
      'process.parent.hash.sha256',
      'process.parent.user.name',
      'process.user.name',
      'related.hosts',
    ]),
    ...each(date, ['process.parent.start', 'process.start']),
    'related.ip': address,
    ...below('sentinel_one_cloud_funnel.event', {
      'dst.ip_address': address,
      'dst.port_number': long,
      ...each(keyword, [
        'agent.uuid',
        'agent.version',
        'category',
        'dns.request',
        'dns.response',
        'id',
        'meta_event_name',
        'network.connection_status',
        'network.direction',
        'process_unique_key',
        'type',
      ]),
    }),
  });
}
