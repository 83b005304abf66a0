import type { InvestigationRequest, PivotWindowMode } from '../../common/api';
import type { EventDocument } from '../../common/event';

/** What is investigated: an alert of this plugin by its id, or any alert or event. */
export type InvestigationSubject =
  { readonly alertId: string } | { readonly document: EventDocument };

/** The part that all requests about one subject have in common. */
export function subjectRequest(
  subject: InvestigationSubject,
  guide: string | undefined,
  window: PivotWindowMode
): InvestigationRequest {
  return {
    ...('alertId' in subject
      ? { alertId: subject.alertId }
      : { document: { ...subject.document } }),
    ...(guide !== undefined && { guide }),
    window,
  };
}
