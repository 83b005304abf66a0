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
import { sourceLabel } from '../components/source_label';
import { axisTicks } from './axis_ticks';
import { spanOf, type BarSelection } from './bar_selection';
import { formatSpan, formatTick } from './format_span';
import type { BarPart, Histogram, HistogramBar, TimeRange } from './histogram_bars';
import { HistogramPlot } from './histogram_plot';
import { HistogramTable } from './histogram_table';
import { useSourceColor } from './use_source_color';

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
      <HistogramTable bars={bars} sources={sources} />
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
      <EuiFlexGroup gutterSize="m" responsive={false} wrap css={{ rowGap: 0 }}>
        {sources.map(({ source, count: total }) => (
          <EuiFlexItem grow={false} key={source}>
            <LegendEntry
              source={source}
              count={bar === undefined ? total : countOf(bar.parts, source)}
            />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
    </>
  );
}

function LegendEntry({ source, count }: BarPart) {
  const { euiTheme } = useEuiTheme();
  const color = useSourceColor()(source);
  return (
    <EuiText size="xs" color={count === 0 ? 'subdued' : 'default'}>
      <span
        aria-hidden
        css={{
          display: 'inline-block',
          width: euiTheme.size.s,
          height: euiTheme.size.s,
          marginRight: euiTheme.size.xs,
          backgroundColor: color,
        }}
      />
      {sourceLabel(source)} {count.toLocaleString(i18n.getLocale())}
    </EuiText>
  );
}

function countOf(parts: readonly BarPart[], source: string): number {
  return parts.find((part) => part.source === source)?.count ?? 0;
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
