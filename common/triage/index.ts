export { addressScope, canonicalAddress, isInNetworks, type AddressScope } from './address_scope';
export type { Answer, CoveredPart, Disposition, Finding, UncoveredPart } from './answer';
export { answerQuestions, type Triage } from './answer_questions';
export type { CaseEvent, CaseFile } from './case_file';
export { resolvedAddresses } from './resolved_addresses';
export { eventTime } from './event_time';
export type { Evidence, EvidenceEvent, SearchId, SearchOutcome } from './evidence';
export { evidenceRoles, type EvidenceRole } from './evidence_role';
export {
  PROCESS_START_CODE,
  PROCESS_START_WORDS,
  processPhase,
  type ProcessPhase,
} from './process/process_phase';
export { questionIds, verdicts, type QuestionId, type Verdict } from './question';
export {
  reasonVerdicts,
  type Citation,
  type EventReference,
  type Reason,
  type ReasonId,
} from './reason';
