import * as t from 'io-ts';
import type { SanitizedRule } from '@kbn/alerting-plugin/server';

const reasonCodec = t.type({ reason: t.string, message: t.string });

const executionStatusCodec = t.intersection([
  t.type({
    status: t.keyof({
      ok: null,
      active: null,
      error: null,
      warning: null,
      pending: null,
      unknown: null,
    }),
    lastExecutionDate: t.string,
  }),
  t.partial({ lastDuration: t.number, error: reasonCodec, warning: reasonCodec }),
]);

const lastRunCodec = t.type({
  outcome: t.keyof({ succeeded: null, warning: null, failed: null }),
  outcomeMsg: t.union([t.array(t.string), t.null]),
});

const historyCodec = t.intersection([
  t.type({ success: t.boolean, timestamp: t.number }),
  t.partial({ duration: t.number }),
]);

const metricsCodec = t.partial({
  duration: t.number,
  total_search_duration_ms: t.number,
  total_alerts_detected: t.number,
  total_alerts_created: t.number,
  gap_duration_s: t.number,
  gap_range: t.union([t.type({ gte: t.string, lte: t.string }), t.null]),
});

const monitoringCodec = t.type({
  run: t.type({ history: t.array(historyCodec), last_run: t.type({ metrics: metricsCodec }) }),
});

/**
 * A rule as it is saved: Kibana's saved object `alert`
 * (`x-pack/platform/plugins/shared/alerting/server/saved_objects/schemas/raw_rule`), and its task
 * (`…/task_manager`), which lives beside it with the state of the rule type.
 */
export const ruleRecordCodec = t.type({
  id: t.string,
  name: t.string,
  alertTypeId: t.string,
  consumer: t.string,
  enabled: t.boolean,
  schedule: t.type({ interval: t.string }),
  params: t.UnknownRecord,
  tags: t.array(t.string),
  createdBy: t.string,
  updatedBy: t.string,
  createdAt: t.string,
  updatedAt: t.string,
  revision: t.number,
  executionStatus: executionStatusCodec,
  lastRun: t.union([lastRunCodec, t.null]),
  nextRun: t.union([t.string, t.null]),
  monitoring: monitoringCodec,
  /** With whose privileges the rule searches: Kibana's encrypted API key. None until the rule was enabled once. */
  apiKeyOwner: t.union([t.string, t.null]),
  task: t.type({
    runAt: t.string,
    state: t.intersection([
      t.type({ previousStartedAt: t.union([t.string, t.null]) }),
      t.partial({ alertTypeState: t.unknown }),
    ]),
  }),
});

export type RuleRecord = t.TypeOf<typeof ruleRecordCodec>;
export type ExecutionStatus = t.TypeOf<typeof executionStatusCodec>;
export type LastRun = t.TypeOf<typeof lastRunCodec>;
export type RuleMonitoring = t.TypeOf<typeof monitoringCodec>;
export type RunMetrics = t.TypeOf<typeof metricsCodec>;

/** The rule as the rules client hands it out: without its key and its task. */
export function sanitizedRule(record: RuleRecord): SanitizedRule {
  const { apiKeyOwner: _owner, task: _task, ...rule } = structuredClone(record);
  return {
    ...rule,
    // The sandbox has no connectors, so that a rule can have no actions.
    actions: [],
    createdAt: new Date(rule.createdAt),
    updatedAt: new Date(rule.updatedAt),
    nextRun: rule.nextRun === null ? null : new Date(rule.nextRun),
    executionStatus: {
      ...rule.executionStatus,
      lastExecutionDate: new Date(rule.executionStatus.lastExecutionDate),
    },
  };
}
