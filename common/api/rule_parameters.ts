import * as t from 'io-ts';
import { dataSources } from '../sources';
import { rule } from '../rule';
import { decode, strictObject, type Decoded } from '../validation';
import { durationCodec, durationMilliseconds } from './duration';

/** The framework's default for alerts of one run; more would be refused there. */
export const MAX_ALERTS_PER_RUN = 1_000;
/** Entries of any list: the framework copies all parameters into every alert. */
export const MAX_LIST_ENTRIES = 200;

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

const exceptionEntry = strictObject(
  'an exception entry',
  {
    field: nonEmptyText,
    operator: t.keyof(
      { is: null, 'is one of': null, matches: null },
      '"is", "is one of" or "matches"'
    ),
    values: texts,
  },
  {}
);

const exceptionItem = strictObject(
  'an exception',
  { id: nonEmptyText, name: nonEmptyText, entries: listOf(exceptionEntry, 'a list of entries') },
  { expiresAt: nonEmptyText }
);

/** What a saved rule holds: everything is optional, what is missing has its default. */
const ruleParametersCodec = strictObject(
  'the parameters of the rule',
  {},
  {
    indices: texts,
    lookback: durationCodec,
    maxAlertsPerRun: alertCount,
    timestampField: nonEmptyText,
    timestampFallbackField: nonEmptyText,
    catchUpLimit: durationCodec,
    extraDomains: texts,
    ignoredDomains: texts,
    extraProcessNames: texts,
    exceptions: listOf(exceptionItem, 'a list of exceptions'),
    investigationIndices: texts,
  }
);

type SavedRuleParameters = t.TypeOf<typeof ruleParametersCodec>;

/** The parameters of the rule, complete. They stay small: the framework copies them into each alert. */
export type RuleParameters = Readonly<Required<SavedRuleParameters>>;

/** The rule as Elastic publishes it. */
export const defaultRuleParameters: RuleParameters = {
  indices: [...rule.indices],
  lookback: rule.from.replace('now-', ''),
  maxAlertsPerRun: rule.maxSignals,
  timestampField: rule.timestampOverride,
  timestampFallbackField: rule.timestampField,
  catchUpLimit: '24h',
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  exceptions: [],
  investigationIndices: [
    ...new Set([
      ...rule.indices,
      ...dataSources.flatMap(({ processIndexPatterns }) => processIndexPatterns),
    ]),
  ],
};

/** Decodes saved or submitted parameters; every fault is named at once. */
export function decodeRuleParameters(value: unknown): Decoded<RuleParameters> {
  const decoded = decode(ruleParametersCodec, value);
  if (decoded.kind === 'invalid') return decoded;
  const parameters: RuleParameters = { ...defaultRuleParameters, ...decoded.value };
  const faults = contradictions(parameters);
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'valid', value: parameters };
}

function contradictions(parameters: RuleParameters): readonly string[] {
  const faults: string[] = [];
  if (parameters.indices.length === 0) {
    faults.push('indices: name at least one index pattern');
  }
  if (durationMilliseconds(parameters.catchUpLimit) < durationMilliseconds(parameters.lookback)) {
    faults.push(
      `catchUpLimit: ${parameters.catchUpLimit} is shorter than the look-back of ${parameters.lookback}`
    );
  }
  return faults;
}
