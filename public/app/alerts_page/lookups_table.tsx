import {
  EuiBasicTable,
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiLink,
  EuiScreenReaderOnly,
  EuiTextColor,
  EuiToolTip,
  useEuiTheme,
  useIsWithinBreakpoints,
  type EuiBasicTableColumn,
  type Criteria,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { MouseEvent } from 'react';
import { useHistory } from 'react-router-dom';
import { visibleText } from '../../investigation_panel/values/visible_text';
import { appLink } from '../components/app_link';
import { EventTime } from '../components/event_time';
import { sourceLabel } from '../components/source_label';
import { WorkflowStatusBadge } from '../components/workflow_status_badge';
import type { AlertsState } from './alerts_state';
import { earliestAlert, type Lookup } from './group_by_lookup';

export interface LookupsTableProps {
  readonly lookups: readonly Lookup[];
  readonly sort: AlertsState['sort'];
  readonly onSort: (sort: AlertsState['sort']) => void;
  /** Shows an alert beside the list. */
  readonly onOpen: (alertId: string) => void;
  /** Left out for those who may not change anything. */
  readonly selection?: {
    readonly selected: readonly Lookup[];
    readonly onChange: (selected: readonly Lookup[]) => void;
  };
}

/** The lookups, one row each; each is opened by its earliest alert. */
export function LookupsTable({ lookups, sort, onSort, onOpen, selection }: LookupsTableProps) {
  const history = useHistory();
  const { euiTheme } = useEuiTheme();
  const areRowsCards = useIsWithinBreakpoints(['xs', 's']);
  // Between a phone and a wide screen the table scrolls sideways: columns that shrink to nothing are of no use.
  const minWidth = areRowsCards ? undefined : `calc(${euiTheme.size.base} * 62)`;
  return (
    <div css={{ overflowX: 'auto' }}>
      <EuiBasicTable<Lookup>
        css={{ minWidth }}
        responsiveBreakpoint={areRowsCards}
        tableCaption={i18n.translate('publicIpDiscovery.lookups.caption', {
          defaultMessage: 'Lookups of public IP addresses',
        })}
        items={[...lookups]}
        itemId="id"
        columns={[
          openColumn(onOpen),
          timeColumn(),
          sentenceColumn((alertId) => appLink(history, `/alerts/${encodeURIComponent(alertId)}`)),
          ...whereColumns(),
          statusColumn(),
          eventsColumn(),
        ]}
        sorting={{ sort: { field: 'id', direction: sort === 'newest' ? 'desc' : 'asc' } }}
        onChange={({ sort: changed }: Criteria<Lookup>) => {
          if (changed !== undefined) onSort(changed.direction === 'desc' ? 'newest' : 'oldest');
        }}
        {...(selection !== undefined && {
          selection: {
            selected: [...selection.selected],
            onSelectionChange: selection.onChange,
          },
        })}
        rowProps={(lookup) => ({
          onClick: (event: MouseEvent) => {
            if (!isOnControl(event)) onOpen(earliestAlert(lookup).id);
          },
          css: { cursor: 'pointer' },
          'data-test-subj': 'lookupRow',
        })}
        data-test-subj="lookupsTable"
      />
    </div>
  );
}

/** Links, buttons and checkboxes of a row do what they say. */
function isOnControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}

function openColumn(onOpen: (alertId: string) => void): EuiBasicTableColumn<Lookup> {
  const label = i18n.translate('publicIpDiscovery.lookups.open', {
    defaultMessage: 'Show beside the list',
  });
  return {
    name: (
      <EuiScreenReaderOnly>
        <span>{label}</span>
      </EuiScreenReaderOnly>
    ),
    width: '40px',
    render: (lookup: Lookup) => (
      <EuiToolTip content={label} disableScreenReaderOutput>
        <EuiButtonIcon
          iconType="maximize"
          color="text"
          aria-label={label}
          onClick={() => onOpen(earliestAlert(lookup).id)}
          data-test-subj="openFlyout"
        />
      </EuiToolTip>
    ),
  };
}

function timeColumn(): EuiBasicTableColumn<Lookup> {
  return {
    field: 'id',
    name: i18n.translate('publicIpDiscovery.lookups.time', { defaultMessage: 'Time' }),
    width: '13em',
    sortable: true,
    render: (_id: string, lookup: Lookup) => {
      const { time } = earliestAlert(lookup);
      if (time === undefined) return <Absent />;
      return <EventTime iso={new Date(time).toISOString()} relative="in_title" />;
    },
  };
}

function sentenceColumn(
  linkTo: (alertId: string) => ReturnType<typeof appLink>
): EuiBasicTableColumn<Lookup> {
  return {
    name: i18n.translate('publicIpDiscovery.lookups.sentence', {
      defaultMessage: 'What happened',
    }),
    truncateText: { lines: 3 },
    render: (lookup: Lookup) => {
      const { id, reason } = earliestAlert(lookup);
      return (
        <EuiLink {...linkTo(id)} data-test-subj="alertLink">
          {reason === undefined
            ? i18n.translate('publicIpDiscovery.lookups.noReason', {
                defaultMessage: 'An alert without a sentence',
              })
            : visibleText(reason)}
        </EuiLink>
      );
    },
  };
}

function whereColumns(): EuiBasicTableColumn<Lookup>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.lookups.source', { defaultMessage: 'Source' }),
      width: '11em',
      render: (lookup: Lookup) => {
        const { source } = earliestAlert(lookup);
        return source === undefined ? <Absent /> : sourceLabel(source);
      },
    },
    {
      name: i18n.translate('publicIpDiscovery.lookups.host', { defaultMessage: 'Host' }),
      width: '12em',
      truncateText: true,
      render: (lookup: Lookup) => <Value text={earliestAlert(lookup).host} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.lookups.user', { defaultMessage: 'User' }),
      width: '9em',
      truncateText: true,
      render: (lookup: Lookup) => <Value text={earliestAlert(lookup).user} />,
    },
  ];
}

function statusColumn(): EuiBasicTableColumn<Lookup> {
  return {
    name: i18n.translate('publicIpDiscovery.lookups.status', { defaultMessage: 'Status' }),
    width: '11em',
    render: ({ alerts }: Lookup) => (
      <EuiFlexGroup gutterSize="xs" responsive={false} wrap>
        {[...new Set(alerts.map(({ status }) => status))].map((status) => (
          <EuiFlexItem grow={false} key={status}>
            <WorkflowStatusBadge status={status} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
    ),
  };
}

function eventsColumn(): EuiBasicTableColumn<Lookup> {
  return {
    name: i18n.translate('publicIpDiscovery.lookups.events', { defaultMessage: 'Events' }),
    width: '7em',
    align: 'right',
    render: ({ alerts }: Lookup) => alerts.length.toLocaleString(i18n.getLocale()),
  };
}

/** A text of a document, with all that is in it to be seen. */
function Value({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return <Absent />;
  const visible = visibleText(text);
  return <bdi title={visible}>{visible}</bdi>;
}

/** Wraps where values are cut off: they have a title. */
function Absent() {
  return (
    <EuiTextColor color="subdued" css={{ whiteSpace: 'normal' }}>
      {i18n.translate('publicIpDiscovery.lookups.absent', { defaultMessage: 'not in the event' })}
    </EuiTextColor>
  );
}
