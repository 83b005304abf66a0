import { defaultRuleParameters, type RuleParameters } from '../../common/api';
import { ruleVersions, type RuleVersion } from '../../common/rule';

/** Parameters as Kibana's form holds them: anything, until they are validated. */
export type GivenParameters = Readonly<Record<string, unknown>>;

type NamesOf<Value> = {
  [Name in keyof RuleParameters]: RuleParameters[Name] extends Value ? Name : never;
}[keyof RuleParameters];

export type TextParameter = NamesOf<string>;
export type ListParameter = NamesOf<string[]>;

/** The list in effect. What is given but cannot be shown as an entry is named by the validation. */
export function listValue(given: GivenParameters, name: ListParameter): readonly string[] {
  const value = valueOf(given, name);
  if (value === undefined) return defaultRuleParameters[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The text that was entered; empty while the default is in effect. */
export function textValue(given: GivenParameters, name: TextParameter): string {
  const value = valueOf(given, name);
  return typeof value === 'string' ? value : '';
}

/** The number that was entered; empty while the default is in effect. */
export function alertCountValue(given: GivenParameters): number | '' {
  const value = valueOf(given, 'maxAlertsPerRun');
  return typeof value === 'number' ? value : '';
}

/** The version in effect; `undefined` where what is given is none that is known. */
export function ruleVersionValue(given: GivenParameters): RuleVersion | undefined {
  const value = valueOf(given, 'ruleVersion') ?? defaultRuleParameters.ruleVersion;
  return ruleVersions.find((version) => version === value);
}

/** What is saved for a list: nothing where it is the default, which may change with a version of the rule. */
export function savedList(name: ListParameter, entries: readonly string[]): string[] | undefined {
  const saved = [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
  return isSame(saved, defaultRuleParameters[name]) ? undefined : saved;
}

/** What is saved for a text; an empty field means the default. */
export function savedText(entered: string): string | undefined {
  return entered.trim() === '' ? undefined : entered.trim();
}

/** What is saved for a number; an empty field means the default. */
export function savedAlertCount(entered: string): number | undefined {
  return entered.trim() === '' ? undefined : Number(entered);
}

/** What is saved for the version; the default may change with a version of the plugin. */
export function savedRuleVersion(version: RuleVersion | undefined): RuleVersion | undefined {
  return version === defaultRuleParameters.ruleVersion ? undefined : version;
}

/** Whether a parameter is given and is not what it is by default. */
export function isChanged(given: GivenParameters, name: keyof RuleParameters): boolean {
  const value = valueOf(given, name);
  return value !== undefined && !isSame(value, defaultRuleParameters[name]);
}

/** Own members only: the parameters are anything that was saved. */
function valueOf(given: GivenParameters, name: string): unknown {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}

/** The same JSON. Lists are the same in whatever order: none of them means anything by its order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each: unknown) => JSON.stringify(each)).sort() : value;
}
