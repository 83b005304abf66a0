import { SeverityBadge } from '../../app/components/severity_badge';
import { visibleText } from '../values/visible_text';
import { LeafButton } from './leaf_button';
import { lineageNodeId } from './lineage_nodes';
import type { RelatedAlerts } from './related_alerts';
import { ruleTitle } from './rule_title';
import { TimesSeen } from './times_seen';

/** Alerts of one rule on one host. */
export function AlertLeaf({ alerts }: { readonly alerts: RelatedAlerts }) {
  const { key, rule, host, severity, span, count } = alerts;
  return (
    <LeafButton
      id={lineageNodeId('alert', key)}
      name={ruleTitle(rule)}
      remark={host}
      badge={
        severity !== undefined && (
          // As small as the text around it.
          <span css={{ '& *': { fontSize: 'inherit' } }}>
            <SeverityBadge severity={visibleText(severity)} />
          </span>
        )
      }
      time={<TimesSeen span={span} count={count} />}
      data-test-subj="lineageAlert"
    />
  );
}
