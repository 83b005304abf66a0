import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import { matchSummary, type HistoryEvent } from '../../common/history';
import { absoluteTime } from '../app/components/format_time';
import { Notice } from '../app/components/notice';
import type { GivenParameters } from '../rule_type/parameter_value';
import type { ComparedRuns } from './compared_runs';
import { MatchTable } from './match_table';
import { TopNamesTables } from './top_names';

export interface PreviewComparisonProps {
  readonly compared: ComparedRuns;
  /** Matches are explained by the changed ones: why it is added, or what keeps it from matching now. */
  readonly changed: GivenParameters;
}

/** What the draft changes of the rule's matches. */
export function PreviewComparison({ compared, changed }: PreviewComparisonProps) {
  const { added, removed, kept, since } = compared;
  return (
    <section data-test-subj="previewComparison">
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('publicIpDiscovery.preview.comparison', {
            defaultMessage: 'What your changes do',
          })}
        </h3>
      </EuiTitle>
      <EuiText size="s">
        <p data-test-subj="comparisonTotals">
          {i18n.translate('publicIpDiscovery.preview.comparisonTotals', {
            defaultMessage: '{added, number} added, {removed, number} removed, {kept, number} kept',
            values: { added: added.length, removed: removed.length, kept: kept.length },
          })}
        </p>
      </EuiText>
      {since !== null && (
        <>
          <EuiSpacer size="s" />
          <Notice
            tone="warning"
            isSudden
            title={i18n.translate('publicIpDiscovery.preview.comparedSince', {
              defaultMessage:
                'Compared back to {time} only: one of the two was searched no further. Choose a shorter time to compare all of it',
              values: { time: absoluteTime(Date.parse(since), i18n.getLocale()) },
            })}
            data-test-subj="comparedSince"
          />
        </>
      )}
      <EuiSpacer size="m" />
      <Difference
        title={i18n.translate('publicIpDiscovery.preview.added', {
          defaultMessage: 'Added: only the changed rule matches these',
        })}
        none={i18n.translate('publicIpDiscovery.preview.noneAdded', {
          defaultMessage: 'No match is added.',
        })}
        matches={added}
        parameters={changed}
        testSubject="addedMatches"
      />
      <EuiSpacer size="m" />
      <Difference
        title={i18n.translate('publicIpDiscovery.preview.removed', {
          defaultMessage: 'Removed: only the saved rule matches these',
        })}
        none={i18n.translate('publicIpDiscovery.preview.noneRemoved', {
          defaultMessage: 'No match is removed.',
        })}
        matches={removed}
        parameters={changed}
        testSubject="removedMatches"
      />
    </section>
  );
}

function Difference({
  title,
  none,
  matches,
  parameters,
  testSubject,
}: {
  readonly title: string;
  readonly none: string;
  readonly matches: readonly HistoryEvent[];
  readonly parameters: GivenParameters;
  readonly testSubject: string;
}) {
  const summary = useMemo(() => matchSummary(matches), [matches]);
  return (
    <div data-test-subj={testSubject}>
      <EuiTitle size="xxs">
        <h4>{title}</h4>
      </EuiTitle>
      {matches.length === 0 ? (
        <EuiText size="s" color="subdued">
          <p>{none}</p>
        </EuiText>
      ) : (
        <>
          <EuiSpacer size="s" />
          <TopNamesTables summary={summary} />
          <EuiSpacer size="s" />
          <MatchTable
            matches={matches}
            parameters={parameters}
            caption={title}
            data-test-subj={`${testSubject}Table`}
          />
        </>
      )}
    </div>
  );
}
