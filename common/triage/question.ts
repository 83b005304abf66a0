/** The guide's questions before the last, which asks for the disposition. In the guide's order. */
export const questionIds = [
  'dns_outcome',
  'binary_identity',
  'launch_chain',
  'connections',
  'follow_on_commands',
  'related_alerts',
] as const;

export type QuestionId = (typeof questionIds)[number];

/**
 * What an answer does to the concern, as the guide's implication lines allow. Missing evidence is `unresolved`, never
 * `lowers_concern`.
 */
export const verdicts = { escalates: null, lowers_concern: null, unresolved: null } as const;

export type Verdict = keyof typeof verdicts;
