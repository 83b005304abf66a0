import { i18n } from '@kbn/i18n';
import type { LookupOutcome } from './lookups';

/** How a lookup ended, to stand beside the name that was asked for. */
export function outcomeWords(outcome: LookupOutcome): string {
  switch (outcome.kind) {
    case 'resolved':
      return i18n.translate('publicIpDiscovery.lineage.resolved', {
        defaultMessage: '→ {addresses}',
        values: { addresses: outcome.addresses.join(', ') },
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.lineage.lookupFailed', {
        defaultMessage: 'failed',
      });
    case 'answered_without_address':
      return i18n.translate('publicIpDiscovery.lineage.answeredWithoutAddress', {
        defaultMessage: 'answered without an address',
      });
    case 'no_answer_recorded':
      return i18n.translate('publicIpDiscovery.lineage.noAnswerRecorded', {
        defaultMessage: 'no answer recorded',
      });
  }
}
