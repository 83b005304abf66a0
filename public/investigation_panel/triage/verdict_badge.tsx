import { EuiBadge } from '@elastic/eui';
import type { Verdict } from '../../../common/triage';
import { verdictWords } from './question_words';
import { verdictLook } from './verdict_look';

/** A verdict as icon and word; the colour only repeats them. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { icon, color } = verdictLook(verdict);
  return (
    <EuiBadge color={color} iconType={icon} data-test-subj="verdict" data-verdict={verdict}>
      {verdictWords(verdict)}
    </EuiBadge>
  );
}
