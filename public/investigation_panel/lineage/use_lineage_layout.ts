import { useEuiTheme } from '@elastic/eui';
import { useMemo } from 'react';

/** Below this width of the picture (not of the window: it may stand in a flyout) it goes from top to bottom. */
const NARROW = '@container (max-width: 760px)';

/**
 * How the picture is laid out: lists in lists, each beside the element that it belongs to, with lines from one to the
 * next. All lines are borders of what is there anyway.
 */
export function useLineageLayout() {
  const { euiTheme } = useEuiTheme();
  return useMemo(() => {
    const { size, border, colors } = euiTheme;
    const line = `${border.width.thin} solid ${colors.borderBasePlain}`;
    const drawn = { content: '""', position: 'absolute' } as const;
    /** From the top of a process to the line that leaves it: the middle of its name. */
    const lineAt = `calc(${size.l} + ${size.xs})`;
    /** From the top of the heading of a branch to its middle. */
    const headingAt = `calc(${size.s} + ${size.xxs})`;
    /** From the top of a leaf to the middle of its first line. */
    const leafAt = `calc(${size.m} + ${size.xxs})`;
    return {
      picture: { containerType: 'inline-size' },
      /** A process and, beside it, what comes of it. */
      link: {
        display: 'flex',
        alignItems: 'flex-start',
        minInlineSize: 0,
        [NARROW]: { flexDirection: 'column', alignItems: 'stretch' },
      },
      box: { flex: '0 1 15em', minInlineSize: '9em', [NARROW]: { flex: 'none', minInlineSize: 0 } },
      /** What the process before has started. */
      next: {
        flex: '1 1 0',
        minInlineSize: 0,
        position: 'relative',
        paddingInlineStart: size.xl,
        '&::before': {
          ...drawn,
          insetBlockStart: lineAt,
          insetInlineStart: 0,
          inlineSize: size.xl,
          borderBlockStart: line,
        },
        // The head of the arrow.
        '&::after': {
          ...drawn,
          insetBlockStart: `calc(${lineAt} - ${size.xs} + ${border.width.thin} / 2)`,
          insetInlineStart: `calc(${size.xl} - ${size.s} - ${border.width.thick})`,
          inlineSize: size.s,
          blockSize: size.s,
          borderBlockStart: line,
          borderInlineEnd: line,
          transform: 'rotate(45deg)',
        },
        [NARROW]: {
          flex: 'none',
          paddingInlineStart: 0,
          paddingBlockStart: size.l,
          '&::before': {
            ...drawn,
            insetBlockStart: 0,
            insetInlineStart: size.l,
            inlineSize: 0,
            blockSize: size.l,
            borderBlockStart: 'none',
            borderInlineStart: line,
          },
          '&::after': {
            insetBlockStart: `calc(${size.l} - ${size.s} - ${border.width.thick})`,
            insetInlineStart: `calc(${size.l} - ${size.xs} + ${border.width.thin} / 2)`,
            transform: 'rotate(135deg)',
          },
        },
      },
      /** All that hangs on the process. */
      branches: {
        flex: '1 1 0',
        minInlineSize: 0,
        position: 'relative',
        paddingInlineStart: size.base,
        paddingBlockStart: `calc(${lineAt} - ${headingAt})`,
        '&::before': {
          ...drawn,
          insetBlockStart: lineAt,
          insetInlineStart: 0,
          inlineSize: size.base,
          borderBlockStart: line,
        },
        [NARROW]: {
          flex: 'none',
          paddingBlockStart: size.base,
          '&::before': {
            ...drawn,
            insetBlockStart: 0,
            insetInlineStart: size.base,
            inlineSize: 0,
            blockSize: size.base,
            borderBlockStart: 'none',
            borderInlineStart: line,
          },
        },
      },
      branch: {
        ...hanging(headingAt, size.m),
        // Where the line from the process arrives.
        '&:first-of-type::before': {
          insetBlockStart: headingAt,
          [NARROW]: { insetBlockStart: 0 },
        },
      },
      leaves: { paddingBlockStart: size.xs },
      leaf: hanging(leafAt, size.xs),
    } as const;

    /** Hangs on a line that leads past it to the next one. */
    function hanging(at: string, distance: string) {
      return {
        position: 'relative',
        paddingInlineStart: size.base,
        paddingBlockEnd: distance,
        '&::before': {
          ...drawn,
          insetBlock: 0,
          insetInlineStart: 0,
          borderInlineStart: line,
        },
        '&:last-of-type': { paddingBlockEnd: 0 },
        '&:last-of-type::before': { insetBlockEnd: 'auto', blockSize: at },
        '&::after': {
          ...drawn,
          insetBlockStart: at,
          insetInlineStart: 0,
          inlineSize: size.m,
          borderBlockStart: line,
        },
      } as const;
    }
  }, [euiTheme]);
}
