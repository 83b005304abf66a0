import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { shareOf, type TimeRange } from './time_range';
import { tickText } from './tick_text';
import { timeTicks } from './time_ticks';

/** What a tick takes with its time and day. */
const TICK_WIDTH = 120;

export interface TimeAxisProps {
  readonly range: TimeRange;
  /** Of the lanes, in pixels. */
  readonly width: number;
}

/** The times along the top of the lanes, each with a line through all of them. */
export function TimeAxis({ range, width }: TimeAxisProps) {
  const { euiTheme } = useEuiTheme();
  const offset = -new Date(range.from).getTimezoneOffset() * 60_000;
  const { step, instants } = timeTicks(range, Math.max(Math.floor(width / TICK_WIDTH), 1), offset);
  return (
    <div aria-hidden css={{ blockSize: euiTheme.size.l }} data-test-subj="timelineAxis">
      {instants.map((instant, place) => (
        <EuiText
          key={instant}
          size="xs"
          color="subdued"
          css={{
            position: 'absolute',
            insetBlock: 0,
            insetInlineStart: shareOf(instant, range) * width,
            paddingInlineStart: euiTheme.size.xs,
            borderInlineStart: `${euiTheme.border.width.thin} dashed ${euiTheme.colors.borderBaseSubdued}`,
            whiteSpace: 'nowrap',
            pointerEvents: 'none',
          }}
        >
          {/* The line of the event leads past it, not through it. */}
          <span css={{ backgroundColor: euiTheme.colors.backgroundBasePlain }}>
            {tickText(instant, instants[place - 1], step, i18n.getLocale())}
          </span>
        </EuiText>
      ))}
    </div>
  );
}
