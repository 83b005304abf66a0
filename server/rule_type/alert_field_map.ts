import type { FieldMap } from '@kbn/alerting-plugin/server';
import { EVIDENCE_FIELDS, ORIGINAL_EVENT_FIELDS } from './evidence_fields';

const keyword = { type: 'keyword', required: false, ignore_above: 1024 } as const;
const keywords = { ...keyword, array: true } as const;
const date = { type: 'date', required: false } as const;

/** The fields of the plugin's own that a person would search for. */
const ownFields: FieldMap = {
  'kibana.alert.original_time': date,
  'kibana.alert.ancestors': { type: 'object', required: false, array: true },
  'kibana.alert.ancestors.depth': { type: 'long', required: false },
  'kibana.alert.ancestors.id': keyword,
  'kibana.alert.ancestors.index': keyword,
  'kibana.alert.ancestors.type': keyword,
  'kibana.alert.risk_score': { type: 'float', required: false },
  'kibana.alert.public_ip_discovery.added_entries': keywords,
  'kibana.alert.public_ip_discovery.could_not_evaluate': keywords,
  'kibana.alert.public_ip_discovery.dns_outcome': keyword,
  'kibana.alert.public_ip_discovery.guide_version': { type: 'long', required: false },
  'kibana.alert.public_ip_discovery.lookup_key': keyword,
  'kibana.alert.public_ip_discovery.matched_because': keywords,
  'kibana.alert.public_ip_discovery.matched_entries': keywords,
  'kibana.alert.public_ip_discovery.rule_version': { type: 'long', required: false },
  'kibana.alert.public_ip_discovery.source': keyword,
};

/** Fields of sources that ECS does not have; those of ECS are mapped by the framework's own template. */
const vendorFields = EVIDENCE_FIELDS.filter((field) =>
  /^(?:crowdstrike|sentinel_one_cloud_funnel|sysmon|winlog)\.|\.Ext\./.test(field)
);

/** The mapping of the alerts, on top of the framework's and of ECS. */
export const alertFieldMap: FieldMap = {
  ...ownFields,
  ...Object.fromEntries(
    ORIGINAL_EVENT_FIELDS.map((field) => [
      `kibana.alert.original_event.${field}`,
      field === 'created' || field === 'ingested' ? date : keywords,
    ])
  ),
  ...Object.fromEntries(vendorFields.map((field) => [field, keywords])),
};
