import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

/** What became of a clause of the query. */
export type ClauseOutcome = 'holds' | 'does_not_hold' | 'open';

/** ✓, ✗ or ?, with the words for it. */
export function ClauseIcon({ outcome }: { readonly outcome: ClauseOutcome }) {
  switch (outcome) {
    case 'holds':
      return (
        <EuiIcon
          type="check"
          color="success"
          title={i18n.translate('publicIpDiscovery.clause.holds', { defaultMessage: 'holds' })}
        />
      );
    case 'does_not_hold':
      return (
        <EuiIcon
          type="cross"
          color="subdued"
          title={i18n.translate('publicIpDiscovery.clause.doesNotHold', {
            defaultMessage: 'does not hold',
          })}
        />
      );
    case 'open':
      return (
        <EuiIcon
          type="question"
          color="warning"
          title={i18n.translate('publicIpDiscovery.clause.open', {
            defaultMessage: 'could not be evaluated',
          })}
        />
      );
  }
}
