export { durationCodec, durationMilliseconds } from './duration';
export { decodeRuleParameters, defaultRuleParameters } from './rule_parameters';
export {
  decodeSavedRuleParameters,
  MAX_ALERTS_PER_RUN,
  MAX_LIST_ENTRIES,
  ruleParameterNames,
  type ParameterName,
  type RuleParameters,
  type SavedRuleParameters,
} from './rule_parameters_codec';
export * from './alerts_api';
export * from './exceptions_api';
export * from './explain_api';
export * from './history_api';
export * from './investigation_api';
export { API_VERSION, apiPaths } from './paths';
export * from './rule_api';
export { RULE_TYPE_ID } from './rule_type_id';
export * from './triage_api';
