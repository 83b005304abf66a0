import type { RuleStatusResponse } from '../../../common/api';

/** An update of the rule that was applied on this page. */
export interface AppliedUpdate {
  /** The revision of the rule that it was applied to. */
  readonly over: number;
  /** As it was answered. */
  readonly rule: RuleStatusResponse['rule'];
}
