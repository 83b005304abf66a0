import { useState } from 'react';
import type { InvestigationResponse, PivotWindowMode } from '../../common/api';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer, type Answer } from '../services/use_answer';
import { subjectRequest, type InvestigationSubject } from './investigation_subject';

/** An investigation and its answer: what a page and the panel in it share, so that it is asked once. */
export interface Investigation {
  readonly subject: InvestigationSubject;
  /** The guide that was asked for; absent for the rule's own. */
  readonly guide: string | undefined;
  readonly window: PivotWindowMode;
  readonly setWindow: (window: PivotWindowMode) => void;
  readonly answer: Answer<InvestigationResponse>;
  readonly askAgain: () => void;
}

/**
 * Asks all buttons of a guide with one request: when the component appears, and when the subject, the guide or the
 * window changes. The request is cancelled when the component leaves.
 *
 * @param guide the rule's own by default
 */
export function useInvestigation(subject: InvestigationSubject, guide?: string): Investigation {
  const { api } = usePluginServices();
  const [window, setWindow] = useState<PivotWindowMode>('around_event');
  const [answer, askAgain] = useAnswer(
    (signal) => api.investigate(subjectRequest(subject, guide, window), signal),
    ['alertId' in subject ? subject.alertId : subject.document, guide, window]
  );
  return { subject, guide, window, setWindow, answer, askAgain };
}
