import { i18n } from '@kbn/i18n';
import type { EventDocument } from '../../common/event';
import { describeLookup } from '../../common/sources';
import { visibleText } from '../investigation_panel';

/** Longest part of a name that is taken from an event. */
const MAX_LENGTH = 40;

/** A name for the exception of an alert: `NisSrv.exe asks ipinfo.io on WS-042`. */
export function suggestedName(event: EventDocument): string {
  const { process, domain, host } = describeLookup(event);
  const values = { process: shortened(process ?? '?'), domain: shortened(domain ?? '?') };
  return host === undefined
    ? i18n.translate('publicIpDiscovery.exceptionForm.suggestedNameAnywhere', {
        defaultMessage: '{process} asks {domain}',
        values,
      })
    : i18n.translate('publicIpDiscovery.exceptionForm.suggestedName', {
        defaultMessage: '{process} asks {domain} on {host}',
        values: { ...values, host: shortened(host) },
      });
}

function shortened(name: string): string {
  return visibleText(name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name);
}
