import {
  address,
  constant,
  date,
  each,
  keyword,
  keywordWithText,
  long,
  text,
  wildcard,
} from './field_types';
import type { FieldTable } from './mappings';

/** Fields that every stream maps. */
export const everywhere: FieldTable = {
  '@timestamp': date,
  message: text,
  ...each(keyword, [
    'agent.id',
    'agent.name',
    'agent.type',
    'agent.version',
    'ecs.version',
    'event.action',
    'event.category',
    'event.id',
    'event.kind',
    'event.outcome',
    'event.type',
    'host.hostname',
    'host.id',
    'host.name',
    'host.os.family',
    'host.os.platform',
    'host.os.type',
    'host.os.version',
    'host.type',
    'tags',
    'user.domain',
    'user.id',
  ]),
  'host.ip': address,
  'host.os.name': keywordWithText,
  'user.name': keywordWithText,
};

/** What ingest pipelines add. */
export const ingestTimes: FieldTable = { 'event.created': date, 'event.ingested': date };

/** The naming fields of a data stream. */
export function dataStream(dataset: string): FieldTable {
  return {
    'data_stream.type': constant('logs'),
    'data_stream.dataset': constant(dataset),
    'data_stream.namespace': constant('default'),
  };
}

/** A process, without signature and parent. */
export const processFields: FieldTable = {
  'process.args': keyword,
  'process.args_count': long,
  'process.command_line': wildcard,
  'process.entity_id': keyword,
  'process.executable': keywordWithText,
  'process.hash.md5': keyword,
  'process.hash.sha1': keyword,
  'process.hash.sha256': keyword,
  'process.name': keywordWithText,
  'process.pid': long,
};

/** The process that started it. */
export const parentFields: FieldTable = {
  'process.parent.args': keyword,
  'process.parent.args_count': long,
  'process.parent.command_line': wildcard,
  'process.parent.entity_id': keyword,
  'process.parent.executable': keywordWithText,
  'process.parent.name': keywordWithText,
  'process.parent.pid': long,
};

/** Lookups and connections. */
export const networkFields: FieldTable = {
  'destination.address': keyword,
  'destination.ip': address,
  'destination.port': long,
  'dns.question.name': keyword,
  'dns.question.type': keyword,
  'dns.resolved_ip': address,
  'network.direction': keyword,
  'network.protocol': keyword,
  'network.transport': keyword,
  'network.type': keyword,
  'source.address': keyword,
  'source.ip': address,
  'source.port': long,
};

/** Answers of DNS, with their types. */
export const answerFields: FieldTable = {
  'dns.answers.data': keyword,
  'dns.answers.type': keyword,
};

/** Who owns the network of a destination. */
export const ownerFields: FieldTable = {
  'destination.as.number': long,
  'destination.as.organization.name': keywordWithText,
};

export const fileFields: FieldTable = { 'file.name': keyword, 'file.path': keywordWithText };
