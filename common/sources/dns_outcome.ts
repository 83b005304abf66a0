/** The status of a lookup, where the source reports one. */
export interface ReportedStatus {
  /** As the source wrote it: `9003`, `DNS_ERROR_RCODE_NAME_ERROR`, `DNSUnresolved`. */
  readonly status?: string;
  /** Windows' own name of the status, where the source wrote its number. */
  readonly statusName?: string;
}

/** The event is the question only; its answer, if there is one, is another event. */
export interface RequestedOutcome extends ReportedStatus {
  readonly kind: 'requested';
  readonly reason: string;
}

/** The name has addresses. That says nothing about a connection to one of them. */
export interface ResolvedOutcome extends ReportedStatus {
  readonly kind: 'resolved';
  /** Distinct, in the order of the event; on Sysmon also addresses of name servers that came with the answer. */
  readonly addresses: readonly string[];
}

/** The question was answered, but the answer holds no address: not a failure, and not a resolved name either. */
export interface AnsweredWithoutAddressOutcome extends ReportedStatus {
  readonly kind: 'answered_without_address';
  readonly reason: string;
}

/** The lookup failed. */
export interface FailedOutcome extends ReportedStatus {
  readonly kind: 'failed';
  readonly status: string;
  readonly reason: string;
}

/** The event does not tell how the lookup ended. */
export interface UnknownOutcome extends ReportedStatus {
  readonly kind: 'unknown';
  readonly reason: string;
}

/** How a lookup ended, as far as one event of it can tell. Reasons are sentences for people. */
export type DnsOutcome =
  | RequestedOutcome
  | ResolvedOutcome
  | AnsweredWithoutAddressOutcome
  | FailedOutcome
  | UnknownOutcome;
