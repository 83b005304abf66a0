import { useState } from 'react';
import type { ChosenKey, InvestigationResponse, PivotWindowMode } from '../../common/api';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer, type Answer } from '../services/use_answer';
import {
  subjectRequest,
  type AskedInvestigation,
  type InvestigationSubject,
} from './investigation_subject';
import { withChosenKey } from './pivot/chosen_keys';

/** An investigation and its answer: what a page and the panel in it share, so that it is asked once. */
export interface Investigation extends AskedInvestigation {
  readonly setWindow: (window: PivotWindowMode) => void;
  /**
   * Lets a button of the guide go by another key, for which everything is asked again.
   *
   * @param pivot its place among the buttons of the guide, from 0
   * @param key its place among those of the button; `null` for the first that the alert can fill
   */
  readonly chooseKey: (pivot: number, key: number | null) => void;
  readonly answer: Answer<InvestigationResponse>;
  /** The keys that had been chosen when the answer at hand was asked for, also if that is a previous one. */
  readonly answeredKeys: readonly ChosenKey[];
  readonly askAgain: () => void;
}

const NOTHING_CHOSEN: readonly ChosenKey[] = [];

/**
 * Asks all buttons of a guide with one request: when the component appears, and when the subject, the guide, the window
 * or a chosen key changes. The request is cancelled when the component leaves.
 *
 * @param guide the rule's own by default
 */
export function useInvestigation(subject: InvestigationSubject, guide?: string): Investigation {
  const { api } = usePluginServices();
  const of = 'alertId' in subject ? subject.alertId : subject.document;
  const [window, setWindow] = useState<PivotWindowMode>('around_event');
  const [choice, setChoice] = useState({ of, guide, keys: NOTHING_CHOSEN });
  // Another alert has other values, and another guide has other buttons.
  const chosenKeys = choice.of === of && choice.guide === guide ? choice.keys : NOTHING_CHOSEN;
  const asked: AskedInvestigation = { subject, guide, window, chosenKeys };
  const [answer, askAgain] = useAnswer(
    async (signal) => ({
      response: await api.investigate(subjectRequest(asked), signal),
      keys: chosenKeys,
    }),
    [of, guide, window, chosenKeys]
  );
  return {
    ...asked,
    setWindow,
    chooseKey: (pivot, key) =>
      setChoice({ of, guide, keys: withChosenKey(chosenKeys, pivot, key) }),
    answer: responseOf(answer),
    answeredKeys: atHand(answer)?.keys ?? NOTHING_CHOSEN,
    askAgain,
  };
}

/** An answer, and the keys it was asked with: it does not tell them itself. */
interface Answered {
  readonly response: InvestigationResponse;
  readonly keys: readonly ChosenKey[];
}

function responseOf(answer: Answer<Answered>): Answer<InvestigationResponse> {
  if (answer.kind === 'answered') return { kind: 'answered', value: answer.value.response };
  const { previous, ...others } = answer;
  return { ...others, ...(previous !== undefined && { previous: previous.response }) };
}

function atHand(answer: Answer<Answered>): Answered | undefined {
  return answer.kind === 'answered' ? answer.value : answer.previous;
}
