import { i18n } from '@kbn/i18n';

/** What the alerts of a rule are called. */
export function ruleTitle(rule: string | undefined): string {
  return (
    rule ??
    i18n.translate('publicIpDiscovery.lineage.unnamedRule', {
      defaultMessage: 'rule not recorded',
    })
  );
}
