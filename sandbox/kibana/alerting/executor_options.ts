import type { RuleExecutorOptions, RuleExecutorServices } from '@kbn/alerting-plugin/server';
import type { Logger } from '@kbn/core/server';
import type { RuleRecord } from './rule_record';
import type { AnyRuleType } from './rule_type_registry';
import { SPACE_ID } from './space';

type AnyExecutorOptions = RuleExecutorOptions<unknown, unknown, unknown, string, unknown>;

export interface RunInput {
  readonly executionId: string;
  readonly record: RuleRecord;
  readonly params: unknown;
  readonly startedAt: Date;
  readonly logger: Logger;
  readonly services: RuleExecutorServices<unknown, string, unknown>;
}

/**
 * Stands for what `RuleTypeRunner` hands to an executor
 * (`x-pack/platform/plugins/shared/alerting/server/task_runner/rule_type_runner.ts`). State comes from a saved task, so
 * that it is JSON and never the object of the run before.
 */
export function executorOptions(ruleType: AnyRuleType, input: RunInput): AnyExecutorOptions {
  const { executionId, record, params, startedAt, logger, services } = input;
  const { alertTypeState, previousStartedAt } = record.task.state;
  const { id, name, tags, consumer, schedule, revision, enabled, createdBy, updatedBy } = record;
  const rule = {
    id,
    name,
    tags,
    consumer,
    schedule,
    revision,
    enabled,
    createdBy,
    updatedBy,
    createdAt: new Date(record.createdAt),
    updatedAt: new Date(record.updatedAt),
    ruleTypeId: ruleType.id,
    ruleTypeName: ruleType.name,
    producer: ruleType.producer,
    actions: [],
    muteAll: false,
  };
  return {
    executionId,
    params,
    state: alertTypeState ?? {},
    startedAt: new Date(startedAt),
    previousStartedAt: previousStartedAt === null ? null : new Date(previousStartedAt),
    spaceId: SPACE_ID,
    rule,
    logger,
    services,
  };
}
