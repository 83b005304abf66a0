import { randomUUID } from 'node:crypto';
import { badRequest } from '@hapi/boom';
import type { RulesClient, SanitizedRule } from '@kbn/alerting-plugin/server';
import type { Clock } from '../clock';
import { settled } from '../settled';
import type { SandboxUser } from '../users';
import type { AlertingAuthorization, AlertingOperation } from './alerting_authorization';
import { durationFault, parseDuration } from './duration';
import { changedRule } from './changed_rule';
import { sanitizedRule, type RuleRecord } from './rule_record';
import type { RuleStore } from './rule_store';
import type { RuleTypeRegistry } from './rule_type_registry';
import { validatedParams } from './validated_params';

/** `per_page` of saved objects. */
const DEFAULT_PER_PAGE = 20;

export interface RulesClientContext {
  readonly store: RuleStore;
  readonly ruleTypes: RuleTypeRegistry;
  readonly clock: Clock;
  readonly tasks: { isRunning(ruleId: string): boolean; runSoon(ruleId: string): void };
}

type CreateOptions = Parameters<RulesClient['create']>[0];
type FindOptions = Parameters<RulesClient['find']>[0];
type UpdateOptions = Parameters<RulesClient['update']>[0];

/**
 * Stands for the rules client of one request
 * (`x-pack/platform/plugins/shared/alerting/server/rules_client/rules_client.ts` and
 * `…/server/application/rule/methods`): authorisation, validation and Boom errors in Kibana's order.
 */
export class SandboxRulesClient implements RulesClient {
  constructor(
    private readonly context: RulesClientContext,
    private readonly user: SandboxUser,
    private readonly authorization: AlertingAuthorization
  ) {}

  create({ data, options = {} }: CreateOptions): Promise<SanitizedRule> {
    return settled(() => {
      checkSchedule(data.schedule, 'create');
      const type = this.context.ruleTypes.get(data.alertTypeId);
      this.authorization.ensure(data.alertTypeId, data.consumer, 'create', 'rule');
      const params = validatedParams(type, data.params);
      const now = this.now();
      const { name, alertTypeId, consumer, enabled, schedule, tags } = data;
      const record: RuleRecord = {
        id: options.id ?? randomUUID(),
        name,
        alertTypeId,
        consumer,
        enabled,
        schedule: { interval: schedule.interval },
        params,
        tags: [...tags],
        createdBy: this.user.name,
        updatedBy: this.user.name,
        createdAt: now,
        updatedAt: now,
        revision: 0,
        executionStatus: { status: 'pending', lastExecutionDate: now },
        lastRun: null,
        nextRun: null,
        monitoring: { run: { history: [], last_run: { metrics: {} } } },
        apiKeyOwner: enabled ? this.user.name : null,
        // A task that is new is due at once.
        task: { runAt: now, state: { previousStartedAt: null } },
      };
      this.context.store.create(record);
      return sanitizedRule(record);
    });
  }

  get({ id }: { id: string }): Promise<SanitizedRule> {
    return settled(() => sanitizedRule(this.authorized(id, 'get')));
  }

  find({ options }: FindOptions): Promise<{ total: number; data: SanitizedRule[] }> {
    return settled(() => {
      const { ruleTypeIds, perPage = DEFAULT_PER_PAGE, page = 1 } = options;
      const authorized = this.authorization.filter('find', 'rule');
      const found = this.context.store.all().filter(({ alertTypeId, consumer }) => {
        const isAsked = ruleTypeIds?.includes(alertTypeId) ?? true;
        return isAsked && authorized.get(alertTypeId)?.has(consumer) === true;
      });
      const data = found.slice((page - 1) * perPage, page * perPage).map(sanitizedRule);
      return { total: found.length, data };
    });
  }

  update({ id, data }: UpdateOptions): Promise<SanitizedRule> {
    return settled(() => {
      checkSchedule(data.schedule, 'update');
      const { alertTypeId } = this.authorized(id, 'update');
      const params = validatedParams(this.context.ruleTypes.get(alertTypeId), data.params);
      const updated = this.context.store.update(id, (record) =>
        changedRule(record, { ...data, params }, { user: this.user.name, now: this.now() })
      );
      return sanitizedRule(updated);
    });
  }

  enableRule({ id }: { id: string }): Promise<void> {
    return settled(() => {
      if (this.authorized(id, 'enable').enabled) return;
      const now = this.now();
      this.context.store.update(id, (record) => ({
        ...record,
        enabled: true,
        updatedBy: this.user.name,
        updatedAt: now,
        executionStatus: { status: 'pending', lastExecutionDate: now },
        // A key that is there is kept, whoever enables the rule.
        apiKeyOwner: record.apiKeyOwner ?? this.user.name,
        task: { ...record.task, runAt: now },
      }));
    });
  }

  disableRule({ id }: { id: string }): Promise<void> {
    return settled(() => {
      const { alertTypeId, enabled } = this.authorized(id, 'disable');
      if (!enabled) return;
      const { autoRecoverAlerts } = this.context.ruleTypes.get(alertTypeId);
      this.context.store.update(id, (record) => ({
        ...record,
        enabled: false,
        nextRun: null,
        updatedBy: this.user.name,
        updatedAt: this.now(),
        // State is cleared for types that recover alerts only; others go on where they were.
        task:
          autoRecoverAlerts === false
            ? record.task
            : { ...record.task, state: { previousStartedAt: null } },
      }));
    });
  }

  runSoon({ id }: { id: string }): Promise<string | undefined> {
    return settled(() => {
      const { enabled } = this.authorized(id, 'runSoon');
      if (!enabled) return 'Error running rule: rule is disabled';
      if (this.context.tasks.isRunning(id)) return 'Rule is already running';
      this.context.store.update(id, (record) => ({
        ...record,
        task: { ...record.task, runAt: this.now() },
      }));
      this.context.tasks.runSoon(id);
      return undefined;
    });
  }

  getAlertState({
    id,
  }: {
    id: string;
  }): Promise<{ alertTypeState?: unknown; previousStartedAt?: string | null }> {
    return settled(() => this.authorized(id, 'getRuleState').task.state);
  }

  private authorized(id: string, operation: AlertingOperation): RuleRecord {
    const record = this.context.store.get(id);
    this.authorization.ensure(record.alertTypeId, record.consumer, operation, 'rule');
    return record;
  }

  private now(): string {
    return this.context.clock.now().toISOString();
  }
}

function checkSchedule({ interval }: { interval: string }, operation: 'create' | 'update'): void {
  const fault = durationFault(interval);
  if (fault !== undefined) {
    throw badRequest(`Error validating ${operation} data - [schedule.interval]: ${fault}`);
  }
  // Task manager keeps dates: an interval that leaves their range is refused when it is added to one.
  if (!Number.isSafeInteger(parseDuration(interval))) {
    throw badRequest(`Error validating ${operation} data - [schedule.interval]: too long`);
  }
}
