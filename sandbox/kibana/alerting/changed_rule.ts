import { isDeepStrictEqual } from 'node:util';
import { parseDuration } from './duration';
import type { RuleRecord } from './rule_record';

interface RuleChange {
  readonly name: string;
  readonly tags: readonly string[];
  readonly schedule: { readonly interval: string };
  readonly params: Record<string, unknown>;
}

/**
 * Stands for what `rulesClient.update` saves
 * (`x-pack/platform/plugins/shared/alerting/server/application/rule/methods/update/update_rule.ts`): the revision counts
 * changes, an enabled rule gets a key of the user who saves it, and its task is moved to the new interval. Whoever saves
 * last wins: Kibana takes no version, and repeats what is in conflict.
 */
export function changedRule(
  record: RuleRecord,
  { name, tags, schedule, params }: RuleChange,
  { user, now }: { readonly user: string; readonly now: string }
): RuleRecord {
  const changed = { name, tags: [...tags], schedule: { interval: schedule.interval }, params };
  return {
    ...record,
    ...changed,
    revision: record.revision + (isRevised(record, changed) ? 1 : 0),
    updatedBy: user,
    updatedAt: now,
    apiKeyOwner: record.enabled ? user : record.apiKeyOwner,
    task: { ...record.task, runAt: movedRunAt(record, schedule.interval, now) },
  };
}

/**
 * Kibana's `incrementRevision` (`…/server/rules_client/lib/increment_revision.ts`): parameters count if they are new or
 * other than before; one that is no longer there does not.
 */
function isRevised(record: RuleRecord, { name, tags, schedule, params }: RuleChange): boolean {
  const before = { name: record.name, tags: record.tags, schedule: record.schedule };
  return (
    !isDeepStrictEqual(before, { name, tags, schedule }) ||
    Object.entries(params).some(([key, value]) => !isDeepStrictEqual(value, record.params[key]))
  );
}

/** Kibana's `bulkUpdateSchedules`: as if the task had been planned with the new interval, but never in the past. */
function movedRunAt({ task, schedule }: RuleRecord, interval: string, now: string): string {
  if (interval === schedule.interval) return task.runAt;
  const moved = Date.parse(task.runAt) - parseDuration(schedule.interval) + parseDuration(interval);
  return new Date(Math.max(Date.parse(now), moved)).toISOString();
}
