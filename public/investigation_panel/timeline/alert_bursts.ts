import type { ShownEvidence } from '../../../common/api';
import { evidenceInstant } from '../lineage/evidence_instant';
import { relatedAlerts } from '../lineage/related_alerts';

/** The events of one lookup raise an alert each, within this time. */
const LONGEST_BURST = 30_000;

/** Alerts of one rule on one host at about the same time, put together. */
export function alertBursts(
  evidence: readonly ShownEvidence[]
): readonly (readonly ShownEvidence[])[] {
  return relatedAlerts(evidence).flatMap(({ events }) => bursts(events));
}

/** @param alerts oldest first */
function bursts(alerts: readonly ShownEvidence[]): readonly (readonly ShownEvidence[])[] {
  const found: ShownEvidence[][] = [];
  for (const alert of alerts) {
    const last = found[found.length - 1];
    if (last !== undefined && isInBurst(last, alert)) last.push(alert);
    else found.push([alert]);
  }
  return found;
}

function isInBurst([first]: readonly ShownEvidence[], alert: ShownEvidence): boolean {
  const begin = first && evidenceInstant(first);
  const instant = evidenceInstant(alert);
  if (begin === undefined || instant === undefined) return begin === instant;
  return instant - begin <= LONGEST_BURST;
}
