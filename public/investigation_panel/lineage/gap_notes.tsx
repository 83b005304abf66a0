import { EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import { countText } from '../pivot/count_text';
import { MissingFields } from '../pivot/missing_fields';
import { PlainValue } from '../values/plain_value';
import type { Gap, PartGap } from './part_gaps';

/** What could not be looked at, and why, or that there is nothing: one a line. */
export function GapNotes({ gaps }: { readonly gaps: readonly PartGap[] }) {
  return (
    <>
      {gaps.map(({ button, gap }, place) => (
        <GapNote key={place} gap={gap} button={button} />
      ))}
    </>
  );
}

function GapNote({ button, gap }: PartGap) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiText
      size="xs"
      color="subdued"
      css={{ display: 'flex', gap: euiTheme.size.xs, overflowWrap: 'anywhere' }}
      data-test-subj="lineageGap"
      data-kind={gap.kind}
    >
      {gap.kind !== 'none' && <EuiIcon type={gapIcon(gap)} size="s" css={ICON} aria-hidden />}
      <div>
        {button !== undefined && (
          <strong css={{ display: 'block' }}>
            <PlainValue text={button} />
          </strong>
        )}
        {gapWords(gap)}
      </div>
    </EuiText>
  );
}

/** In the middle of the first line. */
const ICON = { flex: 'none', blockSize: '1lh' } as const;

function gapIcon({ kind }: Gap): string {
  return kind === 'denied' ? 'lock' : 'warning';
}

function gapWords(gap: Gap): ReactNode {
  switch (gap.kind) {
    case 'none':
      return noneWords(gap);
    case 'may_be_filtered':
      return i18n.translate('publicIpDiscovery.lineageGap.mayBeFiltered', {
        defaultMessage: 'None recorded. Not every connection may be, so that leaves it unresolved.',
      });
    case 'incomplete':
      return i18n.translate('publicIpDiscovery.lineageGap.incomplete', {
        defaultMessage: 'Not all of them were looked at.',
      });
    case 'no_telemetry':
      return i18n.translate('publicIpDiscovery.lineageGap.noTelemetry', {
        defaultMessage: 'No telemetry from this host in this window: unresolved, not benign.',
      });
    case 'cannot_be_asked':
      return (
        <>
          {i18n.translate('publicIpDiscovery.lineageGap.cannotBeAsked', {
            defaultMessage: 'Cannot be asked:',
          })}
          <MissingFields missing={gap.missing} />
        </>
      );
    case 'denied':
    case 'failed':
      return <PlainValue text={gap.reason} limit={400} />;
    case 'not_asked':
      return i18n.translate('publicIpDiscovery.lineageGap.notAsked', {
        defaultMessage: 'Not asked: the guide has no button for it.',
      });
  }
}

function noneWords({ present }: Extract<Gap, { kind: 'none' }>): string {
  if (present === null || present.count === 0) {
    return i18n.translate('publicIpDiscovery.lineageGap.none', {
      defaultMessage: 'None in this window.',
    });
  }
  return i18n.translate('publicIpDiscovery.lineageGap.noneAmong', {
    defaultMessage: 'None in this window, among {count} events of the kind.',
    values: { count: countText(present, i18n.getLocale()) },
  });
}
