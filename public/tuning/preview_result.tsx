import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { StoredException } from '../../common/api';
import { matchSummary } from '../../common/history';
import type { HistoryRun } from '../history';
import type { GivenParameters } from '../rule_type/parameter_value';
import { hiddenMatches } from './hidden_matches';
import { MatchTable } from './match_table';
import { MatchesPerDay } from './matches_per_day';
import { PreviewCost } from './preview_cost';
import { TopNamesTables } from './top_names';

export interface PreviewResultProps {
  readonly title: string;
  readonly run: HistoryRun;
  readonly range: { readonly from: Date; readonly to: Date };
  /** Those that the rule was run with. */
  readonly parameters: GivenParameters;
  /** Undefined where they could not be read. */
  readonly exceptions: readonly StoredException[] | undefined;
}

/** What the rule matches in the past: in numbers, by day and source, who has most, examples, and what it took. */
export function PreviewResult({ title, run, range, parameters, exceptions }: PreviewResultProps) {
  const summary = useMemo(() => matchSummary(run.events), [run.events]);
  const hidden = useMemo(
    () =>
      exceptions === undefined ? undefined : hiddenMatches(exceptions, run.events, new Date()),
    [exceptions, run.events]
  );
  return (
    <section data-test-subj="previewResult">
      <EuiTitle size="xs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiText size="s">
        <p data-test-subj="previewMatches">
          {i18n.translate('publicIpDiscovery.preview.totals', {
            defaultMessage:
              '{events, plural, =0 {No matches} one {# match of {lookupCount}} other {# matches of {lookupCount}}}; {alerts, plural, =0 {none} other {#}} raised an alert',
            values: {
              events: summary.events,
              alerts: summary.alerts,
              lookupCount: i18n.translate('publicIpDiscovery.preview.lookupCount', {
                defaultMessage: '{count, plural, one {# lookup} other {# lookups}}',
                values: { count: summary.lookups },
              }),
            },
          })}
          {'; '}
          {hiddenText(hidden)}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <PreviewCost run={run} />
      {run.events.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <MatchesPerDay perDay={summary.perDay} range={range} />
          <EuiSpacer size="l" />
          <TopNamesTables summary={summary} />
          <EuiSpacer size="l" />
          <MatchTable
            matches={run.events}
            parameters={parameters}
            caption={i18n.translate('publicIpDiscovery.preview.examples', {
              defaultMessage: 'Matches, newest first',
            })}
            data-test-subj="previewExamples"
          />
        </>
      )}
    </section>
  );
}

function hiddenText(hidden: number | undefined): string {
  return hidden === undefined
    ? i18n.translate('publicIpDiscovery.preview.hiddenUnknown', {
        defaultMessage: 'how many are hidden by exceptions is not known, for those cannot be read',
      })
    : i18n.translate('publicIpDiscovery.preview.hidden', {
        defaultMessage:
          '{hidden, plural, =0 {none is} one {# is} other {# are}} hidden by exceptions that apply now',
        values: { hidden },
      });
}
