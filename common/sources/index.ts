export type { Capability, CapabilityKind } from './capability';
export type {
  DataSource,
  FieldsByEvent,
  RuleCondition,
  SourceClock,
  SourceId,
  SourceMarks,
  SourceSetup,
} from './data_source';
export { dataSource, dataSources } from './data_sources';
export { describeLookup, type LookupDescription } from './describe_lookup';
export type {
  AnsweredWithoutAddressOutcome,
  DnsOutcome,
  FailedOutcome,
  RequestedOutcome,
  ResolvedOutcome,
  UnknownOutcome,
} from './dns_outcome';
export { guidePivotKeys } from './guide_pivot_keys';
export { meaningfulValue, type Meaning, type MeaninglessValue } from './meaningful_value';
export type {
  EventValueClause,
  LiteralClause,
  Normalisation,
  Pivot,
  PivotClause,
  PivotId,
  PivotKey,
} from './pivot_key';
export { pivotIds } from './pivot_key';
export { recogniseSource } from './recognise_source';
export {
  resolvePivotKey,
  type MissingValue,
  type ResolvedClause,
  type ResolvedPivotKey,
} from './resolve_pivot_key';
export { isSharedAccount } from './shared_account';
export {
  DEFENDER_PLATFORM_FOLDER,
  PROGRAM_FOLDERS,
  WRITABLE_WINDOWS_FOLDERS,
} from './windows_folders';
