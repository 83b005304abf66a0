/** What keeps an exception narrow. An administrator may override any of them with a written reason. */
export const guardRailIds = [
  /** No hash and no signer. */
  'identity_missing',
  /** No `process.parent.executable`. */
  'parent_missing',
  /** No `dns.question.name`. */
  'domain_missing',
  /** No `host.id`, `host.name` or `user.id`. */
  'scope_missing',
  /** Nothing but the name of the program and the name asked for, which harmless tools and malware share. */
  'rests_on_shared_fields',
  /** A wildcard pattern that values fit which have nothing in common. */
  'pattern_names_nothing',
  /** A wildcard pattern where only the whole value identifies: hashes, signers, ids. */
  'pattern_instead_of_value',
  /** A pattern for several services, or an entry for much of the rule's own list. */
  'too_many_domains',
  /** A value that looks like an answer and is none. */
  'identifies_nothing',
  /** A hash that no file can have. */
  'not_a_sha256',
  /** An account that every host has is all that limits where the exception applies. */
  'service_account_alone',
] as const;

export type GuardRailId = (typeof guardRailIds)[number];

/** What makes an exception unfit to be stored; nobody can override these. */
export const formFaultIds = [
  'name_missing',
  'name_too_long',
  'reason_missing',
  'reason_too_long',
  'expiry_is_no_date',
  /** It was chosen to be in the past, so that the exception would never apply. */
  'expiry_has_passed',
  'override_without_reason',
  'no_entries',
  'too_many_entries',
  'field_missing',
  'field_too_long',
  'no_values',
  'too_many_values',
  'several_values_of_is',
  'value_is_empty',
  'value_too_long',
  /** None of its entries keeps anything apart: it would switch the rule off. */
  'hides_everything',
] as const;

export type FormFaultId = (typeof formFaultIds)[number];
