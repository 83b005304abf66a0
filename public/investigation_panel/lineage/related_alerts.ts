import type { ShownEvidence } from '../../../common/api';
import { describeLookup } from '../../../common/sources';
import { byInstant } from './evidence_instant';
import { groupedBy } from './grouped_by';
import { meaningfulText } from './meaningful_text';
import { bySpan, timeSpan, type TimeSpan } from './time_span';

/** Alerts of one rule on one host. */
export interface RelatedAlerts {
  readonly key: string;
  /** The name of the rule; `undefined` where no alert tells. */
  readonly rule: string | undefined;
  readonly host: string | undefined;
  readonly severity: string | undefined;
  readonly count: number;
  readonly span: TimeSpan | undefined;
  /** Oldest first. */
  readonly events: readonly ShownEvidence[];
}

/** The alerts of the same user or host, put together by rule and host, in the order of time. */
export function relatedAlerts(evidence: readonly ShownEvidence[]): readonly RelatedAlerts[] {
  const alerts = evidence.filter(({ role }) => role === 'alert').toSorted(byInstant);
  return groupedBy(alerts, (alert) => JSON.stringify([ruleName(alert), hostName(alert)]))
    .map(([key, events]) => related(key, events))
    .toSorted(bySpan);
}

/** The name of the rule that has raised an alert. */
export function ruleName({ fields }: ShownEvidence): string | undefined {
  return (
    meaningfulText(fields, 'kibana.alert.rule.name') ?? meaningfulText(fields, 'signal.rule.name')
  );
}

function hostName({ fields }: ShownEvidence): string | undefined {
  return describeLookup(fields).host;
}

function related(key: string, events: readonly ShownEvidence[]): RelatedAlerts {
  const [first] = events;
  return {
    key,
    rule: first && ruleName(first),
    host: first && hostName(first),
    severity: first && meaningfulText(first.fields, 'kibana.alert.severity'),
    count: events.length,
    span: timeSpan(events),
    events,
  };
}
