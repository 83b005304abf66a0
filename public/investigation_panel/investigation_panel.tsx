import type { InvestigationSubject } from './investigation_subject';
import { InvestigationView, type InvestigationViewProps } from './investigation_view';
import { useInvestigation } from './use_investigation';

export interface InvestigationPanelProps extends Pick<InvestigationViewProps, 'layout'> {
  /** A document is asked about anew when it is another object. */
  readonly subject: InvestigationSubject;
  /** Any guide; the rule's own by default. */
  readonly guide?: string;
}

/**
 * The guide of an alert or event with the answers to its buttons, for a page or a flyout. It asks for itself, with one
 * request; a page that needs the alert as well asks with `useInvestigation` and shows an `InvestigationView`.
 */
export function InvestigationPanel({ subject, guide, layout }: InvestigationPanelProps) {
  const investigation = useInvestigation(subject, guide);
  return <InvestigationView investigation={investigation} layout={layout} />;
}
