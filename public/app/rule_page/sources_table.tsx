import {
  EuiBasicTable,
  EuiButtonIcon,
  EuiCode,
  EuiScreenReaderOnly,
  EuiToolTip,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { conditionLabel, pivotLabel } from './capability_text';
import { LastEventCell } from './last_event_cell';
import { SourceDetails } from './source_details';
import { SourceEventsCell } from './source_events_cell';
import type { SourceRow } from './source_rows';
import { VerdictCountList } from './verdict_count_list';

export interface SourcesTableProps {
  readonly sources: readonly SourceRow[];
  readonly isLoading: boolean;
}

/** The seven sources: what they send, and what the rule and its guide can do with it. */
export function SourcesTable({ sources, isLoading }: SourcesTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((shown) =>
      shown.has(id) ? new Set([...shown].filter((each) => each !== id)) : new Set([...shown, id])
    );
  const details = sources.filter(({ id }) => open.has(id));
  return (
    <EuiBasicTable
      items={[...sources]}
      itemId="id"
      itemIdToExpandedRowMap={Object.fromEntries(
        details.map((source) => [source.id, <SourceDetails key={source.id} source={source} />])
      )}
      columns={[...columns(isLoading), expander(open, toggle)]}
      rowProps={({ id }) => ({ 'data-test-subj': `source-${id}` })}
      tableCaption={i18n.translate('publicIpDiscovery.sources.caption', {
        defaultMessage: 'Data sources of the rule',
      })}
      data-test-subj="sourcesTable"
    />
  );
}

function columns(isLoading: boolean): EuiBasicTableColumn<SourceRow>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.sources.source', { defaultMessage: 'Source' }),
      render: ({ label, indexPattern }: SourceRow) => (
        <div>
          <strong>{label}</strong>
          <br />
          <EuiCode transparentBackground css={{ overflowWrap: 'anywhere', paddingInline: 0 }}>
            {indexPattern}
          </EuiCode>
        </div>
      ),
      width: '26%',
      mobileOptions: { header: false, width: '100%' },
    },
    {
      name: i18n.translate('publicIpDiscovery.sources.events', {
        defaultMessage: 'Events in 24 hours',
      }),
      render: ({ events }: SourceRow) => <SourceEventsCell events={events} isLoading={isLoading} />,
      width: '15%',
    },
    {
      name: i18n.translate('publicIpDiscovery.sources.lastEvent', { defaultMessage: 'Last event' }),
      render: ({ events }: SourceRow) => <LastEventCell events={events} />,
      width: '19%',
    },
    {
      name: i18n.translate('publicIpDiscovery.sources.conditions', {
        defaultMessage: 'Parts of the rule',
      }),
      render: ({ conditions, conditionVerdicts }: SourceRow) => (
        <VerdictCountList counts={conditionVerdicts} rows={conditions} labelOf={conditionLabel} />
      ),
    },
    {
      name: i18n.translate('publicIpDiscovery.sources.pivots', {
        defaultMessage: 'Buttons of the guide',
      }),
      render: ({ pivots, pivotVerdicts }: SourceRow) => (
        <VerdictCountList counts={pivotVerdicts} rows={pivots} labelOf={pivotLabel} />
      ),
    },
  ];
}

function expander(
  open: ReadonlySet<string>,
  toggle: (id: string) => void
): EuiBasicTableColumn<SourceRow> {
  return {
    name: (
      <EuiScreenReaderOnly>
        <span>
          {i18n.translate('publicIpDiscovery.sources.details', { defaultMessage: 'Details' })}
        </span>
      </EuiScreenReaderOnly>
    ),
    isExpander: true,
    align: 'right',
    width: '40px',
    render: ({ id, label }: SourceRow) => {
      const name = i18n.translate('publicIpDiscovery.sources.detailsOf', {
        defaultMessage: 'Details of {label}',
        values: { label },
      });
      return (
        <EuiToolTip content={name} disableScreenReaderOutput>
          <EuiButtonIcon
            iconType={open.has(id) ? 'minus' : 'plus'}
            aria-expanded={open.has(id)}
            aria-label={name}
            onClick={() => toggle(id)}
            data-test-subj={`toggleSource-${id}`}
          />
        </EuiToolTip>
      );
    },
  };
}
