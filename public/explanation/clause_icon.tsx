import { EuiIcon, EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

/** What became of a clause of the query. */
export type ClauseOutcome = 'holds' | 'does_not_hold' | 'open';

/** ✓, ✗ or ?, with the words for it, which are read out also while the icon is loaded. */
export function ClauseIcon({ outcome }: { readonly outcome: ClauseOutcome }) {
  const { icon, color, words } = lookOf(outcome);
  return (
    <span>
      <EuiIcon type={icon} color={color} aria-hidden />
      <EuiScreenReaderOnly>
        <span>{words}</span>
      </EuiScreenReaderOnly>
    </span>
  );
}

function lookOf(outcome: ClauseOutcome) {
  switch (outcome) {
    case 'holds':
      return {
        icon: 'check',
        color: 'success',
        words: i18n.translate('publicIpDiscovery.clause.holds', { defaultMessage: 'holds' }),
      };
    case 'does_not_hold':
      return {
        icon: 'cross',
        color: 'subdued',
        words: i18n.translate('publicIpDiscovery.clause.doesNotHold', {
          defaultMessage: 'does not hold',
        }),
      };
    case 'open':
      return {
        icon: 'question',
        color: 'warning',
        words: i18n.translate('publicIpDiscovery.clause.open', {
          defaultMessage: 'could not be evaluated',
        }),
      };
  }
}
