import { EuiIcon, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import { usePicture } from './picture_context';

export interface NodeButtonProps {
  /** Within the picture. */
  readonly id: string;
  /** Whether it is the process that is investigated, from which all else is seen. */
  readonly isSubject?: boolean;
  readonly children: ReactNode;
  readonly 'data-test-subj': string;
}

/** An element of the picture: a button that opens its events below the picture. */
export function NodeButton({ id, isSubject = false, children, ...rest }: NodeButtonProps) {
  const { euiTheme } = useEuiTheme();
  const { openId, detailsId, onToggle } = usePicture();
  const isOpen = id === openId;
  const { thin, thick } = euiTheme.border.width;
  const { colors } = euiTheme;
  const border = isSubject || isOpen ? colors.primary : colors.borderBasePlain;
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => onToggle(id, currentTarget)}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': detailsId })}
      {...rest}
      css={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: euiTheme.size.xs,
        inlineSize: '100%',
        minInlineSize: 0,
        padding: `${euiTheme.size.xs} ${euiTheme.size.s}`,
        textAlign: 'start',
        color: colors.textParagraph,
        backgroundColor: isOpen
          ? colors.backgroundBaseInteractiveSelect
          : colors.backgroundBasePlain,
        border: `${isSubject ? thick : thin} solid ${border}`,
        borderRadius: euiTheme.size.xs,
        '&:hover': {
          backgroundColor: isOpen
            ? colors.backgroundBaseInteractiveSelect
            : colors.backgroundBaseInteractiveHover,
        },
        '&:focus-visible': {
          outline: `${thick} solid ${colors.primary}`,
          outlineOffset: thin,
        },
      }}
    >
      <span css={{ flex: 1, minInlineSize: 0 }}>{children}</span>
      <EuiIcon
        type={isOpen ? 'chevronSingleDown' : 'chevronSingleRight'}
        size="s"
        color="subdued"
        css={{ flex: 'none', blockSize: '1lh' }}
        aria-hidden
      />
    </button>
  );
}
