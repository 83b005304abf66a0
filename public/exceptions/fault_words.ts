import { i18n } from '@kbn/i18n';
import type { GuardRailFault } from '../../common/exceptions';
import { visibleText } from '../investigation_panel';
import { expiryText } from './expiry_text';
import { partPhrase } from './part_words';

/** Longest part of a value that a sentence quotes. */
const MAX_QUOTED_LENGTH = 100;

/** Why an exception is refused and what to do, in one sentence of plain text; what it quotes is all visible. */
export function faultWords(fault: GuardRailFault): string {
  const field = detail(fault, 'field');
  const value = detail(fault, 'value');
  const length = count(fault, 'length');
  const limit = count(fault, 'limit');
  const number = count(fault, 'count');
  switch (fault.id) {
    // Rails
    case 'identity_missing':
      return partMissing(partPhrase('identity'), detail(fault, 'fields'));
    case 'parent_missing':
      return partMissing(partPhrase('parent'), detail(fault, 'fields'));
    case 'domain_missing':
      return partMissing(partPhrase('domain'), detail(fault, 'fields'));
    case 'scope_missing':
      return partMissing(partPhrase('scope'), detail(fault, 'fields'));
    case 'rests_on_shared_fields':
      return i18n.translate('publicIpDiscovery.exceptionFault.sharedFields', {
        defaultMessage:
          'It rests on {fields} alone, which harmless tools and malware share. Add what tells this program apart.',
        values: { fields: detail(fault, 'fields') },
      });
    case 'pattern_names_nothing':
      return i18n.translate('publicIpDiscovery.exceptionFault.patternNamesNothing', {
        defaultMessage:
          '“{value}” fits values of {field} that have nothing in common. Name more of the value.',
        values: { value, field },
      });
    case 'pattern_instead_of_value':
      return i18n.translate('publicIpDiscovery.exceptionFault.patternInsteadOfValue', {
        defaultMessage:
          '“{value}” is a pattern, and only the whole value of {field} identifies. Give the values one by one.',
        values: { value, field },
      });
    case 'too_many_domains':
      return i18n.translate('publicIpDiscovery.exceptionFault.tooManyDomains', {
        defaultMessage:
          'This covers {number, number} of the {total, number} names that the rule looks for. Give only those that the program asks for.',
        values: { number, total: count(fault, 'of') },
      });
    case 'identifies_nothing':
      return i18n.translate('publicIpDiscovery.exceptionFault.identifiesNothing', {
        defaultMessage: '“{value}” of {field} identifies nothing. {reason}',
        values: { value, field, reason: detail(fault, 'reason') },
      });
    case 'not_a_sha256':
      return i18n.translate('publicIpDiscovery.exceptionFault.notASha256', {
        defaultMessage: '“{value}” is no SHA-256 hash, which has 64 digits from 0 to f.',
        values: { value },
      });
    case 'service_account_alone':
      return i18n.translate('publicIpDiscovery.exceptionFault.serviceAccountAlone', {
        defaultMessage:
          'Every host has the account {value}. Add host.id or host.name, or the process.executable in a folder that only administrators may write to.',
        values: { value },
      });
    // Form
    case 'name_missing':
      return i18n.translate('publicIpDiscovery.exceptionFault.nameMissing', {
        defaultMessage: 'Give the exception a name.',
      });
    case 'name_too_long':
      return i18n.translate('publicIpDiscovery.exceptionFault.nameTooLong', {
        defaultMessage:
          'The name has {length, number} characters; {limit, number} are allowed. Shorten it.',
        values: { length, limit },
      });
    case 'reason_missing':
      return i18n.translate('publicIpDiscovery.exceptionFault.reasonMissing', {
        defaultMessage: 'Write down what proved that this is harmless.',
      });
    case 'reason_too_long':
      return i18n.translate('publicIpDiscovery.exceptionFault.reasonTooLong', {
        defaultMessage:
          'A reason has {length, number} characters; {limit, number} are allowed. Shorten it.',
        values: { length, limit },
      });
    case 'expiry_is_no_date':
      return i18n.translate('publicIpDiscovery.exceptionFault.expiryIsNoDate', {
        defaultMessage: 'Choose the date on which the exception expires.',
      });
    case 'expiry_has_passed':
      return i18n.translate('publicIpDiscovery.exceptionFault.expiryHasPassed', {
        defaultMessage:
          'The exception would never apply: {time} has passed. Choose a later day, or never.',
        values: { time: expiryText(value) },
      });
    case 'override_without_reason':
      return i18n.translate('publicIpDiscovery.exceptionFault.overrideWithoutReason', {
        defaultMessage: 'Write down why the guard rails may be overridden here.',
      });
    case 'no_entries':
      return i18n.translate('publicIpDiscovery.exceptionFault.noEntries', {
        defaultMessage: 'Add the conditions that the exception is limited to.',
      });
    case 'too_many_entries':
      return i18n.translate('publicIpDiscovery.exceptionFault.tooManyEntries', {
        defaultMessage:
          'There are {number, number} conditions; {limit, number} are allowed. Remove some.',
        values: { number, limit },
      });
    case 'field_missing':
      return i18n.translate('publicIpDiscovery.exceptionFault.fieldMissing', {
        defaultMessage: 'Remove this condition: it names no field.',
      });
    case 'field_too_long':
      return i18n.translate('publicIpDiscovery.exceptionFault.fieldTooLong', {
        defaultMessage:
          'The name of the field has {length, number} characters; {limit, number} are allowed. Remove the condition.',
        values: { length, limit },
      });
    case 'no_values':
      return i18n.translate('publicIpDiscovery.exceptionFault.noValues', {
        defaultMessage: 'Add the value that the field must have, or remove the condition.',
      });
    case 'too_many_values':
      return i18n.translate('publicIpDiscovery.exceptionFault.tooManyValues', {
        defaultMessage:
          'The condition has {number, number} values; {limit, number} are allowed. Remove some.',
        values: { number, limit },
      });
    case 'several_values_of_is':
      return i18n.translate('publicIpDiscovery.exceptionFault.severalValuesOfIs', {
        defaultMessage:
          '“is” takes one value and not {number, number}. Choose “is one of” or remove values.',
        values: { number },
      });
    case 'value_is_empty':
      return i18n.translate('publicIpDiscovery.exceptionFault.valueIsEmpty', {
        defaultMessage: 'Fill the value in, or remove the condition.',
      });
    case 'value_too_long':
      return i18n.translate('publicIpDiscovery.exceptionFault.valueTooLong', {
        defaultMessage:
          'The value has {length, number} characters; {limit, number} can be searched for. Shorten it.',
        values: { length, limit },
      });
    case 'hides_everything':
      return i18n.translate('publicIpDiscovery.exceptionFault.hidesEverything', {
        defaultMessage:
          'No condition keeps anything apart, so that every alert would be hidden. Disable the rule if that is meant.',
      });
  }
}

const partMissing = (part: string, fields: string) =>
  i18n.translate('publicIpDiscovery.exceptionFault.partMissing', {
    defaultMessage: 'It does not say {part}. Add one of: {fields}.',
    values: { part, fields },
  });

function detail({ details }: GuardRailFault, name: string): string {
  const text = String(details[name] ?? '');
  return visibleText(
    text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text
  );
}

function count({ details }: GuardRailFault, name: string): number {
  return Number(details[name] ?? 0);
}
