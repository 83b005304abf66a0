import type { FieldMap } from '@kbn/alerting-plugin/server';

const KEYWORDS: readonly string[] = [
  'agent.id agent.name agent.type agent.version',
  'cloud.account.id cloud.instance.id cloud.provider cloud.region',
  'destination.address destination.domain device.id',
  'dns.answers.data dns.answers.name dns.answers.type dns.header_flags dns.id dns.op_code',
  'dns.question.class dns.question.name dns.question.registered_domain dns.question.subdomain',
  'dns.question.top_level_domain dns.question.type dns.response_code dns.type',
  'ecs.version error.code error.id error.type',
  'event.agent_id_status event.category event.code event.dataset event.hash event.id event.module',
  'event.outcome event.provider event.reason event.reference event.timezone event.type event.url',
  'file.directory file.extension file.name file.path',
  'host.architecture host.domain host.hostname host.id host.mac host.name host.os.family',
  'host.os.full host.os.kernel host.os.name host.os.platform host.os.type host.os.version host.type',
  'log.level network.application network.community_id network.direction network.name',
  'network.protocol network.transport network.type observer.hostname observer.name',
  'observer.product observer.serial_number observer.type observer.vendor organization.id',
  'process.args process.code_signature.status process.code_signature.subject_name',
  'process.code_signature.team_id process.entity_id process.executable process.hash.md5',
  'process.hash.sha1 process.hash.sha256 process.name process.parent.args',
  'process.parent.code_signature.status process.parent.code_signature.subject_name',
  'process.parent.entity_id process.parent.executable process.parent.name',
  'process.parent.hash.sha256 process.pe.original_file_name process.title',
  'process.working_directory related.hash related.hosts related.user rule.id rule.name',
  'rule.reference rule.uuid rule.version service.name service.type source.address source.domain',
  'threat.framework threat.tactic.id threat.tactic.name threat.tactic.reference',
  'threat.technique.id threat.technique.name threat.technique.reference',
  'threat.technique.subtechnique.id threat.technique.subtechnique.name',
  'threat.technique.subtechnique.reference url.domain url.path url.scheme',
  'user.domain user.email user.full_name user.id user.name user.roles user_agent.name',
].flatMap((line) => line.split(' '));

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  boolean: [
    'process.code_signature.exists',
    'process.code_signature.trusted',
    'process.code_signature.valid',
    'process.parent.code_signature.exists',
    'process.parent.code_signature.trusted',
  ],
  date: ['event.created', 'event.end', 'event.ingested', 'event.start', 'process.start'],
  float: ['event.risk_score'],
  ip: ['destination.ip', 'dns.resolved_ip', 'host.ip', 'related.ip', 'source.ip'],
  long: [
    'destination.port',
    'dns.answers.ttl',
    'event.duration',
    'event.sequence',
    'event.severity',
    'process.args_count',
    'process.parent.pid',
    'process.pid',
    'source.port',
  ],
  match_only_text: ['error.message', 'message'],
  // Long texts, which ECS matches by pattern.
  wildcard: ['process.command_line', 'process.parent.command_line', 'url.full', 'url.original'],
};

const KEYWORD_LENGTH = 1024;

type FieldEntry = [string, FieldMap[string]];

/**
 * Stands for the ECS component template of alerts (`useEcs`;
 * `src/platform/packages/shared/kbn-alerts-as-data-utils/src/field_maps/ecs_field_map.ts`): the part of ECS that alerts
 * on endpoint and network events have.
 */
export const ecsFieldMap: FieldMap = Object.fromEntries([
  ...KEYWORDS.map((field): FieldEntry => [
    field,
    { type: 'keyword', required: false, ignore_above: KEYWORD_LENGTH },
  ]),
  ...Object.entries(OTHERS).flatMap(([type, fields]) =>
    fields.map((field): FieldEntry => [field, { type, required: false }])
  ),
]);
