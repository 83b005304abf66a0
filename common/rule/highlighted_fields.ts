/**
 * The fields an analyst wants to see first, in reading order: when and where, which process and what started it, who
 * signed it, what was asked and answered. Several exist only on other events of the process, not on the DNS event.
 */
export const highlightedFields: readonly string[] = [
  '@timestamp',
  'host.id',
  'user.id',
  'process.entity_id',
  'process.executable',
  'process.command_line',
  'process.parent.executable',
  'process.parent.command_line',
  'process.code_signature.trusted',
  'process.code_signature.subject_name',
  'dns.question.name',
  'dns.Ext.status',
  'dns.resolved_ip',
  'destination.ip',
  'event.action',
];
