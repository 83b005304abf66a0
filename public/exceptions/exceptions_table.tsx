import {
  EuiBadge,
  EuiBasicTable,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiTablePagination,
  useResizeObserver,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { StoredException } from '../../common/api';
import type { exceptionHits } from '../../common/history';
import { EventTime } from '../app/components/event_time';
import { numberText } from '../app/components/number_text';
import { visibleText } from '../investigation_panel';
import { ExceptionDetails } from './exception_details';
import { exceptionState } from './exception_state';
import { ExceptionStateBadge } from './exception_state_badge';
import { expiryText } from './expiry_text';
import { RowActions, type RowActionHandlers } from './row_actions';

type Hits = ReturnType<typeof exceptionHits>;

export interface ExceptionsTableProps {
  /** Newest first. */
  readonly exceptions: readonly StoredException[];
  /** By their ids; absent as long as nothing of the past is known. */
  readonly hits: Hits | undefined;
  readonly now: Date;
  /** Ids; those of exceptions that are on another page, or not among these, stay selected. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The page that is shown, from 0. One beyond the last is the last. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Said where there are none. */
  readonly noItemsMessage: string;
  /** Left out for those who may not change anything. */
  readonly actions?: RowActionHandlers;
}

/** Rows of a page. */
const PAGE_SIZE = 25;

/** The exceptions, one row each, which opens to all that is known of it. */
export function ExceptionsTable(props: ExceptionsTableProps) {
  const { exceptions, hits, now, selected, onSelect, onPage, noItemsMessage, actions } = props;
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const room = roomOf(useResizeObserver(frame, 'width').width);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const pageCount = Math.ceil(exceptions.length / PAGE_SIZE);
  const page = Math.max(0, Math.min(props.page, pageCount - 1));
  const rows = exceptions.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return (
    <div ref={setFrame}>
      {/* Told of the rows of the page alone: EUI takes the selection away when it turns a page itself. */}
      <EuiBasicTable<StoredException>
        tableLayout="fixed"
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('publicIpDiscovery.exceptions.caption', {
          defaultMessage: 'Exceptions of the rule, newest first',
        })}
        items={rows}
        noItemsMessage={noItemsMessage}
        itemId="id"
        itemIdToExpandedRowMap={Object.fromEntries(
          rows
            .filter(({ id }) => open.has(id))
            .map((exception) => [
              exception.id,
              <ExceptionDetails exception={exception} hits={hits?.get(exception.id)} />,
            ])
        )}
        columns={[
          ...columnsOf(room, { open, toggle, hits, now }),
          ...(actions === undefined ? [] : [actionsColumn(actions)]),
        ]}
        selection={{
          selected: rows.filter(({ id }) => selected.has(id)),
          onSelectionChange: (changed) => onSelect(withRows(selected, rows, changed)),
          selectableMessage: (_isSelectable, { name }) =>
            i18n.translate('publicIpDiscovery.exceptions.selectRow', {
              defaultMessage: 'Select “{name}”',
              values: { name: visibleText(name) },
            }),
        }}
        rowProps={{ 'data-test-subj': 'exceptionRow' }}
        data-test-subj="exceptionsTable"
      />
      {pageCount > 1 && (
        <>
          <EuiSpacer size="s" />
          <EuiTablePagination
            aria-label={i18n.translate('publicIpDiscovery.exceptions.pages', {
              defaultMessage: 'Pages of the list',
            })}
            showPerPageOptions={false}
            itemsPerPage={PAGE_SIZE}
            pageCount={pageCount}
            activePage={page}
            onChangePage={onPage}
          />
        </>
      )}
    </div>
  );
}

/** What is selected once only some of the rows shown are. */
function withRows(
  selected: ReadonlySet<string>,
  rows: readonly StoredException[],
  changed: readonly StoredException[]
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const { id } of rows) next.delete(id);
  for (const { id } of changed) next.add(id);
  return next;
}

/** How much of an exception a row has room for. The opened row tells all of it. */
type Room = 'all' | 'most' | 'little';

/** Pixels of the table, by which its columns are chosen: the window tells nothing of what stands beside it. */
const WIDTH_FOR_ALL = 1_060;
const WIDTH_FOR_MOST = 700;

function roomOf(width: number): Room {
  // Before anything is measured.
  if (width === 0) return 'all';
  if (width >= WIDTH_FOR_ALL) return 'all';
  return width >= WIDTH_FOR_MOST ? 'most' : 'little';
}

interface ColumnsContext {
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly hits: Hits | undefined;
  readonly now: Date;
}

function columnsOf(
  room: Room,
  context: ColumnsContext
): readonly EuiBasicTableColumn<StoredException>[] {
  const { hits, now } = context;
  switch (room) {
    case 'all':
      return [
        nameColumn(context, false),
        stateColumn(now),
        lastHitColumn(hits),
        hitsColumn(hits),
        expiryColumn(),
        authorColumn(),
      ];
    case 'most':
      return [nameColumn(context, false), stateColumn(now), hitsColumn(hits), expiryColumn()];
    case 'little':
      return [nameColumn(context, true)];
  }
}

/** @param withState where there is no room for a column of its own */
function nameColumn(
  { open, toggle, now }: ColumnsContext,
  withState: boolean
): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.name', { defaultMessage: 'Name' }),
    render: (exception: StoredException) => {
      const { id, name } = exception;
      return (
        <div>
          <EuiButtonEmpty
            size="s"
            flush="left"
            iconType={open.has(id) ? 'chevronSingleDown' : 'chevronSingleRight'}
            textProps={false}
            css={{
              blockSize: 'auto',
              maxInlineSize: '100%',
              textAlign: 'start',
              whiteSpace: 'normal',
              overflowWrap: 'anywhere',
            }}
            onClick={() => toggle(id)}
            aria-expanded={open.has(id)}
            data-test-subj="openException"
          >
            <bdi>{visibleText(name)}</bdi>
          </EuiButtonEmpty>
          {withState && <State exception={exception} now={now} />}
        </div>
      );
    },
  };
}

function stateColumn(now: Date): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.state', { defaultMessage: 'State' }),
    width: '14em',
    render: (exception: StoredException) => <State exception={exception} now={now} />,
  };
}

function State({ exception, now }: { readonly exception: StoredException; readonly now: Date }) {
  return (
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
  );
}

function lastHitColumn(hits: Hits | undefined): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.lastHit', { defaultMessage: 'Last hit' }),
    width: '12em',
    render: ({ id }: StoredException) => {
      const lastTime = hits?.get(id)?.lastTime ?? null;
      return lastTime === null ? '–' : <EventTime iso={lastTime} relative="in_title" />;
    },
  };
}

function hitsColumn(hits: Hits | undefined): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.hits', {
      defaultMessage: 'Hits in 30 days',
    }),
    width: '10em',
    align: 'right',
    render: ({ id }: StoredException) => {
      const events = hits?.get(id)?.events;
      return (
        <span data-test-subj="exceptionHits">
          {events === undefined ? '–' : numberText(events)}
        </span>
      );
    },
  };
}

function expiryColumn(): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.expiry', { defaultMessage: 'Expires' }),
    width: '12em',
    render: ({ expiresAt }: StoredException) =>
      expiresAt === undefined ? (
        expiryText(undefined)
      ) : (
        <EventTime iso={expiresAt} relative="in_title" />
      ),
  };
}

function authorColumn(): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.createdBy', {
      defaultMessage: 'Added by',
    }),
    width: '10em',
    render: ({ createdBy }: StoredException) => <bdi>{visibleText(createdBy)}</bdi>,
  };
}

function actionsColumn(actions: RowActionHandlers): EuiBasicTableColumn<StoredException> {
  return {
    name: i18n.translate('publicIpDiscovery.exceptions.actions', { defaultMessage: 'Actions' }),
    width: '8em',
    align: 'right',
    render: (exception: StoredException) => <RowActions exception={exception} {...actions} />,
  };
}
