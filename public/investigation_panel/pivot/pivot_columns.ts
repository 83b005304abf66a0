import { i18n } from '@kbn/i18n';
import type { PivotKind } from '../../../common/api';
import { firstText, values, type EventDocument } from '../../../common/event';
import { describeLookup } from '../../../common/sources';

/** A column of the events of a pivot, beside their time. */
export interface PivotColumn {
  readonly id: PivotColumnId;
  /** The values that stand in the column for an event. */
  readonly texts: (event: EventDocument) => readonly string[];
  /** The field of the column in Discover. */
  readonly field: string;
}

export type PivotColumnId = keyof typeof columns;

/** The columns that answer what a pivot asks, in reading order. */
export function pivotColumns(kind: PivotKind): readonly PivotColumn[] {
  return COLUMNS_OF_KIND[kind].map((id) => ({ id, ...columns[id] }));
}

const COLUMNS_OF_KIND: Readonly<Record<PivotKind, readonly PivotColumnId[]>> = {
  process_events: ['action', 'process', 'command_line', 'parent', 'user'],
  network_events: ['action', 'destination', 'organization', 'domain', 'resolved'],
  child_processes: ['process', 'command_line', 'executable', 'signer'],
  alerts: ['rule', 'reason', 'severity', 'status'],
  events: ['category', 'action', 'host', 'process'],
};

const columns = {
  action: column('event.action'),
  category: column('event.category'),
  command_line: column('process.command_line'),
  destination: { field: 'destination.ip', texts: destinations },
  domain: column('dns.question.name'),
  executable: column('process.executable'),
  host: { field: 'host.name', texts: (event: EventDocument) => given(describeLookup(event).host) },
  organization: column('destination.as.organization.name'),
  parent: { field: 'process.parent.name', texts: parents },
  process: column('process.name'),
  reason: column('kibana.alert.reason'),
  resolved: column('dns.resolved_ip'),
  rule: column('kibana.alert.rule.name'),
  severity: column('kibana.alert.severity'),
  signer: { field: 'process.code_signature.subject_name', texts: signers },
  status: column('kibana.alert.workflow_status'),
  user: { field: 'user.name', texts: (event: EventDocument) => given(describeLookup(event).user) },
} as const;

function column(field: string) {
  return { field, texts: (event: EventDocument) => values(event, field).map(String) };
}

/** Where a connection went: the address (or else a name) with the port. */
function destinations(event: EventDocument): readonly string[] {
  const port = firstText(event, 'destination.port');
  const ends = ['destination.ip', 'destination.address', 'destination.domain']
    .map((field) => values(event, field).map(String))
    .find((texts) => texts.length > 0);
  if (port === undefined || ends === undefined) return ends ?? [];
  return ends.map((end) => (end.includes(':') ? `[${end}]:${port}` : `${end}:${port}`));
}

/** Some sources name only the file of the parent. */
function parents(event: EventDocument): readonly string[] {
  const names = values(event, 'process.parent.name').map(String);
  return names.length > 0 ? names : values(event, 'process.parent.executable').map(String);
}

/** The signer as it is recorded, and that it is not to be trusted, where that is recorded. */
function signers(event: EventDocument): readonly string[] {
  const subjects = values(event, 'process.code_signature.subject_name').map(String);
  const isUntrusted = values(event, 'process.code_signature.trusted').some(isFalse);
  const isUnsigned = values(event, 'process.code_signature.exists').some(isFalse);
  if (isUnsigned) {
    return [i18n.translate('publicIpDiscovery.signer.unsigned', { defaultMessage: 'unsigned' })];
  }
  if (!isUntrusted) return subjects;
  return [
    ...subjects,
    i18n.translate('publicIpDiscovery.signer.notTrusted', { defaultMessage: 'not trusted' }),
  ];
}

const isFalse = (value: unknown) => value === false || value === 'false';

const given = (text: string | undefined) => (text === undefined ? [] : [text]);
