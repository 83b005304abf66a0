import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { durationText } from '../../investigation_panel';
import { EventTime } from '../components/event_time';
import { IconWithWord } from './icon_with_word';
import type { SourceEvents } from './source_rows';

/** When a source sent last, whether it has fallen silent since, and how late its events arrive. */
export function LastEventCell({ events }: { readonly events: SourceEvents }) {
  if (events.kind !== 'some' && events.kind !== 'none') return null;
  const lastEventAt = events.kind === 'some' ? events.lastEventAt : null;
  const time = events.silentSince ?? lastEventAt;
  return (
    <div>
      {time !== null && <EventTime iso={time} />}
      {events.silentSince !== undefined && (
        <div data-test-subj="sourceSilent">
          <IconWithWord icon="warning" color="warning">
            {i18n.translate('publicIpDiscovery.sources.silent', {
              defaultMessage: 'Silent since then',
            })}
          </IconWithWord>
        </div>
      )}
      {events.kind === 'some' && events.ingestDelay !== undefined && (
        <EuiText size="xs" color="subdued" data-test-subj="sourceDelay">
          {delayWords(events.ingestDelay)}
        </EuiText>
      )}
    </div>
  );
}

function delayWords(delay: { readonly typicalMs: number; readonly longestMs: number }): string {
  const locale = i18n.getLocale();
  return i18n.translate('publicIpDiscovery.sources.delay', {
    defaultMessage: 'Arrives {typical} later, {longest} at most',
    values: {
      typical: durationText(wholeSeconds(delay.typicalMs), locale),
      longest: durationText(wholeSeconds(delay.longestMs), locale),
    },
  });
}

/** What is finer than seconds says nothing of a delay. */
function wholeSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1_000) * 1_000;
}
