import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { EventCount } from '../../../common/api';
import { countText } from './count_text';

export interface SideCountsProps {
  readonly before: EventCount;
  readonly after: EventCount;
}

/** How many events lie on each side of the event. */
export function SideCounts({ before, after }: SideCountsProps) {
  const locale = i18n.getLocale();
  return (
    <EuiText size="s" color="default" data-test-subj="pivotSides">
      <FormattedMessage
        id="publicIpDiscovery.pivotSides.counts"
        defaultMessage="before {before} | after {after}"
        values={{
          before: <strong>{countText(before, locale)}</strong>,
          after: <strong>{countText(after, locale)}</strong>,
        }}
      />
    </EuiText>
  );
}
