import { isDeepStrictEqual } from 'node:util';
import { badRequest } from '@hapi/boom';
import type { AlertingServerSetup, IRuleTypeAlerts, RuleType } from '@kbn/alerting-plugin/server';
import type { Logger } from '@kbn/core/server';
import type { AlertingConfig } from './alerting_config';
import { durationFault, parseDuration } from './duration';

export type AnyRuleType = RuleType<unknown, unknown, unknown, string, unknown>;

const RECOVERED_GROUP_ID = 'recovered';
const LICENSES: readonly string[] = [
  'basic',
  'standard',
  'gold',
  'platinum',
  'enterprise',
  'trial',
];
/** `rules.run.timeout` has no default in Kibana; rule types without a timeout get this one. */
export const DEFAULT_TIMEOUT = '5m';
/** `rules.minimumScheduleInterval.value`; not enforced by default. */
const MINIMUM_INTERVAL = '1m';

/**
 * Stands for `registerType` and the registry behind it
 * (`x-pack/platform/plugins/shared/alerting/server/plugin.ts`, `server/rule_type_registry.ts`): what it refuses, and that
 * it changes the object it is given.
 */
export class RuleTypeRegistry implements AlertingServerSetup {
  private readonly types = new Map<string, AnyRuleType>();
  private readonly contexts = new Map<string, IRuleTypeAlerts>();
  private isLocked = false;

  constructor(
    private readonly config: AlertingConfig,
    private readonly logger: Logger
  ) {}

  registerType<Params, State, Context, GroupIds extends string, AlertData>(
    ruleType: RuleType<Params, State, Context, GroupIds, AlertData>
  ): void {
    if (this.config.disabledRuleTypes.includes(ruleType.id)) return;
    const { id, alerts } = ruleType;
    const license: string = ruleType.minimumLicenseRequired;
    if (!LICENSES.includes(license)) throw new Error(`"${license}" is not a valid license type`);
    // The object of the plugin is changed; a frozen one is refused by the language itself.
    ruleType.ruleTaskTimeout = this.config.timeout ?? ruleType.ruleTaskTimeout ?? DEFAULT_TIMEOUT;
    ruleType.doesSetRecoveryContext = ruleType.doesSetRecoveryContext ?? false;
    ruleType.autoRecoverAlerts = ruleType.autoRecoverAlerts ?? true;
    const cancelAlerts = ruleType.cancelAlertsOnRuleTimeout;
    ruleType.cancelAlertsOnRuleTimeout = cancelAlerts ?? this.config.cancelAlertsOnRuleTimeout;
    if (this.isLocked) {
      throw new Error(
        `Cannot register task definitions after the task manager has started (alerting:${id})`
      );
    }
    if (this.types.has(id)) throw new Error(`Rule type "${id}" is already registered.`);
    this.checkDurations(ruleType);
    if (!ruleType.cancelAlertsOnRuleTimeout && ruleType.autoRecoverAlerts) {
      throw new Error(
        `Rule type "${id}" cannot have both cancelAlertsOnRuleTimeout set to false and autoRecoverAlerts set to true.`
      );
    }
    checkActionGroups(ruleType);
    checkId(id);
    ruleType.actionVariables = { context: [], params: [], ...ruleType.actionVariables };
    this.types.set(id, ruleType);
    if (alerts !== undefined) this.registerContext(alerts);
  }

  /** Task types, and so rule types, are known when Kibana starts. */
  lock(): void {
    this.isLocked = true;
  }

  get(id: string): AnyRuleType {
    const type = this.types.get(id);
    if (type === undefined) throw badRequest(`Rule type "${id}" is not registered.`);
    return type;
  }

  has(id: string): boolean {
    return this.types.has(id);
  }

  ids(): readonly string[] {
    return [...this.types.keys()];
  }

  /** The alert configurations of all types, one for each context. */
  alertContexts(): readonly IRuleTypeAlerts[] {
    return [...this.contexts.values()];
  }

  private checkDurations({
    id,
    ruleTaskTimeout = '',
    defaultScheduleInterval,
  }: AnyIntervals): void {
    const timeoutFault = durationFault(ruleTaskTimeout);
    if (timeoutFault !== undefined) {
      throw new Error(`Rule type "${id}" has invalid timeout: ${timeoutFault}.`);
    }
    if (defaultScheduleInterval === undefined) return;
    const fault = durationFault(defaultScheduleInterval);
    if (fault !== undefined) {
      throw new Error(`Rule type "${id}" has invalid default interval: ${fault}.`);
    }
    if (parseDuration(defaultScheduleInterval) < parseDuration(MINIMUM_INTERVAL)) {
      this.logger.warn(
        `Rule type "${id}" has a default interval of "${defaultScheduleInterval}", which is less than the configured minimum of "${MINIMUM_INTERVAL}".`
      );
    }
  }

  private registerContext(alerts: IRuleTypeAlerts): void {
    const known = this.contexts.get(alerts.context);
    const withoutWriting = (options: IRuleTypeAlerts): unknown => ({
      ...options,
      shouldWrite: undefined,
    });
    if (known === undefined) {
      this.contexts.set(alerts.context, alerts);
    } else if (!isDeepStrictEqual(withoutWriting(known), withoutWriting(alerts))) {
      throw new Error(`${alerts.context} has already been registered with different options`);
    }
  }
}

type AnyIntervals = Pick<AnyRuleType, 'id' | 'ruleTaskTimeout' | 'defaultScheduleInterval'>;

/** Ids are part of authorization strings, hence the few characters. */
function checkId(id: string): void {
  const invalid = id.match(/[^a-zA-Z0-9_\-.]+/g);
  if (invalid === null) return;
  throw new Error(
    `expected RuleType Id not to include invalid character${invalid.length > 1 ? 's' : ''}: ${invalid.join(', ')}`
  );
}

function checkActionGroups(ruleType: Pick<AnyRuleType, 'id' | 'actionGroups'>): void {
  const { id, actionGroups } = ruleType;
  const recovery: unknown = Reflect.get(ruleType, 'recoveryActionGroup');
  const recoveryId = groupId(recovery);
  if (recoveryId !== undefined && actionGroups.some((group) => group.id === recoveryId)) {
    throw new Error(
      `Rule type [id="${id}"] cannot be registered. Action group [${recoveryId}] cannot be used as both a recovery and an active action group.`
    );
  }
  if (recoveryId === undefined && actionGroups.some((group) => group.id === RECOVERED_GROUP_ID)) {
    throw new Error(
      `Rule type [id="${id}"] cannot be registered. Action groups [${RECOVERED_GROUP_ID}] are reserved by the framework.`
    );
  }
}

function groupId(group: unknown): string | undefined {
  const isGroup = typeof group === 'object' && group !== null && 'id' in group;
  return isGroup && typeof group.id === 'string' ? group.id : undefined;
}
