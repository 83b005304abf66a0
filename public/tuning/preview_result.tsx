import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { StoredException } from '../../common/api';
import { fieldsOf } from '../../common/exceptions';
import { matchSummary, type MatchSummary } from '../../common/history';
import { askedFields, isAnythingSearched, type HistoryRun } from '../history';
import type { GivenParameters } from '../rule_type/parameter_value';
import { hiddenMatches, type HiddenMatches } from './hidden_matches';
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
  /** Undefined as long as they have not come. */
  readonly exceptions: readonly StoredException[] | 'unreadable' | undefined;
}

/** What the rule matches in the past: in numbers, by day and source, who has most, examples, and what it took. */
export function PreviewResult({ title, run, range, parameters, exceptions }: PreviewResultProps) {
  const summary = useMemo(() => matchSummary(run.events), [run.events]);
  const hidden = useMemo(
    () =>
      exceptions === undefined || exceptions === 'unreadable'
        ? exceptions
        : hiddenMatches(exceptions, run.events, askedFields(fieldsOf(exceptions)), new Date()),
    [exceptions, run.events]
  );
  return (
    <section data-test-subj="previewResult">
      <EuiTitle size="xs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiText size="s">
        <p data-test-subj="previewMatches">
          {isAnythingSearched(run) ? totalsText(summary, hidden) : nothingKnown()}
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

function totalsText(
  summary: MatchSummary,
  hidden: HiddenMatches | 'unreadable' | undefined
): string {
  const totals = i18n.translate('publicIpDiscovery.preview.totals', {
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
  });
  return hidden === undefined ? totals : `${totals}; ${hiddenText(hidden)}`;
}

const nothingKnown = () =>
  i18n.translate('publicIpDiscovery.preview.nothingKnown', {
    defaultMessage: 'Nothing is known yet: none of the time has been searched.',
  });

function hiddenText(hidden: HiddenMatches | 'unreadable'): string {
  if (hidden === 'unreadable') {
    return i18n.translate('publicIpDiscovery.preview.hiddenUnknown', {
      defaultMessage: 'how many are hidden by exceptions is not known, for those cannot be read',
    });
  }
  const { matches, unjudged } = hidden;
  const counted = i18n.translate('publicIpDiscovery.preview.hidden', {
    defaultMessage:
      '{hidden, plural, =0 {none is} one {# is} other {# are}} hidden by exceptions that apply now',
    values: { hidden: matches },
  });
  if (unjudged === 0) return counted;
  const left = i18n.translate('publicIpDiscovery.preview.unjudged', {
    defaultMessage:
      '{count, plural, one {# exception has} other {# exceptions have}} more fields than can be asked for and {count, plural, one {is} other {are}} not counted',
    values: { count: unjudged },
  });
  return `${counted}; ${left}`;
}
