import { DEFAULT_APP_CATEGORIES } from '@kbn/core/server';
import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';
import { EXCEPTION_OBJECT_TYPE } from './exceptions/exception_object_type';
import { FEATURE_ID, RULE_TYPE_ID } from './rule_type/constants';

/** API privileges that routes ask for. */
export const API_PRIVILEGES = {
  /** See the rule and its alerts, and investigate. */
  read: 'publicIpDiscovery_read',
  /** Enable, tune, except, and change the status of alerts. */
  all: 'publicIpDiscovery_all',
} as const;

/** Kibana's own privilege for reading alerts over HTTP; without it alert privileges alone end in 403. */
const ALERTS_API_PRIVILEGE = 'rac';

/** What `ALERTING_FEATURE_ID` is: rules that are created under Stack Management have it as their consumer. */
const ALERTING_CONSUMER = 'alerts';

/** The feature under which a role is given access: `all` or `read`. */
export function feature(): KibanaFeatureConfig {
  const alerting = [{ ruleTypeId: RULE_TYPE_ID, consumers: [FEATURE_ID, ALERTING_CONSUMER] }];
  const management = { insightsAndAlerting: ['triggersActions'] };
  // The app itself is not listed: Kibana would tell a user without the feature that there is no such app, while the app
  // can tell which privilege is missing. It hides its links from them.
  const shared = { app: ['kibana'], catalogue: [], management };
  return {
    id: FEATURE_ID,
    name: 'Public IP Discovery',
    category: DEFAULT_APP_CATEGORIES.security,
    ...shared,
    alerting,
    privileges: {
      all: {
        ...shared,
        api: [API_PRIVILEGES.all, API_PRIVILEGES.read, ALERTS_API_PRIVILEGE],
        alerting: { rule: { all: alerting }, alert: { all: alerting } },
        savedObject: { all: [EXCEPTION_OBJECT_TYPE], read: [] },
        ui: ['show', 'save'],
      },
      read: {
        ...shared,
        api: [API_PRIVILEGES.read, ALERTS_API_PRIVILEGE],
        alerting: { rule: { read: alerting }, alert: { read: alerting } },
        savedObject: { all: [], read: [EXCEPTION_OBJECT_TYPE] },
        ui: ['show'],
      },
    },
  };
}
