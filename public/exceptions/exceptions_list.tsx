import { EuiFieldSearch, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExceptionsResponse, StoredException } from '../../common/api';
import { fieldsOf } from '../../common/exceptions';
import { exceptionHits } from '../../common/history';
import { HistoryProgress, isAnythingSearched, isJudgeable, LeftOutFields } from '../history';
import { usePluginServices } from '../services/plugin_services';
import { ActionNotice } from './action_notice';
import { BELOW_HEADERS } from './below_headers';
import { DeleteConfirmation } from './delete_confirmation';
import { EmptyExceptions } from './empty_exceptions';
import { ExceptionFlyout } from './exception_flyout';
import { ExceptionsTable } from './exceptions_table';
import { matchingExceptions } from './matching_exceptions';
import { UnreadableExceptions } from './unreadable_exceptions';
import { useExceptionActions, type RemovedException } from './use_exception_actions';
import { useExceptionHistory } from './use_exception_history';

export interface ExceptionsListProps {
  readonly response: ExceptionsResponse;
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onReload: () => void;
}

/** More exceptions than these can be searched. */
const SEARCHED_FROM = 10;

/** The list, with what was hit over the last 30 days: one look at the past for all of them. */
export function ExceptionsList({ response, selected, onSelect, onReload }: ExceptionsListProps) {
  const { exceptions, unreadable } = response;
  const { canWrite } = usePluginServices().permissions;
  const [searched, setSearched] = useState<string>();
  const [page, setPage] = useState(0);
  const [edited, setEdited] = useState<StoredException>();
  const [removed, setRemoved] = useState<RemovedException>();
  const { run, fields, start, cancel, need } = useExceptionHistory(
    fieldsOf(exceptions),
    exceptions.length > 0
  );
  useEffect(() => {
    need(fieldsOf(exceptions));
  }, [exceptions, need]);
  const isKnown = isAnythingSearched(run);
  const hits = useMemo(
    () =>
      isKnown
        ? exceptionHits(
            exceptions.filter((each) => isJudgeable(each, fields)),
            run.events
          )
        : undefined,
    [exceptions, fields, isKnown, run.events]
  );
  const actions = useExceptionActions(onReload);
  const list = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [deletedId, setDeletedId] = useState<string>();
  const isGone =
    deletedId !== undefined && ![...exceptions, ...unreadable].some(({ id }) => id === deletedId);
  useEffect(() => {
    // Its button had the keyboard, and went with it.
    if (isGone) list.current?.focus();
  }, [isGone]);
  const reload = () => {
    actions.dismiss();
    onReload();
  };
  return (
    <div
      ref={list}
      tabIndex={-1}
      role="group"
      aria-label={i18n.translate('publicIpDiscovery.exceptions.list', {
        defaultMessage: 'List of exceptions',
      })}
      data-test-subj="exceptionsList"
    >
      <div ref={top} css={BELOW_HEADERS} />
      {actions.problem !== undefined && (
        <ActionNotice
          problem={actions.problem}
          onReload={() => {
            // The button that was pressed goes with the notice.
            list.current?.focus();
            reload();
          }}
          onDismiss={() => {
            list.current?.focus();
            actions.dismiss();
          }}
        />
      )}
      <UnreadableExceptions unreadable={unreadable} {...(canWrite && { onDelete: setRemoved })} />
      {exceptions.length === 0 ? (
        <EmptyExceptions />
      ) : (
        <>
          <HistoryProgress run={run} onCancel={cancel} onRetry={start} />
          <LeftOutFields fields={fields.leftOut} />
          {/* Once it was used it stays: what it hides would stay hidden, and the keyboard be lost. */}
          {(exceptions.length > SEARCHED_FROM || searched !== undefined) && (
            <>
              <EuiSpacer size="m" />
              <EuiFieldSearch
                fullWidth
                aria-label={searchLabel()}
                placeholder={searchLabel()}
                value={searched ?? ''}
                onChange={({ target }) => {
                  setSearched(target.value);
                  setPage(0);
                }}
                data-test-subj="searchExceptions"
              />
              <EuiSpacer size="m" />
            </>
          )}
          <ExceptionsTable
            exceptions={matchingExceptions(exceptions, searched ?? '')}
            hits={hits}
            now={new Date()}
            selected={selected}
            onSelect={onSelect}
            page={page}
            onPage={(chosen) => {
              setPage(chosen);
              // The button may go out of use, and a shorter page leave the window below the list.
              list.current?.focus({ preventScroll: true });
              top.current?.scrollIntoView({ block: 'nearest' });
            }}
            noItemsMessage={i18n.translate('publicIpDiscovery.exceptions.noneFound', {
              defaultMessage: 'No exception fits the search',
            })}
            {...(canWrite && {
              actions: {
                isBusy: actions.isBusy,
                onEdit: setEdited,
                onEnable: (exception, isEnabled) => void actions.setEnabled(exception, isEnabled),
                onDelete: setRemoved,
              },
            })}
          />
        </>
      )}
      {edited !== undefined && (
        <ExceptionFlyout
          task={{ kind: 'edit', exception: edited }}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            // As it is shown: after a conflict that is no longer what was opened.
            const shown = exceptions.find(({ id }) => id === edited.id);
            if (shown !== undefined) actions.markChanged(shown);
            reload();
          }}
          onConflict={reload}
        />
      )}
      {removed !== undefined && (
        <DeleteConfirmation
          exception={removed}
          onCancel={() => setRemoved(undefined)}
          onConfirm={() => {
            setRemoved(undefined);
            setDeletedId(removed.id);
            void actions.remove(removed);
          }}
        />
      )}
    </div>
  );
}

const searchLabel = () =>
  i18n.translate('publicIpDiscovery.exceptions.search', {
    defaultMessage: 'Search names, reasons, authors and conditions',
  });
