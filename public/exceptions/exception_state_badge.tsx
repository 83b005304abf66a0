import { EuiBadge } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionState } from './exception_state';

/** Whether an exception applies: a word beside the colour. */
export function ExceptionStateBadge({ state }: { readonly state: ExceptionState }) {
  return (
    <EuiBadge {...lookOf(state)} data-test-subj="exceptionState">
      {stateWords(state)}
    </EuiBadge>
  );
}

function lookOf({ kind }: ExceptionState) {
  switch (kind) {
    case 'applies':
      return { color: 'success', iconType: 'check' } as const;
    case 'expires':
      return { color: 'success', iconType: 'clock' } as const;
    case 'expired':
      return { color: 'default', iconType: 'clock' } as const;
    case 'disabled':
      return { color: 'default', iconType: 'minusCircle' } as const;
  }
}

function stateWords(state: ExceptionState): string {
  switch (state.kind) {
    case 'applies':
      return i18n.translate('publicIpDiscovery.exceptionState.applies', {
        defaultMessage: 'Applies',
      });
    case 'expires':
      return i18n.translate('publicIpDiscovery.exceptionState.expires', {
        defaultMessage: 'Expires in {days, plural, one {# day} other {# days}}',
        values: { days: state.days },
      });
    case 'expired':
      return i18n.translate('publicIpDiscovery.exceptionState.expired', {
        defaultMessage: 'Expired',
      });
    case 'disabled':
      return i18n.translate('publicIpDiscovery.exceptionState.disabled', {
        defaultMessage: 'Disabled',
      });
  }
}
