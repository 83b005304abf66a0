import type { ChosenKey, InvestigationRequest, PivotWindowMode } from '../../common/api';
import type { EventDocument } from '../../common/event';

/** What is investigated: an alert of this plugin by its id, or any alert or event. */
export type InvestigationSubject =
  { readonly alertId: string } | { readonly document: EventDocument };

/** What all requests of an investigation have in common. */
export interface AskedInvestigation {
  readonly subject: InvestigationSubject;
  /** Absent for the rule's own. */
  readonly guide: string | undefined;
  readonly window: PivotWindowMode;
  /** Buttons that are not among them go by the first key that the alert can fill. */
  readonly chosenKeys: readonly ChosenKey[];
}

/** The part that all requests of an investigation have in common. */
export function subjectRequest({
  subject,
  guide,
  window,
  chosenKeys,
}: AskedInvestigation): InvestigationRequest {
  return {
    ...('alertId' in subject
      ? { alertId: subject.alertId }
      : { document: { ...subject.document } }),
    ...(guide !== undefined && { guide }),
    window,
    ...(chosenKeys.length > 0 && { keys: [...chosenKeys] }),
  };
}
