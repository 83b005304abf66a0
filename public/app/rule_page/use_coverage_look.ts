import { useEuiTheme } from '@elastic/eui';
import type { CoverageKind } from './coverage_segments';

/** How a stretch is filled: each kind has its own pattern besides its colour. */
export type CoverageLook = (kind: CoverageKind) => {
  readonly background: string;
  readonly border: string;
};

/** The looks of the coverage bar and its legend in the theme of the page. */
export function useCoverageLook(): CoverageLook {
  const { euiTheme } = useEuiTheme();
  const { colors, border, size } = euiTheme;
  const stripes = (angle: string, color: string) =>
    `repeating-linear-gradient(${angle}, ${color} 0 ${size.xxs}, ${colors.backgroundBasePlain} ${size.xxs} ${size.s})`;
  const line = (color: string) => `${border.width.thin} solid ${color}`;
  return (kind) => {
    switch (kind) {
      case 'searched':
        return {
          background: colors.backgroundFilledSuccess,
          border: line(colors.backgroundFilledSuccess),
        };
      case 'searched_again':
        return {
          background: stripes('135deg', colors.backgroundFilledSuccess),
          border: line(colors.backgroundFilledSuccess),
        };
      case 'failed':
        return {
          background: stripes('135deg', colors.borderStrongDanger),
          border: line(colors.borderStrongDanger),
        };
      case 'waiting':
        return {
          background: stripes('45deg', colors.borderStrongWarning),
          border: line(colors.borderStrongWarning),
        };
      case 'stopped':
        return {
          background: stripes('0deg', colors.borderStrongText),
          border: line(colors.borderStrongText),
        };
      case 'skipped':
        return {
          background: stripes('90deg', colors.borderStrongDanger),
          border: line(colors.borderStrongDanger),
        };
      case 'before':
        return {
          background: colors.backgroundBaseSubdued,
          border: line(colors.borderStrongText),
        };
    }
  };
}
