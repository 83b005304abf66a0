import { i18n } from '@kbn/i18n';
import { firstText, type EventDocument } from '../../../common/event';
import { dataSources, recogniseSource, type DnsOutcome } from '../../../common/sources';
import { eventOfAlert } from './event_of_alert';

/** How the lookup ended by one of its alerts, read as its source writes it; `undefined` for alerts of no known source. */
export function lookupOutcome(alert: EventDocument): DnsOutcome | undefined {
  const id = firstText(alert, 'kibana.alert.public_ip_discovery.source');
  const source = dataSources.find((each) => each.id === id) ?? recogniseSource(alert);
  return source?.dnsOutcome(eventOfAlert(alert));
}

/** An outcome in a word or two. What is not known is open. */
export function outcomeLabel(outcome: DnsOutcome | undefined): string {
  switch (outcome?.kind) {
    case 'requested':
      return i18n.translate('publicIpDiscovery.lookupOutcome.requested', {
        defaultMessage: 'Request',
      });
    case 'resolved':
      return i18n.translate('publicIpDiscovery.lookupOutcome.resolved', {
        defaultMessage: 'Resolved',
      });
    case 'answered_without_address':
      return i18n.translate('publicIpDiscovery.lookupOutcome.answeredWithoutAddress', {
        defaultMessage: 'Answered without an address',
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.lookupOutcome.failed', {
        defaultMessage: 'Failed',
      });
    case 'unknown':
    case undefined:
      return i18n.translate('publicIpDiscovery.lookupOutcome.unresolved', {
        defaultMessage: 'Unresolved',
      });
  }
}

/** The status that the source reports, by Windows' name for it where it has one; that of a request is no result. */
export function outcomeStatus(outcome: DnsOutcome | undefined): string | undefined {
  if (outcome?.kind === 'requested') return undefined;
  return outcome?.statusName ?? outcome?.status;
}

/** The addresses that one event of a lookup holds. */
export function outcomeAddresses(outcome: DnsOutcome | undefined): readonly string[] {
  return outcome?.kind === 'resolved' ? outcome.addresses : [];
}
