import { i18n } from '@kbn/i18n';

/** How the lookup ended, as far as this one event tells. An outcome that is not known says that it is open. */
export function dnsOutcomeWords(outcome: string): string {
  switch (outcome) {
    case 'requested':
      return i18n.translate('publicIpDiscovery.dnsOutcome.requested', {
        defaultMessage: 'This event is the question only; its answer is an event of its own.',
      });
    case 'resolved':
      return i18n.translate('publicIpDiscovery.dnsOutcome.resolved', {
        defaultMessage: 'The name was resolved. That alone is no connection.',
      });
    case 'answered_without_address':
      return i18n.translate('publicIpDiscovery.dnsOutcome.answeredWithoutAddress', {
        defaultMessage: 'The question was answered, without an address in this event.',
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.dnsOutcome.failed', {
        defaultMessage: 'The lookup failed.',
      });
    default:
      return i18n.translate('publicIpDiscovery.dnsOutcome.unresolved', {
        defaultMessage: 'This event does not tell how the lookup ended: unresolved.',
      });
  }
}
