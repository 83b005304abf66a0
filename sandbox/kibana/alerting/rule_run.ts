import { randomUUID } from 'node:crypto';
import type { Logger } from '@kbn/core/server';
import type { Clock } from '../clock';
import type { ElasticsearchClients } from '../elasticsearch_clients';
import { taskErrorSource, taskManagerModule } from '../kbn_modules/task_manager_errors';
import type { SavedObjectsService } from '../saved_objects/saved_objects_service';
import type { SandboxUser } from '../users';
import type { AlertResources } from './alert_resources';
import type { AlertingConfig } from './alerting_config';
import { buildNewAlert } from './build_new_alert';
import { executorOptions } from './executor_options';
import { RuleMonitoringService } from './rule_monitoring_service';
import type { RuleRecord } from './rule_record';
import { RuleResultService } from './rule_result_service';
import { DEFAULT_TIMEOUT, type AnyRuleType } from './rule_type_registry';
import { RunAlertsClient } from './run_alerts_client';
import type { FailureReason } from './run_status';
import { wrapClusterClient } from './wrap_cluster_client';
import { writeAlerts } from './write_alerts';

export interface RunContext {
  readonly elasticsearch: ElasticsearchClients;
  readonly savedObjects: SavedObjectsService;
  readonly resources: AlertResources;
  readonly config: AlertingConfig;
  readonly clock: Clock;
  readonly kibanaVersion: string;
  readonly logger: Logger;
  /** Whose privileges a rule has. */
  readonly ownerOf: (record: RuleRecord) => SandboxUser;
}

/** Why a run ends without a result, Kibana's `ErrorWithReason`. */
export class RunFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    override readonly cause: Error
  ) {
    super(cause.message);
  }
}

export interface CompletedRun {
  readonly state: unknown;
  readonly alertsReported: number;
  readonly alertsWritten: number;
  readonly hasReachedAlertLimit: boolean;
}

/**
 * One run of a rule: Kibana's `TaskRunner.runRule` and `RuleTypeRunner.run`
 * (`x-pack/platform/plugins/shared/alerting/server/task_runner/task_runner.ts`, `rule_type_runner.ts`). Alerts are
 * written after the executor has returned, and not at all if the run was cancelled.
 */
export class RuleRun {
  readonly executionId = randomUUID();
  readonly startedAt: Date;
  readonly results = new RuleResultService();
  readonly monitoring: RuleMonitoringService;
  readonly timeout: string;
  readonly plannedAt: string;
  private readonly abortController = new AbortController();
  private cancelled = false;

  constructor(
    private readonly context: RunContext,
    private readonly ruleType: AnyRuleType,
    private readonly record: RuleRecord
  ) {
    this.startedAt = context.clock.now();
    this.monitoring = new RuleMonitoringService(record.monitoring);
    this.timeout = ruleType.ruleTaskTimeout ?? DEFAULT_TIMEOUT;
    this.plannedAt = record.task.runAt;
  }

  get wasCancelled(): boolean {
    return this.cancelled;
  }

  cancel(): void {
    this.cancelled = true;
    this.abortController.abort();
  }

  /** @throws {RunFailure} */
  async perform(): Promise<CompletedRun> {
    const { ruleType, record } = this;
    if (!record.enabled) {
      throw new RunFailure(
        'disabled',
        new Error('Rule failed to execute because rule ran after it was disabled.')
      );
    }
    const params = this.validParams();
    const { alerts, autoRecoverAlerts } = ruleType;
    if (autoRecoverAlerts !== false) {
      throw new RunFailure(
        'execute',
        new Error('The sandbox runs rule types with autoRecoverAlerts: false only.')
      );
    }
    const startedAt = this.startedAt.toISOString();
    const isInstalled =
      alerts !== undefined && (await this.context.resources.ensureInstalled(alerts));
    const alertsClient = new RunAlertsClient(this.context.config.maxAlerts, startedAt);
    const returned = await this.execute(params, alertsClient, isInstalled);
    const reported = alertsClient.alerts();
    const run = {
      state: returned,
      alertsReported: reported.length,
      hasReachedAlertLimit: alertsClient.hasReachedAlertLimit(),
    };
    if (alerts === undefined || !this.shouldWriteAlerts()) return { ...run, alertsWritten: 0 };
    const documents = reported.map((alert) =>
      buildNewAlert(alert, this.alertRule(), startedAt, this.context.kibanaVersion)
    );
    const { elasticsearch, logger } = this.context;
    try {
      const alertsWritten = await writeAlerts(elasticsearch.internal, alerts, documents, logger);
      return { ...run, alertsWritten };
    } catch (error) {
      throw new RunFailure('unknown', asError(error));
    }
  }

  private validParams(): unknown {
    try {
      return this.ruleType.validate.params.validate(structuredClone(this.record.params));
    } catch (error) {
      const invalid = new Error(`params invalid: ${asError(error).message}`);
      throw new RunFailure('validate', taskManagerModule.createTaskRunError(invalid, 'user'));
    }
  }

  private async execute(
    params: unknown,
    alertsClient: RunAlertsClient,
    isInstalled: boolean
  ): Promise<unknown> {
    const { context, ruleType, record } = this;
    const logger = context.logger.get(ruleType.id.replace(/^\./, ''));
    try {
      const client = this.wrappedClient(logger);
      const result: unknown = await ruleType.executor(
        executorOptions(ruleType, {
          executionId: this.executionId,
          record,
          params,
          startedAt: this.startedAt,
          logger,
          services: {
            alertsClient: isInstalled ? alertsClient : null,
            scopedClusterClient: client,
            savedObjectsClient: context.savedObjects.clientOf(context.ownerOf(record)),
            ruleMonitoringService: this.monitoring,
            ruleResultService: this.results,
            shouldStopExecution: () => this.cancelled,
          },
        })
      );
      alertsClient.checkLimitUsage();
      return stateOf(result);
    } catch (error) {
      if (!alertsClient.hasReachedAlertLimit()) throw new RunFailure('execute', asError(error));
      // Kibana's trap: the error is swallowed, and with no result there is no state any more.
      logger.warn(
        `rule execution generated greater than ${context.config.maxAlerts} alerts: ${ruleType.id}:${record.id}: '${record.name}'`
      );
      return undefined;
    }
  }

  private wrappedClient(logger: Logger): ReturnType<typeof wrapClusterClient> {
    const { elasticsearch, ownerOf } = this.context;
    return wrapClusterClient(elasticsearch.asUser(ownerOf(this.record)), elasticsearch.internal, {
      signal: this.abortController.signal,
      ruleTaskTimeout: this.timeout,
      rule: `${this.ruleType.id}:${this.record.id}`,
      logger,
    });
  }

  private shouldWriteAlerts(): boolean {
    const { cancelAlertsOnRuleTimeout } = this.ruleType;
    return (
      !this.cancelled ||
      !this.context.config.cancelAlertsOnRuleTimeout ||
      cancelAlertsOnRuleTimeout === false
    );
  }

  private alertRule(): Parameters<typeof buildNewAlert>[1] {
    const { record, ruleType, executionId } = this;
    const { id, name, tags, consumer, revision, params } = record;
    const { id: ruleTypeId, name: ruleTypeName, producer } = ruleType;
    const rule = { id, name, tags, consumer, revision, params };
    return { ...rule, ruleTypeId, ruleTypeName, producer, executionId };
  }
}

/** The state as the task keeps it: JSON. */
function stateOf(result: unknown): unknown {
  const state = typeof result === 'object' && result !== null && 'state' in result && result.state;
  return state === false || state === undefined ? undefined : JSON.parse(JSON.stringify(state));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Whose fault a failed run is. */
export function failureSource({ cause }: RunFailure): ReturnType<typeof taskErrorSource> {
  return taskErrorSource(cause);
}
