/** Stands for what the sandbox needs of `xpack.alerting` (`x-pack/platform/plugins/shared/alerting/server/config.ts`). */
export interface AlertingConfig {
  /** `rules.run.alerts.max` */
  readonly maxAlerts: number;
  /** `rules.run.timeout`, which goes before the timeout of the rule type. */
  readonly timeout?: string;
  /** `cancelAlertsOnRuleTimeout` */
  readonly cancelAlertsOnRuleTimeout: boolean;
  /** `disabledRuleTypes`: not registered, in silence. */
  readonly disabledRuleTypes: readonly string[];
}

const DEFAULT_MAX_ALERTS = 1_000;
/** Kibana does not start with more. */
const HIGHEST_MAX_ALERTS = 5_000;
const LOWEST_MAX_ALERTS = 1;

export function alertingConfig(given: Partial<AlertingConfig> = {}): AlertingConfig {
  const config = {
    maxAlerts: DEFAULT_MAX_ALERTS,
    cancelAlertsOnRuleTimeout: true,
    disabledRuleTypes: [],
    ...given,
  };
  if (config.maxAlerts > HIGHEST_MAX_ALERTS) {
    throw new Error(
      `[rules.run.alerts.max]: Value must be equal to or lower than [${HIGHEST_MAX_ALERTS}].`
    );
  }
  if (!(config.maxAlerts >= LOWEST_MAX_ALERTS)) {
    throw new Error(
      `[rules.run.alerts.max]: Value must be equal to or greater than [${LOWEST_MAX_ALERTS}].`
    );
  }
  return config;
}
