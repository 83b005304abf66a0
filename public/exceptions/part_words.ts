import { i18n } from '@kbn/i18n';
import { exceptionParts, partFields, type ExceptionPart } from '../../common/exceptions';

/** What a condition is for; `beside` narrows further and stands for none of the four. */
export type ConditionPart = ExceptionPart | 'beside';

/** The part of an exception that a condition on a field stands for. */
export function partOfCondition(field: string): ConditionPart {
  return exceptionParts.find((part) => partFields[part].required.includes(field)) ?? 'beside';
}

/** The name of a part, e.g. for a badge: `Program`. */
export function partLabel(part: ConditionPart): string {
  switch (part) {
    case 'identity':
      return i18n.translate('publicIpDiscovery.exceptionPart.identity', {
        defaultMessage: 'Program',
      });
    case 'parent':
      return i18n.translate('publicIpDiscovery.exceptionPart.parent', { defaultMessage: 'Parent' });
    case 'domain':
      return i18n.translate('publicIpDiscovery.exceptionPart.domain', {
        defaultMessage: 'Name asked for',
      });
    case 'scope':
      return i18n.translate('publicIpDiscovery.exceptionPart.scope', {
        defaultMessage: 'Where or who',
      });
    case 'beside':
      return i18n.translate('publicIpDiscovery.exceptionPart.beside', {
        defaultMessage: 'Narrows further',
      });
  }
}

/** What a part says, within a sentence: `which program it is for`. */
export function partPhrase(part: ExceptionPart): string {
  switch (part) {
    case 'identity':
      return i18n.translate('publicIpDiscovery.exceptionPart.identityPhrase', {
        defaultMessage: 'which program it is for',
      });
    case 'parent':
      return i18n.translate('publicIpDiscovery.exceptionPart.parentPhrase', {
        defaultMessage: 'what starts the program',
      });
    case 'domain':
      return i18n.translate('publicIpDiscovery.exceptionPart.domainPhrase', {
        defaultMessage: 'which name is asked for',
      });
    case 'scope':
      return i18n.translate('publicIpDiscovery.exceptionPart.scopePhrase', {
        defaultMessage: 'where, or for whom, it applies',
      });
  }
}
