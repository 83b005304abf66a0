import type { SearchId } from './evidence';
import type { Verdict } from './question';

/** What speaks for an answer, and what that does to the concern. Each is put into words by whoever shows it. */
export const reasonVerdicts = {
  // DNS outcome
  resolved_by_suspicious_process: 'escalates',
  // Binary identity
  script_host_or_lolbin: 'escalates',
  script_runtime_signer: 'escalates',
  unsigned: 'escalates',
  signature_invalid: 'escalates',
  signer_mismatch: 'escalates',
  renamed_binary: 'escalates',
  user_writable_path: 'escalates',
  // Launch chain
  office_parent: 'escalates',
  browser_parent: 'escalates',
  script_host_parent: 'escalates',
  service_session: 'escalates',
  remote_session: 'escalates',
  hidden_or_encoded_command: 'escalates',
  remote_script: 'escalates',
  script_from_user_folder: 'escalates',
  // Connections
  reached_service: 'escalates',
  unrelated_infrastructure: 'escalates',
  direct_public_connection: 'escalates',
  // Follow-on commands
  shell_child: 'escalates',
  downloader_child: 'escalates',
  installer_child: 'escalates',
  reconnaissance_child: 'escalates',
  persistence_child: 'escalates',
  // Related alerts
  same_on_other_host: 'escalates',
  same_by_other_user: 'escalates',
  failed_and_fits: 'lowers_concern',
  request_only_and_fits: 'lowers_concern',
  defender_component: 'lowers_concern',
  vendor_component: 'lowers_concern',
  defender_workflow: 'lowers_concern',
  vendor_workflow: 'lowers_concern',
  no_connection: 'lowers_concern',
  internal_connections_only: 'lowers_concern',
  confirmed_proxy: 'lowers_concern',
  no_child: 'lowers_concern',
  same_component_only: 'lowers_concern',
  // DNS outcome
  resolved: 'unresolved',
  failed: 'unresolved',
  request_only: 'unresolved',
  answered_without_address: 'unresolved',
  outcome_not_recorded: 'unresolved',
  // Binary identity
  signature_expired: 'unresolved',
  signature_not_trusted: 'unresolved',
  signature_not_recorded: 'unresolved',
  hash_not_recorded: 'unresolved',
  path_not_recorded: 'unresolved',
  name_not_recorded: 'unresolved',
  owner_not_recognised: 'unresolved',
  // Launch chain
  start_not_found: 'unresolved',
  parent_not_recorded: 'unresolved',
  command_line_not_recorded: 'unresolved',
  parent_command_line_not_recorded: 'unresolved',
  user_not_recorded: 'unresolved',
  session_not_recorded: 'unresolved',
  workflow_not_recognised: 'unresolved',
  // Connections
  destination_not_recorded: 'unresolved',
  possible_proxy: 'unresolved',
  proxy_without_workflow: 'unresolved',
  inbound_connection: 'unresolved',
  public_resolver: 'unresolved',
  connections_may_be_filtered: 'unresolved',
  answer_needs_no_connection: 'unresolved',
  // Follow-on commands
  child_not_named: 'unresolved',
  child_before_lookup: 'unresolved',
  other_child: 'unresolved',
  no_child_but_unrecognised: 'unresolved',
  // Related alerts
  same_name_only: 'unresolved',
  other_alerts: 'unresolved',
  no_related_alerts: 'unresolved',
  shared_account: 'unresolved',
  // Of any search that a question rests on
  no_telemetry: 'unresolved',
  cannot_be_asked: 'unresolved',
  denied: 'unresolved',
  search_failed: 'unresolved',
  search_incomplete: 'unresolved',
  not_asked: 'unresolved',
  still_arriving: 'unresolved',
  window_cut: 'unresolved',
} as const satisfies Readonly<Record<string, Verdict>>;

export type ReasonId = keyof typeof reasonVerdicts;

/** An event or alert by its place in Elasticsearch. */
export interface EventReference {
  readonly id: string;
  readonly index: string;
}

/** What a reason rests on. A reason that rests on something absent names what was searched for, or `null`. */
export interface Citation {
  readonly event: EventReference;
  readonly field: string;
  /** As the event has it; `null` where the event lacks the field. */
  readonly value: string | null;
}

export interface Reason {
  readonly id: ReasonId;
  readonly speaksFor: Verdict;
  /** The search that the reason is about, where it is about one. */
  readonly search: SearchId | null;
  /** The first one is what the reason is about, the others are beside it. */
  readonly citations: readonly [Citation, ...Citation[]];
}

/** Makes a reason; what it speaks for follows from its id. */
export function reason(
  id: ReasonId,
  citations: readonly [Citation, ...Citation[]],
  search: SearchId | null = null
): Reason {
  return { id, speaksFor: reasonVerdicts[id], search, citations };
}
