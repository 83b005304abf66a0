import { EuiToolTip, useEuiTheme } from '@elastic/eui';
import { capabilityWord, verdictCountText } from './capability_text';
import { IconWithWord } from './icon_with_word';
import {
  verdictOf,
  type ConditionRow,
  type PivotRow,
  type Verdict,
  type VerdictCounts,
} from './source_rows';
import { verdictIcon } from './verdict_icon';

const VERDICTS: readonly Verdict[] = ['yes', 'partly', 'no'];

export interface VerdictCountListProps<Row extends ConditionRow | PivotRow> {
  readonly counts: VerdictCounts;
  readonly rows: readonly Row[];
  readonly labelOf: (id: Row['id']) => string;
}

/** How many things work on a source; a tooltip says which, as the details of the source do. */
export function VerdictCountList<Row extends ConditionRow | PivotRow>({
  counts,
  rows,
  labelOf,
}: VerdictCountListProps<Row>) {
  const { euiTheme } = useEuiTheme();
  const names = (verdict: Verdict) =>
    rows.filter(({ capability }) => verdictOf(capability.kind) === verdict);
  return (
    <span css={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: euiTheme.size.m }}>
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
        const { icon, color } = verdictIcon(verdict);
        return (
          <EuiToolTip
            key={verdict}
            content={
              <ul>
                {names(verdict).map(({ id, capability }) => (
                  <li key={id}>
                    {labelOf(id)}: {capabilityWord(capability.kind)}
                  </li>
                ))}
              </ul>
            }
          >
            <span tabIndex={0}>
              <IconWithWord icon={icon} color={color}>
                {verdictCountText(verdict, counts[verdict])}
              </IconWithWord>
            </span>
          </EuiToolTip>
        );
      })}
    </span>
  );
}
