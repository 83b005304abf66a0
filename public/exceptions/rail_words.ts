import { i18n } from '@kbn/i18n';
import type { GuardRailId } from '../../common/exceptions';

/** The name of a guard rail that was overridden, within a list. */
export function railWords(id: GuardRailId): string {
  switch (id) {
    case 'identity_missing':
      return i18n.translate('publicIpDiscovery.guardRail.identityMissing', {
        defaultMessage: 'no hash and no signer',
      });
    case 'parent_missing':
      return i18n.translate('publicIpDiscovery.guardRail.parentMissing', {
        defaultMessage: 'no parent',
      });
    case 'domain_missing':
      return i18n.translate('publicIpDiscovery.guardRail.domainMissing', {
        defaultMessage: 'no name that is asked for',
      });
    case 'scope_missing':
      return i18n.translate('publicIpDiscovery.guardRail.scopeMissing', {
        defaultMessage: 'no host and no account',
      });
    case 'rests_on_shared_fields':
      return i18n.translate('publicIpDiscovery.guardRail.sharedFields', {
        defaultMessage: 'only names that harmless tools and malware share',
      });
    case 'pattern_names_nothing':
      return i18n.translate('publicIpDiscovery.guardRail.patternNamesNothing', {
        defaultMessage: 'a pattern that names nothing',
      });
    case 'pattern_instead_of_value':
      return i18n.translate('publicIpDiscovery.guardRail.patternInsteadOfValue', {
        defaultMessage: 'a pattern where only the whole value identifies',
      });
    case 'too_many_domains':
      return i18n.translate('publicIpDiscovery.guardRail.tooManyDomains', {
        defaultMessage: 'many of the names that the rule looks for',
      });
    case 'identifies_nothing':
      return i18n.translate('publicIpDiscovery.guardRail.identifiesNothing', {
        defaultMessage: 'a value that identifies nothing',
      });
    case 'not_a_sha256':
      return i18n.translate('publicIpDiscovery.guardRail.notASha256', {
        defaultMessage: 'a hash that no file can have',
      });
    case 'service_account_alone':
      return i18n.translate('publicIpDiscovery.guardRail.serviceAccountAlone', {
        defaultMessage: 'only an account that every host has',
      });
  }
}
