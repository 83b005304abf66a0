import { EuiSkeletonRectangle, EuiText, EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { IconWithWord } from './icon_with_word';
import { numberText } from '../components/number_text';
import type { SourceEvents } from './source_rows';

export interface SourceEventsCellProps {
  readonly events: SourceEvents;
  readonly isLoading: boolean;
}

/** The events of a source in 24 hours: none, not readable, and not counted are different things. */
export function SourceEventsCell({ events, isLoading }: SourceEventsCellProps) {
  switch (events.kind) {
    case 'some':
      return (
        <div data-test-subj="sourceEvents-some">
          <strong>{numberText(events.count, events.isAtLeast)}</strong>
          {events.fault !== undefined && (
            <Reason
              text={i18n.translate('publicIpDiscovery.sourceEvents.notAll', {
                defaultMessage: 'Not all could be counted: {reason}',
                values: { reason: events.fault },
              })}
            />
          )}
        </div>
      );
    case 'none':
      return (
        <EuiTextColor color="subdued" data-test-subj="sourceEvents-none">
          {i18n.translate('publicIpDiscovery.sourceEvents.none', { defaultMessage: 'No events' })}
        </EuiTextColor>
      );
    case 'denied':
      return (
        <div data-test-subj="sourceEvents-denied">
          <IconWithWord icon="lock" color="warning">
            {i18n.translate('publicIpDiscovery.sourceEvents.denied', {
              defaultMessage: 'You may not read them',
            })}
          </IconWithWord>
          <Reason text={events.reason} />
        </div>
      );
    case 'failed':
      return (
        <div data-test-subj="sourceEvents-failed">
          <IconWithWord icon="warning" color="danger">
            {i18n.translate('publicIpDiscovery.sourceEvents.failed', {
              defaultMessage: 'Could not be counted',
            })}
          </IconWithWord>
          <Reason text={events.reason} />
        </div>
      );
    case 'unanswered':
      return isLoading ? (
        <EuiSkeletonRectangle width="100%" height="1em" borderRadius="s" isLoading />
      ) : (
        <EuiTextColor color="subdued" data-test-subj="sourceEvents-unanswered">
          {i18n.translate('publicIpDiscovery.sourceEvents.unanswered', {
            defaultMessage: 'Unresolved',
          })}
        </EuiTextColor>
      );
  }
}

function Reason({ text }: { readonly text: string }) {
  return (
    <EuiText size="xs" color="subdued" css={{ overflowWrap: 'anywhere' }}>
      {text}
    </EuiText>
  );
}
