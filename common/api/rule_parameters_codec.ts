import * as t from 'io-ts';
import { listFaults } from '../rule/list_faults';
import { isRuleVersion, ruleVersions, type RuleVersion } from '../rule/rule_version';
import { tunedLists } from '../rule/tuned_list';
import { decode, strictObject, type Decoded } from '../validation';
import { durationCodec, durationMilliseconds } from './duration';

/** The framework's default for alerts of one run; more would be refused there. */
export const MAX_ALERTS_PER_RUN = 1_000;
/** Entries of any list: the framework copies all parameters into every alert. */
export const MAX_LIST_ENTRIES = 200;
/** The look-back of the published rule: its interval of five minutes, and four more for events that arrive late. */
export const DEFAULT_LOOKBACK = '9m';
export const DEFAULT_CATCH_UP_LIMIT = '24h';

const nonEmptyText = new t.Type<string, unknown>(
  'a text that is not empty',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
  (value, context) =>
    typeof value === 'string' && value.trim() !== '' ? t.success(value) : t.failure(value, context),
  (value) => value
);

const alertCount = new t.Type<number, unknown>(
  `a whole number from 1 to ${MAX_ALERTS_PER_RUN}`,
  isAlertCount,
  (value, context) => (isAlertCount(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
);

function isAlertCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_ALERTS_PER_RUN;
}

function listOf<C extends t.Mixed>(item: C, name: string): t.Type<t.TypeOf<C>[], unknown> {
  const list = t.array(item, name);
  return new t.Type(
    name,
    (value): value is t.TypeOf<C>[] => list.is(value) && value.length <= MAX_LIST_ENTRIES,
    (value, context) =>
      Array.isArray(value) && value.length > MAX_LIST_ENTRIES
        ? t.failure(
            value,
            context,
            `has ${value.length} entries, at most ${MAX_LIST_ENTRIES} are allowed`
          )
        : list.validate(value, context),
    (value) => value
  );
}

const texts = listOf(nonEmptyText, 'a list of texts');

const ruleVersion = new t.Type<RuleVersion, unknown>(
  `a version of the rule that is known: ${ruleVersions.join(' or ')}`,
  isRuleVersion,
  (value, context) => (isRuleVersion(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
);

const members = {
  indices: texts,
  lookback: durationCodec,
  maxAlertsPerRun: alertCount,
  timestampField: nonEmptyText,
  timestampFallbackField: nonEmptyText,
  catchUpLimit: durationCodec,
  ruleVersion,
  extraDomains: texts,
  ignoredDomains: texts,
  extraProcessNames: texts,
  investigationIndices: texts,
};

export type ParameterName = keyof typeof members;

/** The names of all parameters, in the order in which they are shown. */
export const ruleParameterNames: readonly ParameterName[] = keysOf(members);

const ruleParametersCodec = strictObject('the parameters of the rule', {}, members);

/** What a saved rule holds: everything is optional, what is missing has its default. */
export type SavedRuleParameters = t.TypeOf<typeof ruleParametersCodec>;

/** The parameters of the rule, complete. They stay small: the framework copies them into each alert. */
export type RuleParameters = Readonly<Required<SavedRuleParameters>>;

/**
 * Decodes saved or submitted parameters without completing them; every fault is named at once, each with its place. It
 * is apart from the defaults, which bring the rule and its guide along: Kibana's page loads it at its start.
 */
export function decodeSavedRuleParameters(value: unknown): Decoded<SavedRuleParameters> {
  const decoded = decode(ruleParametersCodec, value);
  if (decoded.kind === 'invalid') return decoded;
  const faults = contradictions(decoded.value);
  return faults.length > 0 ? { kind: 'invalid', faults } : decoded;
}

function contradictions(saved: SavedRuleParameters): readonly string[] {
  const { indices, lookback = DEFAULT_LOOKBACK, catchUpLimit = DEFAULT_CATCH_UP_LIMIT } = saved;
  const faults: string[] = [];
  if (indices?.length === 0) faults.push('indices: name at least one index pattern');
  if (durationMilliseconds(catchUpLimit) < durationMilliseconds(lookback)) {
    faults.push(`catchUpLimit: ${catchUpLimit} is shorter than the look-back of ${lookback}`);
  }
  for (const list of tunedLists) {
    for (const { place, message } of listFaults(list, saved[list] ?? [])) {
      faults.push(`${list}[${place}]: ${message}`);
    }
  }
  return faults;
}

function keysOf<T extends object>(record: T): readonly (keyof T & string)[] {
  const isKey = (key: string): key is keyof T & string => Object.hasOwn(record, key);
  return Object.keys(record).filter(isKey);
}
