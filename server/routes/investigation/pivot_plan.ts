import type {
  MissingField,
  PivotKeyOption,
  PivotKind,
  PivotQuery,
  PivotWindowMode,
} from '../../../common/api';
import { firstText } from '../../../common/event';
import {
  conditionsEql,
  conditionsKql,
  conditionsQuery,
  guidePivotId,
  pivotKind,
  pivotWindow,
  type InvestigateButton,
  type QueryDsl,
  type ResolvedButton,
  type ResolvedCondition,
} from '../../../common/guide';
import { isSharedAccount, type PivotId, type PivotKey } from '../../../common/sources';
import { describeLength, MINUTE } from './describe_length';
import type { InvestigationSubject } from './investigation_subject';
import { chooseKey, type KeyChoice, type ProcessStart } from './pivot_keys';
import { presencePlan, type PresencePlan } from './presence_plan';

/** What a pivot will ask, or why it cannot. */
export type PivotPlan = {
  readonly label: string;
  readonly description: string;
  readonly kind: PivotKind;
  /** Which of the five buttons of the rule's guide it is, in whatever guide; `undefined` for others. */
  readonly pivotId: PivotId | undefined;
  readonly keys: readonly PivotKeyOption[];
  readonly usedKey: number | null;
  readonly notes: readonly string[];
} & (
  | { readonly step: 'unaskable'; readonly missing: readonly MissingField[] }
  /** The values are on the start of the process, which is searched for first. */
  | { readonly step: 'after_start' }
  | {
      readonly step: 'askable';
      readonly condition: QueryDsl;
      readonly query: PivotQuery;
      readonly eventTime: Date;
      /** The key, where it is not the guide's own. */
      readonly key: PivotKey | undefined;
      /** What tells whether there was anything to find; absent for alerts. */
      readonly presence: PresencePlan | undefined;
    }
);

export type AskablePlan = Extract<PivotPlan, { step: 'askable' }>;

/** Index pattern of alerts, of all that the alerts client reads. */
const ALERTS_INDEX = '.alerts-*';

/** Which window the buttons of a guide search. */
export interface PivotTime {
  readonly mode: PivotWindowMode;
  readonly now: Date;
  /** Milliseconds of the longest window. */
  readonly maxLength: number;
}

/**
 * Plans one button of the guide for an alert or event: pure, nothing is asked yet.
 *
 * @param chosenKey the place of the key that the analyst wants it to go by
 */
export function pivotPlan(
  button: InvestigateButton,
  subject: InvestigationSubject,
  time: PivotTime,
  chosenKey: number | undefined,
  start: ProcessStart
): PivotPlan {
  const kind = pivotKind(button);
  const { label, description } = button;
  const choice = chooseKey(button, subject, chosenKey, start);
  const { options: keys, used: usedKey, resolved } = choice;
  const shown = { label, description, kind, pivotId: guidePivotId(button), keys, usedKey };
  if (resolved === undefined) return { ...shown, notes: [], step: 'after_start' };
  if (resolved.kind === 'unaskable') {
    return { ...shown, notes: [], step: 'unaskable', missing: resolved.missing };
  }
  return { ...shown, ...askable(button, kind, choice, resolved, subject, time), step: 'askable' };
}

function askable(
  button: InvestigateButton,
  kind: PivotKind,
  { key }: KeyChoice,
  { anyOf, leftOut }: Extract<ResolvedButton, { kind: 'askable' }>,
  subject: InvestigationSubject,
  time: PivotTime
): Pick<AskablePlan, 'notes' | 'condition' | 'query' | 'eventTime' | 'key' | 'presence'> {
  const { eventTime, alertTime, clockDifference } = subject;
  const { from, to, isCapped } = pivotWindow({
    button,
    eventTime,
    alertTime,
    ...time,
    ...(kind !== 'alerts' && { padding: clockDifference }),
    ...(key?.around !== undefined && { reach: key.around * MINUTE }),
  });
  const condition = conditionsQuery(anyOf);
  return {
    notes: [
      ...(leftOut.length > 0 ? [leftOutNote(leftOut)] : []),
      ...(isCapped ? [cappedNote(time.maxLength)] : []),
      ...(key?.around === undefined ? [] : [reachNote(key.around)]),
      ...(kind === 'alerts' ? alertNotes(anyOf, subject) : clockNotes(subject)),
    ],
    condition,
    eventTime,
    key,
    query: {
      anyOf: anyOf.map((group) => group.map(mutableCondition)),
      from: from.toISOString(),
      to: to.toISOString(),
      indices: kind === 'alerts' ? [ALERTS_INDEX] : [...subject.indices],
      queryDsl: { ...condition },
      kql: conditionsKql(anyOf),
      eql: conditionsEql(anyOf) ?? null,
    },
    presence: kind === 'alerts' ? undefined : presencePlan(kind, subject),
  };
}

function leftOutNote(leftOut: readonly MissingField[]): string {
  const reasons = leftOut.map(({ field, reason }) => `${field}: ${reason}`).join(' ');
  return `Only a part of the button was asked. ${reasons}`;
}

function cappedNote(maxLength: number): string {
  return `The window of the guide was cut to ${describeLength(maxLength)} (publicIpDiscovery.investigation.maxTimeRange).`;
}

function reachNote(minutes: number): string {
  return `Only ${describeLength(minutes * MINUTE)} before and after the event are searched: the key is used again later.`;
}

function alertNotes(
  anyOf: readonly (readonly ResolvedCondition[])[],
  { alertId, lookupKey }: InvestigationSubject
): readonly string[] {
  const sharedAccount = anyOf
    .flat()
    .filter(({ field }) => field === 'user.id')
    .flatMap((condition) => (condition.operator === 'is_one_of' ? condition.values : []))
    .map(String)
    .find(isSharedAccount);
  return [
    ...(alertId === undefined
      ? []
      : [
          lookupKey === undefined
            ? 'The alert that is investigated is not counted.'
            : 'The alerts of the lookup that is investigated are not counted.',
        ]),
    ...(sharedAccount === undefined
      ? []
      : [
          `${sharedAccount} is an account that every host has, so alerts of other hosts tell little.`,
        ]),
  ];
}

/** Where the source's times are not when things happened, before and after the event go by its times all the same. */
function clockNotes({
  source,
  clockDifference,
  document,
}: InvestigationSubject): readonly string[] {
  const { clock } = source ?? {};
  if (clock === undefined) return [];
  const own = firstText(document, clock.ownTimeField);
  const difference =
    own === undefined
      ? ''
      : ` For this event the difference is ${describeLength(clockDifference)}; the window is longer by as much.`;
  return [`${clock.sentence} Before and after go by \`@timestamp\`.${difference}`];
}

function mutableCondition(condition: ResolvedCondition): PivotQuery['anyOf'][number][number] {
  return condition.operator === 'is_one_of'
    ? { ...condition, values: [...condition.values] }
    : condition;
}
