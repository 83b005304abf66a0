import {
  EuiInMemoryTable,
  EuiScreenReaderOnly,
  useGeneratedHtmlId,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { eventKey, type HistoryEvent } from '../../common/history';
import { EventTime } from '../app/components/event_time';
import { sourceLabel } from '../app/components/source_label';
import { PlainValue } from '../investigation_panel';
import { ExpandRowButton } from '../investigation_panel/values/expand_row_button';
import type { GivenParameters } from '../rule_type/parameter_value';
import { MatchDetails } from './match_details';

export interface MatchTableProps {
  /** Newest first. */
  readonly matches: readonly HistoryEvent[];
  /** Those that each match is explained by. */
  readonly parameters: GivenParameters;
  readonly caption: string;
  readonly 'data-test-subj': string;
}

/** Matches of the past, page by page; a row opens what the clauses of the query say of it. */
export function MatchTable({ matches, parameters, caption, ...table }: MatchTableProps) {
  const idPrefix = useGeneratedHtmlId({ prefix: 'match' });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((shown) =>
      shown.has(key) ? new Set([...shown].filter((each) => each !== key)) : new Set([...shown, key])
    );
  const detailsId = (match: HistoryEvent) => `${idPrefix} ${eventKey(match)}`.replace(/\W+/g, '_');
  const opened = matches.filter((match) => open.has(eventKey(match)));
  return (
    <EuiInMemoryTable
      items={[...matches]}
      itemId={eventKey}
      columns={[...columns(), expander()]}
      itemIdToExpandedRowMap={Object.fromEntries(
        opened.map((match) => [
          eventKey(match),
          <div key={eventKey(match)} id={detailsId(match)} css={{ inlineSize: '100%' }}>
            <MatchDetails match={match} parameters={parameters} />
          </div>,
        ])
      )}
      pagination={{ initialPageSize: 10, pageSizeOptions: [10, 25, 50] }}
      tableCaption={caption}
      tableLayout="auto"
      compressed
      data-test-subj={table['data-test-subj']}
    />
  );

  function expander(): EuiBasicTableColumn<HistoryEvent> {
    return {
      name: (
        <EuiScreenReaderOnly>
          <span>
            {i18n.translate('publicIpDiscovery.preview.clauses', { defaultMessage: 'Clauses' })}
          </span>
        </EuiScreenReaderOnly>
      ),
      isExpander: true,
      align: 'right',
      width: '40px',
      render: (match: HistoryEvent) => (
        <ExpandRowButton
          isOpen={open.has(eventKey(match))}
          controls={detailsId(match)}
          label={i18n.translate('publicIpDiscovery.preview.showClauses', {
            defaultMessage: 'What each clause says of this event',
          })}
          onToggle={() => toggle(eventKey(match))}
          data-test-subj="toggleMatch"
        />
      ),
    };
  }
}

function columns(): EuiBasicTableColumn<HistoryEvent>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.preview.time', { defaultMessage: 'Time' }),
      render: ({ time }: HistoryEvent) =>
        time === null ? '–' : <EventTime iso={time} relative="in_title" />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.source', { defaultMessage: 'Source' }),
      render: ({ sourceId }: HistoryEvent) => sourceLabel(sourceId ?? 'unknown'),
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.host', { defaultMessage: 'Host' }),
      render: ({ host }: HistoryEvent) => <PlainValue text={host ?? '–'} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.user', { defaultMessage: 'User' }),
      render: ({ user }: HistoryEvent) => <PlainValue text={user ?? '–'} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.process', { defaultMessage: 'Process' }),
      render: ({ process }: HistoryEvent) => <PlainValue text={process ?? '–'} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.domain', { defaultMessage: 'Domain' }),
      render: ({ domain }: HistoryEvent) => <PlainValue text={domain ?? '–'} />,
    },
    {
      name: i18n.translate('publicIpDiscovery.preview.reason', { defaultMessage: 'Reason' }),
      render: ({ reason }: HistoryEvent) => <PlainValue text={reason} limit={200} />,
    },
  ];
}
