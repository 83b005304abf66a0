import {
  EuiInMemoryTable,
  EuiScreenReaderOnly,
  EuiText,
  useGeneratedHtmlId,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { IconWithWord } from '../../app/rule_page/icon_with_word';
import { readExplanation } from '../../explanation';
import { PlainValue, PlainValues } from '../../investigation_panel';
import { ExpandRowButton } from '../../investigation_panel/values/expand_row_button';
import { ExplanationList } from '../explanation_list';
import { firstFailedClause } from './first_failed_clause';
import type { PastedEvents } from './pasted_event';
import { positionText } from './position_text';
import type { ExplainedEvent } from './use_pasted_explanation';

export interface PastedResultsProps {
  readonly results: readonly ExplainedEvent[];
  readonly countedBy: PastedEvents['countedBy'];
}

/** Each event with whether the rule matches it and the clause that decided; a row opens all clauses. */
export function PastedResults({ results, countedBy }: PastedResultsProps) {
  const idPrefix = useGeneratedHtmlId({ prefix: 'pasted' });
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (position: number) =>
    setOpen((shown) =>
      shown.has(position)
        ? new Set([...shown].filter((each) => each !== position))
        : new Set([...shown, position])
    );
  const matching = results.filter(({ explained }) => explained.matches).length;
  return (
    <div data-test-subj="pastedResult">
      <EuiText size="s" aria-live="polite">
        <p data-test-subj="pastedTotals">
          {i18n.translate('publicIpDiscovery.pasted.totals', {
            defaultMessage:
              '{count, plural, one {The rule matches {matching, number} of # event.} other {The rule matches {matching, number} of # events.}}',
            values: { matching, count: results.length },
          })}
        </p>
      </EuiText>
      <EuiInMemoryTable
        items={[...results]}
        itemId={({ pasted }) => String(pasted.position)}
        columns={[...columns(countedBy), expander()]}
        itemIdToExpandedRowMap={Object.fromEntries(
          results
            .filter(({ pasted }) => open.has(pasted.position))
            .map(({ pasted: { position }, explained }) => [
              String(position),
              <div key={position} id={detailsId(position)} css={{ inlineSize: '100%' }}>
                <ExplanationList explanation={explained.explanation} />
              </div>,
            ])
        )}
        rowProps={({ explained }) => ({
          'data-test-subj': explained.matches ? 'pastedMatch' : 'pastedNoMatch',
        })}
        pagination={{ initialPageSize: 25, pageSizeOptions: [10, 25, 50] }}
        tableCaption={i18n.translate('publicIpDiscovery.pasted.caption', {
          defaultMessage: 'Pasted events, in their order',
        })}
        tableLayout="auto"
        compressed
      />
    </div>
  );

  function detailsId(position: number): string {
    return `${idPrefix}_${position}`;
  }

  function expander(): EuiBasicTableColumn<ExplainedEvent> {
    return {
      name: (
        <EuiScreenReaderOnly>
          <span>
            {i18n.translate('publicIpDiscovery.pasted.clauses', { defaultMessage: 'Clauses' })}
          </span>
        </EuiScreenReaderOnly>
      ),
      isExpander: true,
      align: 'right',
      width: '40px',
      render: ({ pasted: { position } }: ExplainedEvent) => (
        <ExpandRowButton
          isOpen={open.has(position)}
          controls={detailsId(position)}
          label={i18n.translate('publicIpDiscovery.pasted.showClauses', {
            defaultMessage: '{place}: what each clause says',
            values: { place: positionText(position, countedBy) },
          })}
          onToggle={() => toggle(position)}
          data-test-subj="togglePasted"
        />
      ),
    };
  }
}

function columns(countedBy: PastedEvents['countedBy']): EuiBasicTableColumn<ExplainedEvent>[] {
  return [
    {
      name: i18n.translate('publicIpDiscovery.pasted.event', { defaultMessage: 'Event' }),
      render: ({ pasted }: ExplainedEvent) => positionText(pasted.position, countedBy),
    },
    {
      name: i18n.translate('publicIpDiscovery.pasted.outcome', { defaultMessage: 'Outcome' }),
      render: ({ explained }: ExplainedEvent) =>
        explained.matches ? (
          <IconWithWord icon="check" color="success">
            {i18n.translate('publicIpDiscovery.pasted.match', { defaultMessage: 'Match' })}
          </IconWithWord>
        ) : (
          <IconWithWord icon="cross" color="subdued">
            {i18n.translate('publicIpDiscovery.pasted.noMatch', { defaultMessage: 'No match' })}
          </IconWithWord>
        ),
    },
    {
      name: i18n.translate('publicIpDiscovery.pasted.source', { defaultMessage: 'Source' }),
      render: ({ explained: { source } }: ExplainedEvent) =>
        source ??
        i18n.translate('publicIpDiscovery.pasted.noSource', { defaultMessage: 'Not recognised' }),
    },
    {
      name: i18n.translate('publicIpDiscovery.pasted.why', { defaultMessage: 'Why' }),
      render: ({ explained }: ExplainedEvent) => <Why explained={explained} />,
    },
  ];
}

function Why({ explained }: Pick<ExplainedEvent, 'explained'>) {
  if (explained.matches) return <PlainValues texts={explained.matchedBecause} limit={200} />;
  const explanation = readExplanation(explained.explanation);
  const clause = explanation && firstFailedClause(explanation);
  if (clause === undefined) return <>–</>;
  return (
    <span data-test-subj="failedClause">
      {i18n.translate('publicIpDiscovery.pasted.failedClause', {
        defaultMessage: 'This does not hold:',
      })}{' '}
      <PlainValue text={clause.text} limit={200} />
    </span>
  );
}
