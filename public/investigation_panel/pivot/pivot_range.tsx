import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PivotQuery } from '../../../common/api';
import { absoluteTime } from '../../app/components/format_time';
import { usePanel } from '../panel_context';
import { durationText, windowSpan } from './window_span';

/** The absolute range that was searched, and how it lies around the event. */
export function PivotRange({ query: { from, to, indices } }: { readonly query: PivotQuery }) {
  const { answer } = usePanel().investigation;
  const response = answer.kind === 'answered' ? answer.value : answer.previous;
  const span = response === undefined ? undefined : spanWords(from, to, response.anchor);
  return (
    <EuiText size="xs" color="subdued" css={{ overflowWrap: 'anywhere' }}>
      <p data-test-subj="pivotRange">
        {i18n.translate('publicIpDiscovery.pivotRange.range', {
          defaultMessage: '{from} to {to}',
          values: { from: timeText(from), to: timeText(to) },
        })}
        {span !== undefined && ` (${span})`}
        <br />
        {i18n.translate('publicIpDiscovery.pivotRange.indices', {
          defaultMessage: 'Searched: {indices}',
          values: { indices: indices.join(', ') },
        })}
      </p>
    </EuiText>
  );
}

function timeText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : absoluteTime(time, i18n.getLocale());
}

function spanWords(from: string, to: string, anchor: string): string | undefined {
  const span = windowSpan(from, to, anchor);
  if (span === undefined) return undefined;
  const locale = i18n.getLocale();
  const values = {
    before: durationText(span.before, locale),
    after: durationText(span.after, locale),
  };
  if (span.after < 0) {
    return i18n.translate('publicIpDiscovery.pivotRange.before', {
      defaultMessage: 'from {before} to {after} before the event',
      values,
    });
  }
  if (span.before < 0) {
    return i18n.translate('publicIpDiscovery.pivotRange.after', {
      defaultMessage: 'from {before} to {after} after the event',
      values,
    });
  }
  return i18n.translate('publicIpDiscovery.pivotRange.around', {
    defaultMessage: '{before} before to {after} after the event',
    values,
  });
}
