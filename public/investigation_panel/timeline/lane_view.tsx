import { EuiIcon, EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import type { ReactNode } from 'react';
import { laneIcon, laneTitle } from './lane_look';
import type { LaneMark } from './lane_marks';
import { ROW_HEIGHT } from './mark_button';
import type { Lane } from './timeline_entries';

export interface LaneViewProps {
  readonly lane: Lane;
  readonly marks: readonly LaneMark[];
  /** Shows one of them. */
  readonly markView: (mark: LaneMark) => ReactNode;
  /** What is to be said of the lane. */
  readonly children: ReactNode;
}

/** One kind of event over time. */
export function LaneView({ lane, marks, markView, children }: LaneViewProps) {
  const { euiTheme } = useEuiTheme();
  const titleId = useGeneratedHtmlId({ prefix: 'timelineLane' });
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return (
    <li
      css={{
        position: 'relative',
        paddingBlock: euiTheme.size.xs,
        borderBlockStart: `${euiTheme.border.width.thin} solid ${euiTheme.colors.borderBaseSubdued}`,
      }}
      data-test-subj={`timelineLane-${lane}`}
    >
      <EuiText
        size="xs"
        color="subdued"
        css={{
          position: 'relative',
          display: 'inline-flex',
          alignItems: 'center',
          gap: euiTheme.size.xs,
          paddingInline: euiTheme.size.xs,
          // Lines of the axis and of the event lead past it, not through it.
          backgroundColor: euiTheme.colors.backgroundBasePlain,
        }}
      >
        <EuiIcon type={laneIcon(lane)} size="s" aria-hidden />
        <strong id={titleId}>{laneTitle(lane)}</strong>
      </EuiText>
      <ul aria-labelledby={titleId} css={{ position: 'relative', blockSize: rows * ROW_HEIGHT }}>
        {marks.map((mark) => (
          <li key={mark.id}>{markView(mark)}</li>
        ))}
      </ul>
      <div css={{ paddingInline: euiTheme.size.xs }}>{children}</div>
    </li>
  );
}
