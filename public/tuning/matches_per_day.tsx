import { EuiFlexGroup, EuiFlexItem, EuiText, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { MatchSummary } from '../../common/history';
import { CountsBySourceTable } from '../app/components/counts_by_source_table';
import { sourceCountsText } from '../app/components/source_counts_text';
import { SourceLegend } from '../app/components/source_legend';
import { useSourceColor } from '../app/components/use_source_color';
import { dayBars, type DayBar } from './day_bars';
import { sourceTotals } from './source_totals';

export interface MatchesPerDayProps {
  readonly perDay: MatchSummary['perDay'];
  readonly range: { readonly from: Date; readonly to: Date };
}

/** How many matches there were on each day, by source: bars, and the same as a table for screen readers. */
export function MatchesPerDay({ perDay, range }: MatchesPerDayProps) {
  const totals = useMemo(() => sourceTotals(perDay), [perDay]);
  const { bars, highest, outside } = useMemo(
    () =>
      dayBars(
        perDay,
        range,
        totals.map(({ source }) => source)
      ),
    [perDay, range, totals]
  );
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div data-test-subj="matchesPerDay">
      <SourceLegend counts={totals} />
      <Plot bars={bars} highest={highest} />
      <EuiFlexGroup justifyContent="spaceBetween" responsive={false} aria-hidden>
        {[first, last].map((bar, at) => (
          <EuiFlexItem grow={false} key={at}>
            <EuiText size="xs" color="subdued">
              {bar !== undefined &&
                i18n.translate('publicIpDiscovery.preview.dayInUtc', {
                  defaultMessage: '{day} (UTC)',
                  values: { day: dayText(bar.day) },
                })}
            </EuiText>
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      {outside > 0 && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('publicIpDiscovery.preview.outside', {
            defaultMessage:
              '{count, plural, one {# match says} other {# matches say}} that it happened at another time, by the clock of the host.',
            values: { count: outside },
          })}
        </EuiText>
      )}
      <CountsBySourceTable
        caption={i18n.translate('publicIpDiscovery.preview.perDayCaption', {
          defaultMessage: 'Matches per day in UTC, by source. Days without matches are left out.',
        })}
        rowsLabel={i18n.translate('publicIpDiscovery.preview.day', { defaultMessage: 'Day' })}
        rows={bars
          .filter(({ count }) => count > 0)
          .map(({ day, parts }) => ({ id: day, label: dayText(day), parts }))}
        sources={totals.map(({ source }) => source)}
        data-test-subj="matchesPerDayTable"
      />
    </div>
  );
}

function Plot({ bars, highest }: { readonly bars: readonly DayBar[]; readonly highest: number }) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      aria-hidden
      css={{
        display: 'flex',
        alignItems: 'stretch',
        blockSize: `calc(${euiTheme.size.base} * 6)`,
        marginBlockStart: euiTheme.size.s,
        borderBlockEnd: `${euiTheme.border.width.thin} solid ${euiTheme.colors.borderBasePlain}`,
      }}
    >
      {bars.map((bar) => (
        <div key={bar.day} css={{ flex: '1 1 0', minInlineSize: 0 }}>
          <EuiToolTip
            content={barText(bar)}
            display="block"
            anchorProps={{ css: { blockSize: '100%' } }}
          >
            <Stack bar={bar} highest={highest} />
          </EuiToolTip>
        </div>
      ))}
    </div>
  );
}

function Stack({ bar, highest }: { readonly bar: DayBar; readonly highest: number }) {
  const { euiTheme } = useEuiTheme();
  const colorOf = useSourceColor();
  return (
    <div
      css={{
        display: 'flex',
        flexDirection: 'column-reverse',
        blockSize: '100%',
        paddingInline: euiTheme.border.width.thin,
      }}
    >
      {bar.parts.map(({ source, count }) => (
        <span
          key={source}
          css={{
            flex: 'none',
            blockSize: `${(count / Math.max(1, highest)) * 100}%`,
            // A single match among thousands is still to be seen.
            minBlockSize: euiTheme.border.width.thick,
            backgroundColor: colorOf(source),
            borderBlockStart: `${euiTheme.border.width.thin} solid ${euiTheme.colors.backgroundBasePlain}`,
          }}
        />
      ))}
    </div>
  );
}

function barText({ day, count, parts }: DayBar): string {
  return i18n.translate('publicIpDiscovery.preview.bar', {
    defaultMessage:
      '{count, plural, =0 {{day}: no matches} one {{day}: # match ({sources})} other {{day}: # matches ({sources})}}',
    values: {
      day: dayText(day),
      count,
      sources: sourceCountsText(parts),
    },
  });
}

function dayText(day: string): string {
  return new Intl.DateTimeFormat(i18n.getLocale(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));
}
