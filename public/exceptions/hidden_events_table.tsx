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
      name: i18n.translate('publicIpDiscovery.exceptionEffect.hostAndUser', {
        defaultMessage: 'Host and user',
      }),
      render: ({ host, user }: HistoryEvent) => <TwoLines first={host} second={user} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.processAndName', {
        defaultMessage: 'Process, and name asked for',
      }),
      render: ({ process, domain }: HistoryEvent) => <TwoLines first={process} second={domain} />,
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

/** Two columns in one: beside the form there is no room for both. */
function TwoLines({
  first,
  second,
}: {
  readonly first: string | null;
  readonly second: string | null;
}) {
  return (
    <div css={{ overflowWrap: 'anywhere' }}>
      <OptionalValue text={first} />
      <div>
        <OptionalValue text={second} />
      </div>
    </div>
  );
}
