import { EuiInMemoryTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionEffect } from '../../common/history';
import { EventTime } from '../app/components/event_time';
import { numberText } from '../app/components/number_text';
import { OptionalValue } from './optional_value';

type Row = ExceptionEffect['byHostAndUser'][number];

/** Rows of a page. */
const PAGE_SIZE = 5;

/** What would have been hidden, by host and account. */
export function AccountsTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <EuiInMemoryTable<Row>
      compressed
      tableLayout="auto"
      responsiveBreakpoint={false}
      tableCaption={i18n.translate('publicIpDiscovery.exceptionEffect.accountsCaption', {
        defaultMessage: 'What would have been hidden, by host and user',
      })}
      items={[...rows]}
      columns={columns()}
      pagination={rows.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showPerPageOptions: false }}
      data-test-subj="hiddenByHostAndUser"
    />
  );
}

function columns(): EuiBasicTableColumn<Row>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.host', { defaultMessage: 'Host' }),
      render: ({ host }: Row) => <OptionalValue text={host} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.user', { defaultMessage: 'User' }),
      render: ({ user }: Row) => <OptionalValue text={user} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.alerts', {
        defaultMessage: 'Alerts',
      }),
      align: 'right',
      render: ({ alerts }: Row) => numberText(alerts),
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.events', {
        defaultMessage: 'Events',
      }),
      align: 'right',
      render: ({ events }: Row) => numberText(events),
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptionEffect.last', { defaultMessage: 'Last' }),
      render: ({ lastTime }: Row) =>
        lastTime === null ? (
          <OptionalValue text={null} />
        ) : (
          <EventTime iso={lastTime} relative="in_title" />
        ),
    },
  ];
}
