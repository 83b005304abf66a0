import { createContext, useContext } from 'react';
import type { InvestigationResponse } from '../../common/api';
import type { EventDocument } from '../../common/event';
import type { QuestionId } from '../../common/triage';
import type { GuideSlot } from './guide/guide_slots';
import type { Investigation } from './use_investigation';

/** What the buttons and answers of a panel share. They stand in rendered Markdown, which passes no properties on. */
export interface PanelState {
  readonly investigation: Investigation;
  /** The answer, or the last one while it is asked again; absent until there is one. */
  readonly response: InvestigationResponse | undefined;
  readonly slots: readonly GuideSlot[];
  /** The alert or event; absent while it is loading. */
  readonly document: EventDocument | undefined;
  /** Less room than a page has. */
  readonly isNarrow: boolean;
  /** Brings the answer to a question into view. */
  readonly openAnswer: (question: QuestionId) => void;
}

const Panel = createContext<PanelState | undefined>(undefined);

export const PanelProvider = Panel.Provider;

/** @throws Error outside of `PanelProvider` */
export function usePanel(): PanelState {
  const panel = useContext(Panel);
  if (panel === undefined) throw new Error('There is no PanelProvider.');
  return panel;
}
