import { values } from '../event';
import type { DnsOutcome } from '../sources';
import type { Answer } from './answer';
import type { CaseEvent, CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite } from './process/citations';
import { reason, type Citation, type Reason } from './reason';
import { resolvedAddresses } from './resolved_addresses';

/** The answers that this one depends on. */
export interface LocalAnswers {
  readonly identity: Answer;
  readonly launch: Answer;
  readonly connections: Answer;
}

/**
 * Question 1: was the public-IP service only asked for, was it resolved, or did the lookup fail? All events of the lookup
 * count: request and result, IPv4 and IPv6.
 *
 * Escalates if a suspicious process resolved the service. Lowers concern only if the lookup failed or stayed a request and
 * identity, launch chain and connections (questions 2 to 4) all do. An answer without an address is neither a failure nor
 * a resolved name.
 */
export function dnsOutcome(file: CaseFile, local: LocalAnswers): Answer {
  return makeAnswer('dns_outcome', file, [outcomeReason(file, local)], {
    searches: ['network_events'],
    fields: [['dns.question.name'], ADDRESS_FIELDS, STATUS_FIELDS],
    facts: file.process,
  });
}

const ADDRESS_FIELDS: readonly [string, ...string[]] = [
  'dns.resolved_ip',
  'crowdstrike.IP4Records',
  'crowdstrike.FirstIP4Record',
];
const STATUS_FIELDS: readonly [string, ...string[]] = [
  'dns.Ext.status',
  'sysmon.dns.status',
  'crowdstrike.QueryStatus',
  'sentinel_one_cloud_funnel.event.type',
];

function outcomeReason(file: CaseFile, { identity, launch, connections }: LocalAnswers): Reason {
  const { lookups, source, subject } = file;
  const [address] = resolvedAddresses(lookups, source).values();
  if (address !== undefined) {
    const suspicious = [identity, launch].find(({ verdict }) => verdict === 'escalates');
    return suspicious === undefined
      ? reason('resolved', [address])
      : reason('resolved_by_suspicious_process', [
          address,
          cite(subject, 'dns.question.name'),
          suspicious.reasons[0].citations[0],
        ]);
  }
  const isOneWorkflow = [identity, launch, connections].every(
    ({ verdict }) => verdict === 'lowers_concern'
  );
  const outcomes = lookups.map((event) => ({ event, outcome: outcomeOf(event, file) }));
  const first = (kind: DnsOutcome['kind']) => outcomes.find(({ outcome }) => outcome === kind);
  // Addresses that all belong to name servers tell of no answer either.
  const open = first('unknown') ?? first('resolved');
  const answered = first('answered_without_address');
  const failed = first('failed');
  if (answered !== undefined) {
    return reason('answered_without_address', [statusOf(answered.event)]);
  }
  if (open !== undefined || file.domain === undefined) {
    return reason('outcome_not_recorded', [statusOf(open?.event ?? subject)]);
  }
  if (failed !== undefined) {
    return reason(isOneWorkflow ? 'failed_and_fits' : 'failed', [statusOf(failed.event)]);
  }
  return reason(isOneWorkflow ? 'request_only_and_fits' : 'request_only', [statusOf(subject)]);
}

/**
 * How the lookup ended by one of its events. Alerts keep the words of their event under names of their own, and what the
 * rule found out when it had the whole event.
 */
function outcomeOf({ fields }: CaseEvent, { source }: CaseFile): DnsOutcome['kind'] {
  const [stored] = values(fields, 'kibana.alert.public_ip_discovery.dns_outcome');
  switch (stored) {
    case 'requested':
    case 'resolved':
    case 'answered_without_address':
    case 'failed':
      return stored;
    default:
      return source?.dnsOutcome(fields).kind ?? 'unknown';
  }
}

/** The status of a lookup, or else the name asked for. */
function statusOf(event: Pick<CaseEvent, 'id' | 'index' | 'fields'>): Citation {
  const citations = STATUS_FIELDS.map((field) => cite(event, field));
  return citations.find(({ value }) => value !== null) ?? cite(event, 'dns.question.name');
}
