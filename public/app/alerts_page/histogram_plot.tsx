import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { sourceCountsText } from '../components/source_counts_text';
import { barAt, isSelected, selectionAfterKey, type BarSelection } from './bar_selection';
import { formatSpan } from './format_span';
import type { HistogramBar } from './histogram_bars';
import { useSourceColor } from '../components/use_source_color';

export interface HistogramPlotProps {
  readonly bars: readonly HistogramBar[];
  readonly highest: number;
  /** The id of the element that tells how the keyboard is used. */
  readonly describedBy: string;
  /** The bar under the pointer or with the focus changed. */
  readonly onPoint: (bar: number | undefined) => void;
  readonly onSelect: (selection: BarSelection) => void;
}

/**
 * The bars, each a button. They are one stop of the Tab key, the arrow keys go on from there; the pointer is followed over
 * all of the plot, so that the empty space above a bar is part of it.
 */
export function HistogramPlot({
  bars,
  highest,
  describedBy,
  onPoint,
  onSelect,
}: HistogramPlotProps) {
  const { euiTheme } = useEuiTheme();
  const plot = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<BarSelection>({ anchor: 0, focus: 0 });
  const [dragged, setDragged] = useState<BarSelection>();
  const lastBar = bars.length - 1;
  const tabStop = Math.min(focused.focus, lastBar);
  const selection = dragged ?? (focused.anchor === focused.focus ? undefined : focused);

  function barUnder({ clientX }: PointerEvent): number {
    const { left = 0, width = 1 } = plot.current?.getBoundingClientRect() ?? {};
    return barAt((clientX - left) / width, bars.length);
  }

  function startDrag(event: PointerEvent): void {
    if (event.button !== 0 || bars.length === 0) return;
    plot.current?.setPointerCapture(event.pointerId);
    const bar = barUnder(event);
    setDragged({ anchor: bar, focus: bar });
  }

  function followPointer(event: PointerEvent): void {
    const bar = barUnder(event);
    onPoint(bar);
    if (dragged !== undefined) setDragged({ anchor: dragged.anchor, focus: bar });
  }

  function endDrag(): void {
    if (dragged === undefined) return;
    setDragged(undefined);
    onSelect(dragged);
  }

  function followKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') setDragged(undefined);
    const next = selectionAfterKey({ ...focused, focus: tabStop }, event, bars.length);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
    onPoint(next.focus);
    const button = plot.current?.children.item(next.focus);
    if (button instanceof HTMLElement) button.focus();
  }

  return (
    <div
      ref={plot}
      role="group"
      aria-label={i18n.translate('publicIpDiscovery.histogram.label', {
        defaultMessage: 'Alerts over time, by source',
      })}
      aria-describedby={describedBy}
      onPointerDown={startDrag}
      onPointerMove={followPointer}
      onPointerUp={endDrag}
      onPointerCancel={() => setDragged(undefined)}
      onPointerLeave={() => onPoint(undefined)}
      onKeyDown={followKey}
      onBlur={() => onPoint(undefined)}
      data-test-subj="histogramPlot"
      css={{
        display: 'flex',
        height: `calc(${euiTheme.size.base} * 7)`,
        borderTop: `${euiTheme.border.width.thin} dashed ${euiTheme.colors.borderBaseSubdued}`,
        borderBottom: `${euiTheme.border.width.thin} solid ${euiTheme.colors.borderBasePlain}`,
        cursor: 'crosshair',
        touchAction: 'pan-y',
        userSelect: 'none',
      }}
    >
      {bars.map((bar, place) => (
        <Bar
          key={bar.start}
          bar={bar}
          highest={highest}
          isMarked={isSelected(selection, place)}
          isTabStop={place === tabStop}
          onFocus={() => onPoint(place)}
          onChoose={() => onSelect(selection ?? { anchor: place, focus: place })}
        />
      ))}
    </div>
  );
}

interface BarProps {
  readonly bar: HistogramBar;
  readonly highest: number;
  readonly isMarked: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Bar({ bar, highest, isMarked, isTabStop, onFocus, onChoose }: BarProps) {
  const { euiTheme } = useEuiTheme();
  const colorOf = useSourceColor();
  const { thin, thick } = euiTheme.border.width;
  const { backgroundBaseInteractiveHover, backgroundBaseInteractiveSelect } = euiTheme.colors;
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={barLabel(bar)}
      aria-pressed={isMarked}
      onFocus={onFocus}
      // Of the pointer, the plot takes care; this is the keyboard, and tools that press the button.
      onClick={({ detail }) => detail === 0 && onChoose()}
      data-test-subj="histogramBar"
      css={{
        flex: 1,
        minWidth: 0,
        display: 'flex',
        flexDirection: 'column-reverse',
        paddingInline: thin,
        cursor: 'inherit',
        backgroundColor: isMarked ? backgroundBaseInteractiveSelect : 'transparent',
        '&:hover': {
          backgroundColor: isMarked
            ? backgroundBaseInteractiveSelect
            : backgroundBaseInteractiveHover,
        },
        '&:focus-visible': { outline: `${thick} solid ${euiTheme.colors.primary}` },
      }}
    >
      {bar.parts.map(({ source, count }) => (
        <span
          key={source}
          css={{
            flex: 'none',
            height: `${(count / highest) * 100}%`,
            // A single alert among thousands is still to be seen.
            minHeight: thick,
            backgroundColor: colorOf(source),
            // Sources that differ little in colour are still told apart.
            borderTop: `${thin} solid ${euiTheme.colors.backgroundBasePlain}`,
          }}
        />
      ))}
    </button>
  );
}

function barLabel({ start, end, count, parts }: HistogramBar): string {
  const locale = i18n.getLocale();
  return i18n.translate('publicIpDiscovery.histogram.bar', {
    defaultMessage:
      '{count, plural, =0 {{span}: no alerts} one {{span}: # alert ({sources})} other {{span}: # alerts ({sources})}}',
    values: {
      span: formatSpan(start, end + 1, locale),
      count,
      sources: sourceCountsText(parts),
    },
  });
}
