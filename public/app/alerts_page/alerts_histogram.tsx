import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiText,
  useEuiTheme,
  useGeneratedHtmlId,
  useIsWithinBreakpoints,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { CountsBySourceTable } from '../components/counts_by_source_table';
import { countOfSource } from '../components/source_count';
import { SourceLegend } from '../components/source_legend';
import { axisTicks } from './axis_ticks';
import { spanOf, type BarSelection } from './bar_selection';
import { formatSpan, formatTick } from './format_span';
import type { Histogram, HistogramBar, TimeRange } from './histogram_bars';
import { HistogramPlot } from './histogram_plot';

export interface AlertsHistogramProps {
  readonly histogram: Histogram;
  /** A range of bars was chosen. */
  readonly onSelect: (range: TimeRange) => void;
}

/** How many alerts there were when, by source. Bars are chosen by dragging, a click, or the keyboard. */
export function AlertsHistogram({ histogram, onSelect }: AlertsHistogramProps) {
  const [pointed, setPointed] = useState<number>();
  const hintId = useGeneratedHtmlId();
  const { bars, sources, highest } = histogram;
  const bar = pointed === undefined ? undefined : bars[pointed];

  function select(selection: BarSelection): void {
    const [first, last] = spanOf(selection);
    const [start, end] = [bars[first]?.start, bars[last]?.end];
    if (start !== undefined && end !== undefined) onSelect({ from: start, to: end });
  }

  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" data-test-subj="alertsHistogram">
      <Legend histogram={histogram} bar={bar} />
      <EuiFlexGroup gutterSize="xs" responsive={false}>
        <EuiFlexItem grow={false} css={{ justifyContent: 'space-between', textAlign: 'right' }}>
          <EuiText size="xs" color="subdued" aria-hidden>
            {highest.toLocaleString(i18n.getLocale())}
          </EuiText>
          <EuiText size="xs" color="subdued" aria-hidden>
            0
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem css={{ minWidth: 0 }}>
          <HistogramPlot
            bars={bars}
            highest={highest}
            describedBy={hintId}
            onPoint={setPointed}
            onSelect={select}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <Axis bars={bars} />
      <p id={hintId} hidden>
        {i18n.translate('publicIpDiscovery.histogram.hint', {
          defaultMessage:
            'Arrow keys move between bars, with Shift they select several, Enter shows only their time.',
        })}
      </p>
      <CountsBySourceTable
        caption={i18n.translate('publicIpDiscovery.histogramTable.caption', {
          defaultMessage: 'Alerts over time, by source. Times without alerts are left out.',
        })}
        rowsLabel={i18n.translate('publicIpDiscovery.histogramTable.time', {
          defaultMessage: 'Time',
        })}
        rows={bars
          .filter(({ count }) => count > 0)
          .map(({ start, end, parts }) => ({
            id: start,
            label: formatSpan(start, end + 1, i18n.getLocale()),
            parts,
          }))}
        sources={sources.map(({ source }) => source)}
        data-test-subj="histogramTable"
      />
    </EuiPanel>
  );
}

/** What is counted, of the bar that is pointed at or of all. It has the same entries always, so that nothing below it moves. */
function Legend({
  histogram: { bars, sources },
  bar,
}: {
  readonly histogram: Histogram;
  readonly bar: HistogramBar | undefined;
}) {
  const [first, last] = [bars[0], bars.at(-1)];
  const count = bar?.count ?? sources.reduce((sum, part) => sum + part.count, 0);
  const span = { start: (bar ?? first)?.start ?? 0, end: (bar ?? last)?.end ?? 0 };
  return (
    <>
      <EuiText size="xs">
        <strong>
          {i18n.translate('publicIpDiscovery.histogram.count', {
            defaultMessage: '{count, plural, one {# alert} other {# alerts}}',
            values: { count },
          })}
        </strong>{' '}
        {formatSpan(span.start, span.end + 1, i18n.getLocale())}
      </EuiText>
      <SourceLegend
        counts={
          bar === undefined
            ? sources
            : sources.map(({ source }) => ({ source, count: countOfSource(bar.parts, source) }))
        }
      />
      <EuiSpacer size="s" />
    </>
  );
}

function Axis({ bars }: { readonly bars: readonly HistogramBar[] }) {
  const { euiTheme } = useEuiTheme();
  const isNarrow = useIsWithinBreakpoints(['xs', 's']);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const interval = first.end + 1 - first.start;
  const length = last.end + 1 - first.start;
  return (
    <div
      aria-hidden
      css={{ position: 'relative', height: euiTheme.size.base, marginLeft: euiTheme.size.l }}
    >
      {axisTicks(bars.length, isNarrow ? 3 : 8).map((bar) => (
        <EuiText
          key={bar}
          size="xs"
          color="subdued"
          css={{
            position: 'absolute',
            left: `${(bar / bars.length) * 100}%`,
            whiteSpace: 'nowrap',
          }}
        >
          {formatTick(bars[bar]?.start ?? 0, interval, length, i18n.getLocale())}
        </EuiText>
      ))}
    </div>
  );
}
