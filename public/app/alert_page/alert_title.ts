import { i18n } from '@kbn/i18n';
import type { EventDocument } from '../../../common/event';
import { describeLookup } from '../../../common/sources';
import { visibleText } from '../../investigation_panel';

/** Longest name that a title holds. */
const MAX_LENGTH = 60;

/** A short sentence for titles and breadcrumbs: `powershell.exe asked api.ipify.org`. */
export function alertTitle(alert: EventDocument): string {
  const { process, domain } = describeLookup(alert);
  return i18n.translate('publicIpDiscovery.alert.title', {
    defaultMessage: '{process} asked {domain}',
    values: {
      process: process === undefined ? unnamedProcess() : shortened(process),
      domain: domain === undefined ? unnamedDomain() : shortened(domain),
    },
  });
}

function shortened(name: string): string {
  return visibleText(name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name);
}

const unnamedProcess = () =>
  i18n.translate('publicIpDiscovery.alert.unnamedProcess', { defaultMessage: 'A process' });

const unnamedDomain = () =>
  i18n.translate('publicIpDiscovery.alert.unnamedDomain', { defaultMessage: 'a name' });
