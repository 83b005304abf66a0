import { useEuiFontSize, useEuiTheme } from '@elastic/eui';
import type { Ref } from 'react';
import { ClippedWords } from '../lineage/clipped_words';
import { visibleText } from '../values/visible_text';
import type { LaneMark } from './lane_marks';

/** Height of a mark with the distance to the next row: at least the 24 pixels that fingers need. */
export const ROW_HEIGHT = 28;
const MARK_HEIGHT = 24;

export interface MarkButtonProps {
  readonly mark: LaneMark;
  readonly words: string;
  /** The values of events that are in the words. */
  readonly values: readonly (string | undefined)[];
  /** With the time, for those who do not see where it stands. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly detailsId: string;
  /** The marks are one stop of the Tab key, the arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly onFocus: () => void;
  readonly onToggle: (button: HTMLElement) => void;
}

/** Something that happened, on its lane. Its thick edge is at the time. */
export function MarkButton({
  mark,
  words,
  values,
  label,
  isOpen,
  detailsId,
  isTabStop,
  buttonRef,
  onFocus,
  onToggle,
}: MarkButtonProps) {
  const { euiTheme } = useEuiTheme();
  const { fontSize } = useEuiFontSize('xs');
  const { colors, border } = euiTheme;
  const isInvestigated = mark.entries.some((entry) => entry.isInvestigated);
  const edge = `calc(${border.width.thick} + ${border.width.thin}) solid ${colors.primary}`;
  return (
    <button
      ref={buttonRef}
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': detailsId })}
      aria-label={visibleText(label)}
      onFocus={onFocus}
      onClick={({ currentTarget }) => onToggle(currentTarget)}
      data-test-subj="timelineMark"
      css={{
        position: 'absolute',
        insetBlockStart: mark.row * ROW_HEIGHT,
        insetInlineStart: mark.left,
        inlineSize: mark.width,
        blockSize: MARK_HEIGHT,
        paddingInline: euiTheme.size.xs,
        fontSize,
        fontWeight: isInvestigated ? 'bold' : undefined,
        color: colors.textParagraph,
        backgroundColor: isOpen
          ? colors.backgroundBaseInteractiveSelect
          : colors.backgroundBasePlain,
        border: `${border.width.thin} solid ${isOpen || isInvestigated ? colors.primary : colors.borderBasePlain}`,
        [mark.side === 'start' ? 'borderInlineStart' : 'borderInlineEnd']: edge,
        '&:hover': { backgroundColor: colors.backgroundBaseInteractiveHover },
        '&:focus-visible': {
          outline: `${border.width.thick} solid ${colors.primary}`,
          outlineOffset: border.width.thin,
        },
      }}
    >
      <span css={{ display: 'flex', justifyContent: `flex-${mark.side}` }}>
        <ClippedWords words={words} values={values} title={label} />
      </span>
    </button>
  );
}
