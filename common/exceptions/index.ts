export { appliesAt, canApply, isBeforeExpiry } from './applies_at';
export { enrichedEvent, fieldsOf, isOfProcess, type LookupWithStart } from './enriched_event';
export { exceptionAlternatives, type ExceptionAlternative } from './exception_alternatives';
export { exceptionQueries, isSearchable, type ExceptionQuery } from './exception_filter';
export { exceptionHints, type ExceptionHint } from './exception_hints';
export {
  END_OF_DATES,
  MAX_ENTRIES,
  MAX_FIELD_LENGTH,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  MAX_VALUE_LENGTH,
  MAX_VALUES,
  type AppliedException,
  type ExceptionDraft,
  type ExceptionEntry,
  type ExceptionEvidence,
  type ExceptionItem,
  type ExceptionOperator,
  type ExceptionOrigin,
  type ExceptionOverride,
} from './exception_item';
export { coveringExceptions } from './covering_exceptions';
export { exceptionParts, partFields, type ExceptionPart } from './exception_part';
export {
  compileEntries,
  compileEntry,
  compileException,
  type EventPredicate,
} from './exception_predicate';
export {
  exceptionStage,
  splitByStage,
  type ExceptionStage,
  type ExceptionStages,
} from './exception_stages';
export { exceptionFields } from './field_type';
export { fieldFilling, type FieldFilling } from './field_filling';
export type { FaultDetails, FaultPlace, GuardRailContext, GuardRailFault } from './guard_rail';
export { formFaultIds, guardRailIds, type FormFaultId, type GuardRailId } from './guard_rail_id';
export { guardRails, standingFaults } from './guard_rails';
export { hidingExceptions } from './hiding_exceptions';
export { loosened, loosenings, type Loosening, type LooseningFacts } from './loosen';
export {
  suggestException,
  type ExceptionSuggestion,
  type MissingPart,
  type MissingReason,
  type SuggestedAlternative,
  type SuggestedEntry,
  type ValueOrigin,
} from './narrowest';
