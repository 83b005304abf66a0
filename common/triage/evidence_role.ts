/** What an event of an investigation is to the process that asked DNS. */
export const evidenceRoles = {
  /** An event of the lookup that raised the alert. */
  lookup: null,
  /** Another lookup of the process. */
  other_lookup: null,
  connection: null,
  process_start: null,
  process_end: null,
  /** An event of the process that is neither its start nor its end, or does not say. */
  process_other: null,
  child_start: null,
  child_end: null,
  child_other: null,
  parent_start: null,
  /** An alert of the same user or host. */
  alert: null,
} as const;

export type EvidenceRole = keyof typeof evidenceRoles;
