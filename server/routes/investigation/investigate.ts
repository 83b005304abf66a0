import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import {
  MAX_PIVOTS,
  type AlertHit,
  type ChosenKey,
  type Pivot,
  type PivotWindowMode,
  type TriageResponse,
} from '../../../common/api';
import { guideButtons } from '../../../common/guide';
import { askAlertPivots, type AlertAnswers } from './alert_pivots';
import { askEventPivots, type EventSearcher } from './event_pivots';
import { evidenceOf } from './evidence_of';
import type { InvestigationSubject } from './investigation_subject';
import { lateEventsNote, longestDelay } from './late_events';
import { askForParent, NOT_ASKED } from './parent_search';
import { pivotPlan, type AskablePlan, type PivotPlan, type PivotTime } from './pivot_plan';
import { pivotState, type PivotAnswers } from './pivot_state';
import { processStart } from './process_start';
import { triageResponse } from './triage_response';

/** With whose eyes, and until when, an investigation searches. */
export interface Investigator extends EventSearcher {
  readonly alerts: AlertsClient;
  readonly now: Date;
}

/** What an investigation is asked for. */
export interface InvestigationOptions {
  readonly guide: string;
  readonly window: PivotWindowMode;
  /** The keys that the analyst chose; the others go by the first key that works. */
  readonly keys: readonly ChosenKey[];
}

export interface Investigated {
  /** In the order of the guide's buttons. */
  readonly pivots: readonly Pivot[];
  /** The alerts of the same lookup, oldest first. */
  readonly lookup: readonly AlertHit[];
  readonly triage: TriageResponse;
}

/** Which window the buttons are asked for. */
export function pivotTime(mode: PivotWindowMode, { now, limits }: Investigator): PivotTime {
  return { mode, now, maxLength: limits.maxTimeRange };
}

/** The place of the key that the analyst chose for a button. */
export function chosenKey(keys: readonly ChosenKey[], place: number): number | undefined {
  return keys.find(({ pivot }) => pivot === place)?.key;
}

/**
 * Asks all buttons of a guide for one alert or event, and answers the guide's questions from what they found: one
 * `_msearch` for the buttons about events, one look-up for those about alerts. Only where the start of the process lacks
 * its parent's command line, there is one more search. What fails is the state of its button.
 */
export async function investigate(
  subject: InvestigationSubject,
  options: InvestigationOptions,
  investigator: Investigator
): Promise<Investigated> {
  const { guide, window, keys } = options;
  const buttons = guideButtons(guide).slice(0, MAX_PIVOTS);
  const time = pivotTime(window, investigator);
  const planAll = (start: Parameters<typeof pivotPlan>[4]) =>
    buttons.map((button, place) => pivotPlan(button, subject, time, chosenKey(keys, place), start));

  const firstPlans = planAll({ kind: 'not_asked' });
  const aboutEvents = askablePlans(firstPlans).filter(({ kind }) => kind !== 'alerts');
  const askAlerts = (plans: readonly PivotPlan[]) =>
    askAlertPivots(investigator.alerts, alertPlans(plans), subject);
  const askEvents = askEventPivots(investigator, aboutEvents, subject);
  // Alerts are looked up at the same time, unless one of the keys needs the start of the process.
  const needsStart = firstPlans.some(({ step }) => step === 'after_start');
  const [events, early] = await Promise.all([
    askEvents,
    needsStart ? undefined : askAlerts(firstPlans),
  ]);
  const start = processStart(aboutEvents, events.pivots);
  const plans = needsStart ? planAll(start) : firstPlans;
  const [alerts, parent] = await Promise.all([
    early ?? askAlerts(plans),
    askForParent(investigator, subject, aboutEvents, start),
  ]);

  const answers = answersByPlan(plans, aboutEvents, events.pivots, alerts);
  const delay = longestDelay(subject, events.pivots);
  const evidence = evidenceOf({
    subject,
    plans,
    answers,
    connections: events.connections,
    parent: parent ?? NOT_ASKED,
    lookup: alerts.lookup,
    arrivedUntil: investigator.now.getTime() - delay,
    confirmedProxies: investigator.limits.confirmedProxies,
  });
  return {
    pivots: plans.map((plan, place) =>
      shownPivot(plan, answers[place], lateEventsNote(plan, delay, investigator.now))
    ),
    lookup: alerts.lookup,
    triage: triageResponse(evidence),
  };
}

function askablePlans(plans: readonly PivotPlan[]): readonly AskablePlan[] {
  return plans.filter((plan) => plan.step === 'askable');
}

function alertPlans(plans: readonly PivotPlan[]): readonly AskablePlan[] {
  return askablePlans(plans).filter(({ kind }) => kind === 'alerts');
}

/** @returns in the order of the plans; `undefined` for those that were not asked */
function answersByPlan(
  plans: readonly PivotPlan[],
  aboutEvents: readonly AskablePlan[],
  events: readonly PivotAnswers[],
  { pivots: alerts }: AlertAnswers
): readonly (PivotAnswers | undefined)[] {
  let nextEvent = 0;
  let nextAlert = 0;
  return plans.map((plan) => {
    if (plan.step !== 'askable') return undefined;
    if (plan.kind === 'alerts') return alerts[nextAlert++];
    const answer = nextEvent < aboutEvents.length ? events[nextEvent] : undefined;
    nextEvent += 1;
    return answer;
  });
}

function shownPivot(
  plan: PivotPlan,
  answers: PivotAnswers | undefined,
  lateEvents: readonly string[]
): Pivot {
  const { label, description, kind, keys, usedKey } = plan;
  const shown = { label, description, kind, keys: [...keys], usedKey, notes: [...plan.notes] };
  switch (plan.step) {
    case 'unaskable':
      return {
        ...shown,
        state: { kind: 'cannot_be_asked', missing: [...plan.missing] },
        query: null,
      };
    case 'after_start':
      return { ...shown, state: NOT_ASKED_STATE, query: null };
    case 'askable': {
      if (answers === undefined) return { ...shown, state: NOT_ASKED_STATE, query: plan.query };
      const { state, notes } = pivotState(answers);
      return {
        ...shown,
        notes: [...plan.notes, ...lateEvents, ...notes],
        state,
        query: plan.query,
      };
    }
  }
}

const NOT_ASKED_STATE = { kind: 'failed', reason: 'The button was not asked.' } as const;
