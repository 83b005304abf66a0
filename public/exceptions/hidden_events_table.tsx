import { EuiInMemoryTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { HistoryEvent } from '../../common/history';
import { oneStatus } from '../app/alert_page/status_words';
import { EventTime } from '../app/components/event_time';
import { AlertLink } from './evidence_links';
import { OptionalValue } from './optional_value';

/** Rows of a page. */
const PAGE_SIZE = 10;

/** The events that would have been hidden, newest first, each with its alert. */
export function HiddenEventsTable({ events }: { readonly events: readonly HistoryEvent[] }) {
  return (
    <div css={{ overflowX: 'auto' }}>
      <EuiInMemoryTable<HistoryEvent>
        compressed
        tableLayout="auto"
        responsiveBreakpoint={false}
        css={{ minInlineSize: '40em' }}
        tableCaption={i18n.translate('publicIpDiscovery.exceptionEffect.eventsCaption', {
          defaultMessage: 'Events that would have been hidden',
        })}
        items={[...events]}
        columns={columns()}
        pagination={events.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showPerPageOptions: false }}
        data-test-subj="hiddenEvents"
      />
    </div>
  );
}

function columns(): EuiBasicTableColumn<HistoryEvent>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.time', { defaultMessage: 'Time' }),
      render: ({ time }: HistoryEvent) =>
        time === null ? (
          <OptionalValue text={null} />
        ) : (
          <EventTime iso={time} relative="in_title" />
        ),
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.eventHost', {
        defaultMessage: 'Host',
      }),
      render: ({ host }: HistoryEvent) => <OptionalValue text={host} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.eventUser', {
        defaultMessage: 'User',
      }),
      render: ({ user }: HistoryEvent) => <OptionalValue text={user} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.process', {
        defaultMessage: 'Process',
      }),
      render: ({ process }: HistoryEvent) => <OptionalValue text={process} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.domain', {
        defaultMessage: 'Name asked for',
      }),
      render: ({ domain }: HistoryEvent) => <OptionalValue text={domain} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.alert', { defaultMessage: 'Alert' }),
      render: ({ alert }: HistoryEvent) =>
        alert === null ? (
          i18n.translate('publicIpDiscovery.exceptionEffect.noAlert', { defaultMessage: 'none' })
        ) : (
          <AlertLink alertId={alert.id}>{oneStatus(alert.status)}</AlertLink>
        ),
    },
  ];
}
