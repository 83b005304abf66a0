import { EuiInMemoryTable, EuiTextColor, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { RunsResponse } from '../../../common/api';
import { EventTime } from '../components/event_time';
import { durationText } from '../components/duration_text';
import { numberText } from '../components/number_text';
import { RunOutcome } from './run_outcome';

type Run = RunsResponse['runs'][number];

/** The runs of the last day, newest first. */
export function RunsTable({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <EuiInMemoryTable
      items={[...runs]}
      itemId={({ startedAt, outcome }) => `${startedAt} ${outcome}`}
      columns={columns()}
      pagination={{ initialPageSize: 10, pageSizeOptions: [10, 25, 50] }}
      tableCaption={i18n.translate('publicIpDiscovery.runs.caption', {
        defaultMessage: 'Runs of the rule, newest first',
      })}
      noItemsMessage={i18n.translate('publicIpDiscovery.runs.none', {
        defaultMessage: 'The rule has not run yet.',
      })}
      data-test-subj="runsTable"
    />
  );
}

function columns(): EuiBasicTableColumn<Run>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.runs.started', { defaultMessage: 'Started' }),
      render: ({ startedAt }: Run) => <EventTime iso={startedAt} />,
      width: '26%',
      mobileOptions: { header: false, width: '100%' },
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.outcome', { defaultMessage: 'Outcome' }),
      render: ({ outcome }: Run) => <RunOutcome outcome={outcome} />,
      width: '18%',
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.events', { defaultMessage: 'Events matched' }),
      render: ({ outcome, events }: Run) => <Count of={outcome} count={events} />,
      align: 'right',
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.alerts', { defaultMessage: 'New alerts' }),
      render: ({ outcome, alerts }: Run) => <Count of={outcome} count={alerts} />,
      align: 'right',
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.excepted', { defaultMessage: 'Excepted' }),
      render: ({ outcome, excepted }: Run) => <Count of={outcome} count={excepted} />,
      align: 'right',
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.waiting', { defaultMessage: 'Waiting' }),
      render: ({ outcome, waiting }: Run) => <Count of={outcome} count={waiting} />,
      align: 'right',
    },
    {
      name: i18n.translate('publicIpDiscovery.runs.duration', { defaultMessage: 'Duration' }),
      render: ({ durationMs }: Run) =>
        durationMs === null ? <NotRecorded /> : durationText(durationMs),
      align: 'right',
    },
  ];
}

/** A run that failed leaves no counts. */
function Count({ of: outcome, count }: { readonly of: Run['outcome']; readonly count: number }) {
  return outcome === 'failed' ? <NotRecorded /> : <>{numberText(count)}</>;
}

function NotRecorded() {
  return (
    <EuiTextColor color="subdued">
      {i18n.translate('publicIpDiscovery.runs.notRecorded', { defaultMessage: 'not recorded' })}
    </EuiTextColor>
  );
}
