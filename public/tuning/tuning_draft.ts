import { decodeSavedRuleParameters } from '../../common/api/rule_parameters_codec';
import { defaultRuleParameters, type ParameterName } from '../../common/api';
import type { Decoded } from '../../common/validation';
import { isChanged, type GivenParameters } from '../rule_type/parameter_value';

/** What is tuned beside its effect; the other parameters are changed in Kibana's rule form. */
export const tunedParameters = [
  'ruleVersion',
  'extraDomains',
  'ignoredDomains',
  'extraProcessNames',
  'maxAlertsPerRun',
] as const satisfies readonly ParameterName[];
export type TunedParameter = (typeof tunedParameters)[number];

/** What a person has changed and not saved, as it was entered; undefined is the default. */
export type TuningDraft = Readonly<Partial<Record<TunedParameter, unknown>>>;

/** A parameter that a draft changes. */
export interface ParameterChange {
  readonly name: TunedParameter;
  readonly saved: readonly string[];
  readonly draft: readonly string[];
}

/** Reads the parameters that a rule is saved with, without those that are as they are by default. */
export function savedParameters(saved: unknown): Decoded<GivenParameters> {
  const decoded = decodeSavedRuleParameters(saved);
  return decoded.kind === 'valid'
    ? { kind: 'valid', value: withDraft(decoded.value, {}) }
    : decoded;
}

/** The parameters with a draft put in. What is the default is left out, for it may change with a version of the rule. */
export function withDraft(saved: GivenParameters, draft: TuningDraft): GivenParameters {
  const given: GivenParameters = { ...saved, ...draft };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        value !== undefined && (!isParameterName(name) || isChanged({ [name]: value }, name))
    )
  );
}

/** What a draft changes, in the order of the parameters. An entry that only moves within its list is no change. */
export function parameterChanges(
  saved: GivenParameters,
  draft: TuningDraft
): readonly ParameterChange[] {
  const given = withDraft(saved, draft);
  return tunedParameters
    .map((name) => ({ name, saved: textsOf(saved, name), draft: textsOf(given, name) }))
    .filter((change) => !isSame(change.saved, change.draft));
}

/** Only what of a draft is not as it is saved; a draft may also hold what is entered again as it is saved. */
export function changedPart(saved: GivenParameters, draft: TuningDraft): TuningDraft {
  const changed: readonly string[] = parameterChanges(saved, draft).map(({ name }) => name);
  return Object.fromEntries(Object.entries(draft).filter(([name]) => changed.includes(name)));
}

/** What has been entered into a draft since it was sent to be saved. */
export function enteredSince(sent: TuningDraft, draft: TuningDraft): TuningDraft {
  const sentValues = new Map(Object.entries(sent));
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([name, value]) => !sentValues.has(name) || sentValues.get(name) !== value
    )
  );
}

/** Whether a change makes the rule match other events: how many alerts one run may write does not. */
export function changesMatches(changes: readonly ParameterChange[]): boolean {
  return changes.some(({ name }) => decidesMatches(name));
}

/** Whether the rule matches the same events with either of the parameters. */
export function matchTheSame(one: GivenParameters, other: GivenParameters): boolean {
  const deciding = (given: GivenParameters) =>
    JSON.stringify(Object.entries(given).filter(([name]) => decidesMatches(name)));
  return deciding(one) === deciding(other);
}

function decidesMatches(name: string): boolean {
  return name !== 'maxAlertsPerRun';
}

function textsOf(given: GivenParameters, name: TunedParameter): readonly string[] {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return [value ?? defaultRuleParameters[name]].flat().map(String);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(defaultRuleParameters, name);
}
