import { EuiGlobalToastList } from '@elastic/eui';
import type { ShownToast, ToastsService } from '../core/toasts_service';
import { useObservable } from './use_observable';

/** `notifications:lifetime:info` of Kibana. */
const LIFETIME_MS = 5_000;

const ICONS: Readonly<Record<ShownToast['color'], string>> = {
  success: 'check',
  warning: 'warning',
  danger: 'error',
};

export function Toasts({ toasts }: { readonly toasts: ToastsService }) {
  return (
    <EuiGlobalToastList
      data-test-subj="globalToastList"
      toastLifeTimeMs={LIFETIME_MS}
      dismissToast={({ id }) => toasts.remove(id)}
      toasts={useObservable(toasts.shown$).map(({ id, title, text, color }) => ({
        id,
        title,
        color,
        iconType: ICONS[color],
        ...(text !== undefined && { text }),
      }))}
    />
  );
}
