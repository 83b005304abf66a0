import { i18n } from '@kbn/i18n';
import { ruleUpdates, type RuleVersion } from '../../common/rule';

/** A version of the rule for people, with the day on which it was published where that is known. */
export function ruleVersionText(version: RuleVersion): string {
  const update = ruleUpdates.find((each) => each.version === version);
  return update === undefined
    ? i18n.translate('publicIpDiscovery.ruleVersion.undated', {
        defaultMessage: 'Version {version}',
        values: { version },
      })
    : i18n.translate('publicIpDiscovery.ruleVersion.dated', {
        defaultMessage: 'Version {version} ({publishedOn})',
        values: { version, publishedOn: update.publishedOn },
      });
}
