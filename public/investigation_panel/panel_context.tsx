import { createContext, useContext } from 'react';
import type { EventDocument } from '../../common/event';
import type { GuideSlot } from './guide/guide_slots';
import type { Investigation } from './use_investigation';

/** What the buttons of a panel share. They stand in rendered Markdown, which passes no properties on. */
export interface PanelState {
  readonly investigation: Investigation;
  readonly slots: readonly GuideSlot[];
  /** The alert or event; absent while it is loading. */
  readonly document: EventDocument | undefined;
  /** Less room than a page has. */
  readonly isNarrow: boolean;
}

const Panel = createContext<PanelState | undefined>(undefined);

export const PanelProvider = Panel.Provider;

/** @throws Error outside of `PanelProvider` */
export function usePanel(): PanelState {
  const panel = useContext(Panel);
  if (panel === undefined) throw new Error('There is no PanelProvider.');
  return panel;
}
