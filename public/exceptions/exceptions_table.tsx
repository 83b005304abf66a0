import {
  EuiBadge,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiInMemoryTable,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { StoredException } from '../../common/api';
import type { exceptionHits } from '../../common/history';
import { EventTime } from '../app/components/event_time';
import { numberText } from '../app/rule_page/number_text';
import { visibleText } from '../investigation_panel';
import { ExceptionDetails } from './exception_details';
import { exceptionState } from './exception_state';
import { ExceptionStateBadge } from './exception_state_badge';
import { RowActions, type RowActionHandlers } from './row_actions';

type Hits = ReturnType<typeof exceptionHits>;

export interface ExceptionsTableProps {
  /** Newest first. */
  readonly exceptions: readonly StoredException[];
  /** By their ids; absent as long as nothing of the past is known. */
  readonly hits: Hits | undefined;
  readonly now: Date;
  readonly selected: readonly StoredException[];
  readonly onSelect: (selected: readonly StoredException[]) => void;
  /** Left out for those who may not change anything. */
  readonly actions?: RowActionHandlers;
}

/** Rows of a page. */
const PAGE_SIZE = 25;

/** The exceptions, one row each, which opens to all that is known of it. */
export function ExceptionsTable(props: ExceptionsTableProps) {
  const { exceptions, hits, now, selected, onSelect, actions } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <div css={{ overflowX: 'auto' }}>
      <EuiInMemoryTable<StoredException>
        tableLayout="auto"
        css={{ minInlineSize: '60em' }}
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('publicIpDiscovery.exceptions.caption', {
          defaultMessage: 'Exceptions of the rule, newest first',
        })}
        items={[...exceptions]}
        itemId="id"
        itemIdToExpandedRowMap={Object.fromEntries(
          exceptions
            .filter(({ id }) => open.has(id))
            .map((exception) => [exception.id, <ExceptionDetails exception={exception} />])
        )}
        columns={[
          nameColumn(open, toggle),
          stateColumn(now),
          ...hitColumns(hits),
          ...lifeColumns(),
          ...(actions === undefined ? [] : [actionsColumn(actions)]),
        ]}
        selection={{ selected: [...selected], onSelectionChange: onSelect }}
        pagination={
          exceptions.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showPerPageOptions: false }
        }
        rowProps={{ 'data-test-subj': 'exceptionRow' }}
        data-test-subj="exceptionsTable"
      />
    </div>
  );
}

function nameColumn(
  open: ReadonlySet<string>,
  toggle: (id: string) => void
): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.name', { defaultMessage: 'Name' }),
    render: ({ id, name }: StoredException) => (
      <EuiButtonEmpty
        size="s"
        flush="left"
        iconType={open.has(id) ? 'chevronSingleDown' : 'chevronSingleRight'}
        textProps={false}
        css={{ blockSize: 'auto', textAlign: 'start', overflowWrap: 'anywhere' }}
        onClick={() => toggle(id)}
        aria-expanded={open.has(id)}
        data-test-subj="openException"
      >
        <bdi>{visibleText(name)}</bdi>
      </EuiButtonEmpty>
    ),
  };
}

function stateColumn(now: Date): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.state', { defaultMessage: 'State' }),
    render: (exception: StoredException) => (
      <EuiFlexGroup gutterSize="xs" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          <ExceptionStateBadge state={exceptionState(exception, now)} />
        </EuiFlexItem>
        {exception.override !== undefined && (
          <EuiFlexItem grow={false}>
            <EuiBadge color="warning" iconType="warning" data-test-subj="overriddenBadge">
              {i18n.translate('publicIpDiscovery.exceptions.overridden', {
                defaultMessage: 'Guard rails overridden',
              })}
            </EuiBadge>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
    ),
  };
}

function hitColumns(hits: Hits | undefined): EuiBasicTableColumn<StoredException>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.exceptions.lastHit', { defaultMessage: 'Last hit' }),
      render: ({ id }: StoredException) => {
        const lastTime = hits?.get(id)?.lastTime ?? null;
        return lastTime === null ? '–' : <EventTime iso={lastTime} relative="in_title" />;
      },
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptions.hits', {
        defaultMessage: 'Hits in 30 days',
      }),
      align: 'right',
      render: ({ id }: StoredException) => {
        const events = hits?.get(id)?.events;
        return (
          <span data-test-subj="exceptionHits">
            {events === undefined ? '–' : numberText(events)}
          </span>
        );
      },
    },
  ];
}

function lifeColumns(): EuiBasicTableColumn<StoredException>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.exceptions.expiry', { defaultMessage: 'Expires' }),
      render: ({ expiresAt }: StoredException) =>
        expiresAt === undefined ? (
          i18n.translate('publicIpDiscovery.exceptions.never', { defaultMessage: 'never' })
        ) : (
          <EventTime iso={expiresAt} relative="in_title" />
        ),
    },
    {
      name: i18n.translate('publicIpDiscovery.exceptions.createdBy', {
        defaultMessage: 'Added by',
      }),
      render: ({ createdBy }: StoredException) => <bdi>{visibleText(createdBy)}</bdi>,
    },
  ];
}

function actionsColumn(actions: RowActionHandlers): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.actions', { defaultMessage: 'Actions' }),
    align: 'right',
    render: (exception: StoredException) => <RowActions exception={exception} {...actions} />,
  };
}
