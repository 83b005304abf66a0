/** How Elasticsearch holds a field of an exception, where that is the same on all sources. */
export type ExceptionFieldType = 'text' | 'boolean';

/** Mapped as `keyword` or `wildcard` by ECS and by the integrations. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'agent.id',
  'agent.name',
  'device.id',
  'dns.question.name',
  'dns.question.type',
  'endgame.parent_process_name',
  'event.action',
  'host.hostname',
  'host.id',
  'host.name',
  'observer.serial_number',
  'process.Ext.ancestry',
  'process.Ext.session_info.logon_type',
  'process.Ext.token.integrity_level_name',
  'process.args',
  'process.code_signature.status',
  'process.code_signature.subject_name',
  'process.command_line',
  'process.entity_id',
  'process.executable',
  'process.hash.md5',
  'process.hash.sha1',
  'process.hash.sha256',
  'process.name',
  'process.parent.args',
  'process.parent.code_signature.subject_name',
  'process.parent.command_line',
  'process.parent.entity_id',
  'process.parent.executable',
  'process.parent.hash.md5',
  'process.parent.hash.sha1',
  'process.parent.hash.sha256',
  'process.parent.name',
  'process.pe.company',
  'process.pe.original_file_name',
  'process.user.name',
  'process.working_directory',
  'user.domain',
  'user.id',
  'user.name',
  'winlog.computer_name',
  'winlog.event_data.IntegrityLevel',
  'winlog.event_data.LogonId',
  'winlog.event_data.User',
]);

const BOOLEAN_FIELDS: ReadonlySet<string> = new Set([
  'process.code_signature.exists',
  'process.code_signature.trusted',
  'process.parent.code_signature.exists',
  'process.parent.code_signature.trusted',
]);

/**
 * The type of a field, as far as a search may rely on it. Elasticsearch refuses the whole search if a number, an address
 * or a date is compared as text, and one exception must not keep the rule from running.
 */
export function exceptionFieldType(field: string): ExceptionFieldType | undefined {
  if (TEXT_FIELDS.has(field)) return 'text';
  return BOOLEAN_FIELDS.has(field) ? 'boolean' : undefined;
}

/** The fields that exceptions are usually about: those whose type is known. */
export const exceptionFields: readonly string[] = [...TEXT_FIELDS, ...BOOLEAN_FIELDS];
