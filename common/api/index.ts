export { decode, type Decoded } from './decode';
export { durationCodec, durationMilliseconds } from './duration';
export {
  decodeRuleParameters,
  defaultRuleParameters,
  MAX_ALERTS_PER_RUN,
  MAX_LIST_ENTRIES,
  type RuleParameters,
} from './rule_parameters';
export { strictObject } from './strict_object';
