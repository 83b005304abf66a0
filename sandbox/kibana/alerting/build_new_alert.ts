import { isRecord } from '../is_record';
import { SPACE_ID } from './space';
import { stripFrameworkFields } from './strip_framework_fields';

/** What an alert says of its rule and run. */
export interface AlertRule {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly consumer: string;
  readonly revision: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly ruleTypeId: string;
  readonly ruleTypeName: string;
  readonly producer: string;
  readonly executionId: string;
}

export interface ReportedAlert {
  readonly id: string;
  readonly uuid: string;
  readonly actionGroup: string;
  readonly payload: object;
}

/**
 * Stands for `buildNewAlert` and `formatRule`
 * (`x-pack/platform/plugins/shared/alerting/server/alerts_client/lib/alert_builder/build_new_alert.ts`,
 * `…/lib/format_rule.ts`): the payload without the framework's fields, then the rule's fields, then the framework's;
 * the later win, and all times are those of the run.
 */
export function buildNewAlert(
  { id, uuid, actionGroup, payload }: ReportedAlert,
  rule: AlertRule,
  startedAt: string,
  kibanaVersion: string
): Record<string, unknown> {
  const cleaned = stripFrameworkFields(payload);
  return mergeAll([
    cleaned,
    ruleFields(rule),
    {
      '@timestamp': startedAt,
      'event.action': 'open',
      'event.kind': 'signal',
      'kibana.alert.action_group': actionGroup,
      'kibana.alert.consecutive_matches': 1,
      'kibana.alert.duration.us': 0,
      'kibana.alert.flapping': false,
      'kibana.alert.flapping_history': [],
      'kibana.alert.instance.id': id,
      'kibana.alert.maintenance_window_ids': [],
      'kibana.alert.maintenance_window_names': [],
      'kibana.alert.muted': false,
      'kibana.alert.pending_recovered_count': 0,
      'kibana.alert.rule.execution.timestamp': startedAt,
      'kibana.alert.severity_improving': false,
      'kibana.alert.start': startedAt,
      'kibana.alert.status': 'active',
      'kibana.alert.time_range': { gte: startedAt },
      'kibana.alert.uuid': uuid,
      'kibana.alert.workflow_status': workflowStatus(cleaned),
      'kibana.space_ids': [SPACE_ID],
      'kibana.version': kibanaVersion,
      tags: [...new Set([...texts(cleaned['tags']), ...rule.tags])],
    },
  ]);
}

function ruleFields(rule: AlertRule): Record<string, unknown> {
  return {
    'kibana.alert.rule.category': rule.ruleTypeName,
    'kibana.alert.rule.consumer': rule.consumer,
    'kibana.alert.rule.execution.uuid': rule.executionId,
    'kibana.alert.rule.name': rule.name,
    'kibana.alert.rule.parameters': rule.params,
    'kibana.alert.rule.producer': rule.producer,
    'kibana.alert.rule.revision': rule.revision,
    'kibana.alert.rule.rule_type_id': rule.ruleTypeId,
    'kibana.alert.rule.tags': rule.tags,
    'kibana.alert.rule.uuid': rule.id,
    'kibana.space_ids': [SPACE_ID],
  };
}

function workflowStatus(cleaned: Readonly<Record<string, unknown>>): unknown {
  const field = 'kibana.alert.workflow_status';
  const nested = field
    .split('.')
    .reduce<unknown>((place, key) => (isRecord(place) ? place[key] : undefined), cleaned);
  return cleaned[field] ?? nested ?? 'open';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Objects are merged key by key, of everything else the later is taken. */
function mergeAll(parts: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const before = merged[key];
      merged[key] = isRecord(before) && isRecord(value) ? mergeAll([before, value]) : value;
    }
  }
  return merged;
}
