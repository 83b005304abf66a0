import { i18n } from '@kbn/i18n';
import {
  decodeSavedRuleParameters,
  ruleParameterNames,
} from '../../common/api/rule_parameters_codec';
import { listNotices } from '../../common/rule/list_notices';
import { DEFAULT_RULE_VERSION, ruleVersions } from '../../common/rule/rule_version';
import type { TunedList } from '../../common/rule/tuned_list';
import type { RuleTuning } from '../../common/rule/tuned_rule_query';
import { listNoticeWords } from './list_notice_words';

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
  const faults = decoded.kind === 'invalid' ? decoded.faults : [];
  for (const fault of [...faults, ...noticed(tuningOf(parameters), faults)]) {
    const name = ruleParameterNames.find((each) => isOf(each, fault)) ?? OTHER_FAULTS;
    errors.get(name)?.push(name === OTHER_FAULTS ? fault : withoutName(name, fault));
  }
  return Object.fromEntries(errors);
}

/** What is to be told of the lists, as faults with their place; not of entries that are faulty anyway. */
function noticed(tuning: RuleTuning, faults: readonly string[]): readonly string[] {
  return listNotices(tuning)
    .map((notice) => ({ at: `${notice.list}[${notice.place}]: `, words: listNoticeWords(notice) }))
    .filter(({ at }) => !faults.some((fault) => fault.startsWith(at)))
    .map(({ at, words }) => `${at}${words}`);
}

/** The lists as far as they can be read, whatever else is wrong. */
function tuningOf(parameters: unknown): RuleTuning {
  const given = new Map<string, unknown>(
    typeof parameters === 'object' && parameters !== null ? Object.entries(parameters) : []
  );
  const textsOf = (name: TunedList): readonly string[] => {
    const list = given.get(name);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : [];
  };
  return {
    extraDomains: textsOf('extraDomains'),
    ignoredDomains: textsOf('ignoredDomains'),
    extraProcessNames: textsOf('extraProcessNames'),
    ruleVersion:
      ruleVersions.find((each) => each === given.get('ruleVersion')) ?? DEFAULT_RULE_VERSION,
  };
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
