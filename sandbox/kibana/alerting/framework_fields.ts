import type { FieldMap } from '@kbn/alerting-plugin/server';

const keyword = { type: 'keyword', required: false } as const;
const keywords = { type: 'keyword', array: true, required: false } as const;
const date = { type: 'date', required: false } as const;
const long = { type: 'long', required: false } as const;
const boolean = { type: 'boolean', required: false } as const;

/**
 * Stands for `alertFieldMap` (`src/platform/packages/shared/kbn-alerts-as-data-utils/src/field_maps/alert_field_map.ts`):
 * the fields that are the framework's. They are mapped in every alert index, and taken out of what a rule type reports,
 * but for the few below.
 */
export const frameworkFieldMap: FieldMap = {
  '@timestamp': date,
  'data_stream.dataset': keyword,
  'data_stream.namespace': keyword,
  'data_stream.type': keyword,
  'event.action': { ...keyword, ignore_above: 1024 },
  'event.kind': { ...keyword, ignore_above: 1024 },
  'event.original': { ...keyword, ignore_above: 32766 },
  'kibana.alert.action_group': keyword,
  'kibana.alert.case_ids': keywords,
  'kibana.alert.consecutive_matches': long,
  'kibana.alert.duration.us': long,
  'kibana.alert.end': date,
  'kibana.alert.flapping': boolean,
  'kibana.alert.flapping_history': { ...boolean, array: true },
  'kibana.alert.index_pattern': keyword,
  'kibana.alert.instance.id': keyword,
  'kibana.alert.intended_timestamp': date,
  'kibana.alert.last_detected': date,
  'kibana.alert.maintenance_window_ids': keywords,
  'kibana.alert.maintenance_window_names': keywords,
  'kibana.alert.muted': boolean,
  'kibana.alert.pending_recovered_count': long,
  'kibana.alert.previous_action_group': keyword,
  'kibana.alert.reason': keyword,
  'kibana.alert.rule.category': keyword,
  'kibana.alert.rule.consumer': keyword,
  'kibana.alert.rule.execution.timestamp': date,
  'kibana.alert.rule.execution.type': keyword,
  'kibana.alert.rule.execution.uuid': keyword,
  'kibana.alert.rule.name': keyword,
  'kibana.alert.rule.parameters': { type: 'flattened', required: false, ignore_above: 4096 },
  'kibana.alert.rule.producer': keyword,
  'kibana.alert.rule.revision': long,
  'kibana.alert.rule.rule_type_id': keyword,
  'kibana.alert.rule.tags': keywords,
  'kibana.alert.rule.uuid': keyword,
  'kibana.alert.scheduled_action.date': keyword,
  'kibana.alert.scheduled_action.group': keyword,
  'kibana.alert.severity': keyword,
  'kibana.alert.severity_improving': boolean,
  'kibana.alert.snoozed': boolean,
  'kibana.alert.start': date,
  'kibana.alert.state': { type: 'unmapped', required: false },
  'kibana.alert.status': keyword,
  'kibana.alert.time_range': { type: 'date_range', required: false },
  'kibana.alert.updated_at': date,
  'kibana.alert.updated_by.user.id': keyword,
  'kibana.alert.updated_by.user.name': keyword,
  'kibana.alert.url': { ...keyword, index: false, ignore_above: 2048 },
  'kibana.alert.uuid': keyword,
  'kibana.alert.workflow_assignee_ids': keywords,
  'kibana.alert.workflow_status': keyword,
  'kibana.alert.workflow_tags': keywords,
  'kibana.space_ids': keywords,
  'kibana.version': { type: 'version', required: false },
  tags: { ...keywords, ignore_above: 1024 },
};

/** Stands for `allowedFrameworkFields` (`…/alerting/server/alerts_client/lib/strip_framework_fields.ts`). */
const FIELDS_A_RULE_MAY_SET: readonly string[] = [
  'kibana.alert.index_pattern',
  'kibana.alert.reason',
  'kibana.alert.severity',
  'kibana.alert.url',
  'kibana.alert.workflow_status',
  'tags',
];

/** What is taken out of a reported alert, because the framework alone may set it. */
export const STRIPPED_FIELDS: readonly string[] = Object.keys(frameworkFieldMap).filter(
  (field) => !FIELDS_A_RULE_MAY_SET.includes(field)
);
