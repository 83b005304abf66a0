import { EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { PlainValue } from '../investigation_panel';

/** Characters of a value that a cell shows at first. */
const LIMIT = 80;

/** A value of an event in a cell of a table; null if the event has none. */
export function OptionalValue({ text }: { readonly text: string | null }) {
  if (text !== null) return <PlainValue text={text} limit={LIMIT} />;
  return (
    <EuiTextColor color="subdued">
      {i18n.translate('publicIpDiscovery.exceptionEffect.absent', {
        defaultMessage: 'not in the event',
      })}
    </EuiTextColor>
  );
}
