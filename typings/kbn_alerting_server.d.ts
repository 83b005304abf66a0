/** `x-pack/platform/plugins/shared/alerting/server`, what the plugin uses of it. */
declare module '@kbn/alerting-plugin/server' {
  import type {
    IScopedClusterClient,
    KibanaRequest,
    Logger,
    SavedObjectsClientContract,
  } from '@kbn/core/server';

  /** `server/plugin.ts`: the setup contract. */
  export interface AlertingServerSetup {
    registerType<Params, State, Context, GroupIds extends string, AlertData>(
      ruleType: RuleType<Params, State, Context, GroupIds, AlertData>
    ): void;
  }

  /** `server/plugin.ts`: the start contract. */
  export interface AlertingServerStart {
    getRulesClientWithRequest(request: KibanaRequest): Promise<RulesClient>;
  }

  /** `server/types.ts` */
  export interface RuleType<Params, State, Context, GroupIds extends string, AlertData> {
    id: string;
    name: string;
    category: string;
    producer: string;
    solution: 'stack' | 'observability' | 'security';
    minimumLicenseRequired: 'basic';
    isExportable: boolean;
    actionGroups: { id: GroupIds; name: string }[];
    defaultActionGroupId: GroupIds;
    validate: { params: { validate(params: unknown): Params } };
    actionVariables?: {
      context?: { name: string; description: string }[];
      params?: { name: string; description: string }[];
    };
    defaultScheduleInterval?: string;
    ruleTaskTimeout?: string;
    autoRecoverAlerts?: boolean;
    cancelAlertsOnRuleTimeout?: boolean;
    doesSetRecoveryContext?: boolean;
    alerts?: IRuleTypeAlerts;
    executor(
      options: RuleExecutorOptions<Params, State, Context, GroupIds, AlertData>
    ): Promise<{ state: State }>;
  }

  /** `server/types.ts` */
  export interface IRuleTypeAlerts {
    context: string;
    mappings: { fieldMap: FieldMap; dynamic?: false | 'strict' };
    shouldWrite?: boolean;
    useEcs?: boolean;
    isSpaceAware?: boolean;
  }

  /** `@kbn/alerts-as-data-utils`, `src/field_maps/types.ts` */
  export type FieldMap = Record<
    string,
    { type: string; required: boolean; array?: boolean; ignore_above?: number; index?: boolean }
  >;

  /** `server/types.ts` */
  export interface RuleExecutorOptions<Params, State, Context, GroupIds extends string, AlertData> {
    executionId: string;
    params: Params;
    /** What the last run that did not throw has returned, else empty. */
    state: State | Record<string, never>;
    startedAt: Date;
    previousStartedAt: Date | null;
    spaceId: string;
    rule: {
      id: string;
      name: string;
      tags: string[];
      consumer: string;
      schedule: { interval: string };
      revision: number;
    };
    logger: Logger;
    services: RuleExecutorServices<Context, GroupIds, AlertData>;
  }

  /** `server/types.ts` */
  export interface RuleExecutorServices<Context, GroupIds extends string, AlertData> {
    /** Null if the alert indices could not be installed. */
    alertsClient: PublicAlertsClient<AlertData, Context, GroupIds> | null;
    scopedClusterClient: IScopedClusterClient;
    /** With the privileges of whoever enabled or last saved the rule; no hidden type is seen through it. */
    savedObjectsClient: SavedObjectsClientContract;
    ruleMonitoringService?: PublicRuleMonitoringService;
    ruleResultService?: PublicRuleResultService;
    shouldStopExecution(): boolean;
  }

  /** `server/alerts_client/types.ts` */
  export interface PublicAlertsClient<AlertData, Context, GroupIds extends string> {
    report(alert: {
      id: string;
      actionGroup: GroupIds;
      context?: Context;
      payload?: Partial<AlertData>;
    }): { uuid: string; start: string | null };
    getAlertLimitValue(): number;
    setAlertLimitReached(reached: boolean): void;
  }

  /** `server/monitoring/rule_monitoring_service.ts` */
  export interface PublicRuleMonitoringService {
    setLastRunMetricsTotalSearchDurationMs(milliseconds: number): void;
    setLastRunMetricsTotalAlertsDetected(count: number): void;
    setLastRunMetricsTotalAlertsCreated(count: number): void;
    setLastRunMetricsGapDurationS(seconds: number): void;
    setLastRunMetricsGapRange(range: { gte: string; lte: string } | null): void;
  }

  /** `server/monitoring/rule_result_service.ts` */
  export interface PublicRuleResultService {
    addLastRunError(message: string, userError?: boolean): void;
    addLastRunWarning(message: string): void;
    setLastRunOutcomeMessage(message: string): void;
  }

  /** `server/lib/errors/...`: what an executor throws without an alerts client. */
  export class AlertsClientError extends Error {}

  /** `server/rules_client/rules_client.ts` */
  export interface RulesClient {
    create(options: {
      data: {
        name: string;
        alertTypeId: string;
        consumer: string;
        schedule: { interval: string };
        params: object;
        enabled: boolean;
        tags: string[];
        actions: never[];
      };
      options?: { id?: string };
    }): Promise<SanitizedRule>;
    get(options: { id: string }): Promise<SanitizedRule>;
    find(options: {
      options: { ruleTypeIds?: string[]; perPage?: number; page?: number };
    }): Promise<{ total: number; data: SanitizedRule[] }>;
    update(options: {
      id: string;
      /** Actions that are not given are taken away. */
      data: Pick<SanitizedRule, 'name' | 'tags' | 'schedule' | 'params' | 'actions'> &
        Partial<
          Pick<
            SanitizedRule,
            'systemActions' | 'notifyWhen' | 'throttle' | 'alertDelay' | 'flapping' | 'artifacts'
          >
        >;
    }): Promise<SanitizedRule>;
    enableRule(options: { id: string }): Promise<void>;
    disableRule(options: { id: string }): Promise<void>;
    runSoon(options: { id: string }): Promise<string | undefined>;
    /** The task state of the rule: what the executor returned last, under `alertTypeState`. */
    getAlertState(options: {
      id: string;
    }): Promise<{ alertTypeState?: unknown; previousStartedAt?: string | null } | undefined>;
  }

  export interface RuleAction {
    readonly id: string;
    readonly params: Readonly<Record<string, unknown>>;
  }

  /** `common/rule.ts`: `SanitizedRule`. */
  export interface SanitizedRule {
    id: string;
    name: string;
    alertTypeId: string;
    consumer: string;
    enabled: boolean;
    schedule: { interval: string };
    params: object;
    /** `application/rule/schemas/action_schemas.ts`: as they were saved, to be given back in an update. */
    actions: RuleAction[];
    systemActions?: RuleAction[];
    /** Set in the rule form; given back as they are. */
    notifyWhen?: unknown;
    throttle?: unknown;
    alertDelay?: unknown;
    flapping?: unknown;
    artifacts?: unknown;
    tags: string[];
    createdBy: string | null;
    updatedBy: string | null;
    createdAt: Date;
    updatedAt: Date;
    revision: number;
    executionStatus: {
      status: 'ok' | 'active' | 'error' | 'warning' | 'pending' | 'unknown';
      lastExecutionDate: Date;
      lastDuration?: number;
      error?: { reason: string; message: string };
      warning?: { reason: string; message: string };
    };
    lastRun?: { outcome: 'succeeded' | 'warning' | 'failed'; outcomeMsg?: string[] | null } | null;
    nextRun?: Date | null;
    monitoring?: {
      run: {
        history: {
          success: boolean;
          timestamp: number;
          duration?: number;
          outcome?: 'succeeded' | 'warning' | 'failed';
        }[];
      };
    };
  }
}

/** `x-pack/platform/plugins/shared/task_manager/server/task_running/errors.ts` */
declare module '@kbn/task-manager-plugin/server' {
  export enum TaskErrorSource {
    FRAMEWORK = 'framework',
    USER = 'user',
  }
  /** Marks the error for whom it concerns; only the host's own function has an effect. */
  export function createTaskRunError(error: Error, source?: TaskErrorSource): Error;
}

/** `x-pack/platform/plugins/shared/features/server/plugin.ts` and `common/kibana_feature.ts` */
declare module '@kbn/features-plugin/server' {
  interface AlertingFeature {
    ruleTypeId: string;
    consumers: string[];
  }
  interface FeaturePrivilege {
    app: string[];
    catalogue: string[];
    management: { insightsAndAlerting: string[] };
    api: string[];
    alerting: {
      rule: { all?: AlertingFeature[]; read?: AlertingFeature[] };
      alert: { all?: AlertingFeature[]; read?: AlertingFeature[] };
    };
    savedObject: { all: string[]; read: string[] };
    ui: string[];
  }
  export interface KibanaFeatureConfig {
    id: string;
    name: string;
    category: { id: string; label: string; order?: number };
    app: string[];
    catalogue: string[];
    management: { insightsAndAlerting: string[] };
    alerting: AlertingFeature[];
    privileges: { all: FeaturePrivilege; read: FeaturePrivilege };
  }
  export interface FeaturesPluginSetup {
    registerKibanaFeature(feature: KibanaFeatureConfig): void;
  }
}

/** `x-pack/platform/plugins/shared/rule_registry/server`: reading alerts under feature privileges. */
declare module '@kbn/rule-registry-plugin/server' {
  import type { KibanaRequest } from '@kbn/core/server';
  import type { estypes } from '@elastic/elasticsearch';

  /** `server/plugin.ts` */
  export interface RuleRegistryPluginStartContract {
    getRacClientWithRequest(request: KibanaRequest): Promise<AlertsClient>;
  }

  /** `server/alert_data_client/alerts_client.ts` */
  export interface AlertsClient {
    find(options: {
      ruleTypeIds?: string[];
      query?: estypes.QueryDslQueryContainer | undefined;
      aggs?: Record<string, estypes.AggregationsAggregationContainer>;
      size?: number;
      sort?: estypes.SortOptions[];
      search_after?: estypes.SortResults;
      track_total_hits?: boolean | number;
      _source?: string[] | false;
    }): Promise<estypes.SearchResponse<Record<string, unknown>, Record<string, unknown>>>;
    get(options: { id: string; index?: string }): Promise<Record<string, unknown>>;
    bulkUpdate(options: {
      ids: string[];
      query?: null;
      index: string;
      status: 'open' | 'acknowledged' | 'closed';
    }): Promise<{ errors?: boolean; items?: unknown[] }>;
    getAuthorizedAlertsIndices(ruleTypeIds: string[]): Promise<string[] | undefined>;
  }
}
