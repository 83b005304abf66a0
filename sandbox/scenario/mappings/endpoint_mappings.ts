import {
  dataStream,
  everywhere,
  ingestTimes,
  networkFields,
  ownerFields,
  parentFields,
  processFields,
} from './common_fields';
import {
  below,
  bool,
  each,
  keyword,
  keywordWithCaseless,
  long,
  nestedObjects,
} from './field_types';
import { properties, type FieldTable, type Mappings } from './mappings';
import { signatureFields } from './signature_fields';

const shared: FieldTable = {
  ...everywhere,
  ...ingestTimes,
  ...each(keyword, ['event.agent_id_status', 'event.dataset', 'event.module']),
  'event.sequence': long,
  'process.Ext.ancestry': keyword,
  'process.Ext.code_signature': nestedObjects,
  ...below('process.Ext.code_signature', {
    exists: bool,
    status: keyword,
    subject_name: keyword,
    trusted: bool,
  }),
  ...signatureFields,
};

/**
 * Elastic Defend's network events: what is not listed can be read in `_source` and not be searched. Missing on purpose:
 * hashes, arguments, and the parent but for its id.
 */
export const endpointNetworkMappings: Mappings = {
  dynamic: false,
  properties: properties({
    ...shared,
    ...dataStream('endpoint.events.network'),
    ...networkFields,
    ...ownerFields,
    'dns.Ext.options': keyword,
    'dns.Ext.status': long,
    'process.entity_id': keyword,
    'process.executable': keywordWithCaseless,
    'process.name': keywordWithCaseless,
    'process.parent.entity_id': keyword,
    'process.pid': long,
  }),
};

/** Elastic Defend's process events. */
export const endpointProcessMappings: Mappings = {
  dynamic: false,
  properties: properties({
    ...shared,
    ...dataStream('endpoint.events.process'),
    ...processFields,
    ...parentFields,
    'process.Ext.session_info.id': long,
    'process.Ext.session_info.logon_type': keyword,
    'process.Ext.token.integrity_level_name': keyword,
    'process.executable': keywordWithCaseless,
    'process.exit_code': long,
    'process.name': keywordWithCaseless,
    'process.parent.executable': keywordWithCaseless,
    'process.parent.name': keywordWithCaseless,
    'process.parent.code_signature.exists': bool,
    'process.parent.code_signature.status': keyword,
    'process.parent.code_signature.subject_name': keyword,
    'process.parent.code_signature.trusted': bool,
    'process.pe.original_file_name': keyword,
  }),
};
