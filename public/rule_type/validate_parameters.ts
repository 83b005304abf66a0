import { i18n } from '@kbn/i18n';
import {
  decodeSavedRuleParameters,
  ruleParameterNames,
  type SavedRuleParameters,
} from '../../common/api/rule_parameters_codec';
import { listNotices } from '../../common/rule/list_notices';
import { DEFAULT_RULE_VERSION } from '../../common/rule/rule_version';

/** Where faults stand that are of no parameter: names that are not known, or no parameters at all. */
export const OTHER_FAULTS = 'other';

/** The errors of each parameter, and of {@link OTHER_FAULTS}; none are an empty list. */
export type ParameterErrors = Record<string, string[]>;

/**
 * Checks the parameters by the codec of the server, so that the form refuses what the server would refuse. It also
 * refuses entries that are needless or without effect beside the published lists: the server lets them pass, because a
 * rule that was saved with them must go on when a later version of the lists has them.
 */
export function validateParameters(parameters: unknown): ParameterErrors {
  const errors = new Map<string, string[]>(
    [...ruleParameterNames, OTHER_FAULTS].map((name) => [name, []])
  );
  const decoded = decodeSavedRuleParameters(withoutUndefined(parameters));
  const faults = decoded.kind === 'invalid' ? decoded.faults : noticed(decoded.value);
  for (const fault of faults) {
    const name = ruleParameterNames.find((each) => isOf(each, fault)) ?? OTHER_FAULTS;
    errors.get(name)?.push(name === OTHER_FAULTS ? fault : withoutName(name, fault));
  }
  return Object.fromEntries(errors);
}

/** What is to be told of the lists, as faults with their place. */
function noticed({
  extraDomains = [],
  ignoredDomains = [],
  extraProcessNames = [],
  ruleVersion = DEFAULT_RULE_VERSION,
}: SavedRuleParameters): readonly string[] {
  const tuning = { extraDomains, ignoredDomains, extraProcessNames, ruleVersion };
  return listNotices(tuning).map(({ list, place, message }) => `${list}[${place}]: ${message}`);
}

/** A field that was reset is a member without a value, until the parameters are sent as JSON. */
function withoutUndefined(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
    return parameters;
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}

/** A fault begins with its place: `lookback: …`, `indices[1]: …`. */
function isOf(name: string, fault: string): boolean {
  return fault.startsWith(name) && ['[', ':'].includes(fault.charAt(name.length));
}

/** The fault as it stands beside its field: `indices[1]: …` becomes `Entry 2: …`. */
function withoutName(name: string, fault: string): string {
  const rest = fault.slice(name.length);
  if (rest.startsWith(': ')) return rest.slice(2);
  const [, place, entryFault] = /^\[(\d+)\]: (.*)$/s.exec(rest) ?? [];
  if (place === undefined || entryFault === undefined) return fault;
  return i18n.translate('publicIpDiscovery.ruleType.entryFault', {
    defaultMessage: 'Entry {position}: {fault}',
    values: { position: Number(place) + 1, fault: entryFault },
  });
}
