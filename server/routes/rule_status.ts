import type { SanitizedRule } from '@kbn/alerting-plugin/server';
import { defaultRuleParameters, type RuleStatusResponse } from '../../common/api';

/** The rule as the API tells it. */
export function ruleStatus(found: SanitizedRule | undefined): RuleStatusResponse {
  if (found === undefined) return { rule: null };
  const { executionStatus, lastRun } = found;
  return {
    rule: {
      id: found.id,
      enabled: found.enabled,
      interval: found.schedule.interval,
      revision: found.revision,
      parameters: { ...defaultRuleParameters, ...found.params },
      status: executionStatus.status,
      message: executionStatus.error?.message ?? executionStatus.warning?.message ?? null,
      lastOutcome: lastRun?.outcome ?? null,
      lastRunAt: hasRun(found) ? executionStatus.lastExecutionDate.toISOString() : null,
      nextRunAt: found.nextRun?.toISOString() ?? null,
      createdBy: found.createdBy,
      updatedBy: found.updatedBy,
    },
  };
}

/** A rule that waits for its first run has the date of its creation there. */
function hasRun({ executionStatus }: SanitizedRule): boolean {
  return executionStatus.status !== 'pending';
}
