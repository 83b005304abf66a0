export { durationCodec, durationMilliseconds } from './duration';
export {
  decodeRuleParameters,
  defaultRuleParameters,
  MAX_ALERTS_PER_RUN,
  MAX_LIST_ENTRIES,
  type RuleParameters,
} from './rule_parameters';
export * from './alerts_api';
export * from './explain_api';
export * from './investigation_api';
export { API_VERSION, apiPaths } from './paths';
export * from './rule_api';
