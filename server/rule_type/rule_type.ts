import type { RuleType } from '@kbn/alerting-plugin/server';
import { DEFAULT_APP_CATEGORIES } from '@kbn/core/server';
import {
  decodeRuleParameters,
  defaultRuleParameters,
  decodeSavedRuleParameters,
  type SavedRuleParameters,
} from '../../common/api';
import { rule } from '../../common/rule';
import type { ActionContext, AlertDocument } from './alert_document';
import { alertFieldMap } from './alert_field_map';
import { ACTION_GROUP_ID, ALERTS_CONTEXT, FEATURE_ID, RULE_TYPE_ID } from './constants';
import { executor } from './executor';
import type { RunState } from './run_state';

/** A burst is searched in many requests; a run must not be cut off in the middle of one. */
const RUN_TIMEOUT = '5m';

/** The rule type as the alerting framework registers it. A new object each time: the framework changes it. */
export function ruleType(): RuleType<
  SavedRuleParameters,
  RunState,
  ActionContext,
  typeof ACTION_GROUP_ID,
  AlertDocument
> {
  return {
    id: RULE_TYPE_ID,
    name: 'Public IP discovery via DNS query',
    category: DEFAULT_APP_CATEGORIES.security.id,
    producer: FEATURE_ID,
    solution: 'security',
    minimumLicenseRequired: 'basic',
    isExportable: true,
    actionGroups: [{ id: ACTION_GROUP_ID, name: 'Lookup of a public-IP service' }],
    defaultActionGroupId: ACTION_GROUP_ID,
    validate: { params: { validate: validateParameters } },
    actionVariables: {
      context: [
        { name: 'reason', description: 'Who asked for what, and what made it suspicious.' },
        { name: 'process', description: 'The name of the process.' },
        { name: 'domain', description: 'The name that was asked for.' },
        { name: 'host', description: 'The host of the process.' },
        { name: 'user', description: 'The user of the process, where the source tells.' },
        { name: 'source', description: 'The data source of the event.' },
        { name: 'eventTime', description: 'When the event happened.' },
      ],
      params: [],
    },
    defaultScheduleInterval: rule.interval,
    ruleTaskTimeout: RUN_TIMEOUT,
    // An event does not recover: its alert stays until a person closes it.
    autoRecoverAlerts: false,
    alerts: {
      context: ALERTS_CONTEXT,
      mappings: { fieldMap: alertFieldMap, dynamic: false },
      shouldWrite: true,
      useEcs: true,
    },
    executor: (options) =>
      executor({ ...options, params: { ...defaultRuleParameters, ...options.params } }),
  };
}

/** @throws with every fault at once, as the framework shows the message to the person who saves the rule */
function validateParameters(parameters: unknown): SavedRuleParameters {
  const complete = decodeRuleParameters(parameters);
  const saved = decodeSavedRuleParameters(parameters);
  // The framework saves what is returned: with the defaults in it, a rule would never get those of a later version.
  if (complete.kind === 'valid' && saved.kind === 'valid') return saved.value;
  const faults = complete.kind === 'invalid' ? complete.faults : [];
  throw new Error(`The parameters are not valid. ${faults.join('; ')}`);
}
