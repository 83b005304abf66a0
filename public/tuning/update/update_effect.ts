import type { RuleVersion } from '../../../common/rule';
import type { HistoryRun } from '../../history';
import { isGap } from '../../history/note_text';
import { comparedRuns } from '../compared_runs';
import type { PreviewQuestion } from '../use_preview';

/** What a preview has shown of an update of the rule. */
export interface UpdateEffect {
  readonly version: RuleVersion;
  /** Of the rule that was compared with; a later one may match otherwise. */
  readonly revision: number;
  readonly from: Date;
  readonly to: Date;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  /** Whether all of the time was searched with both versions. */
  readonly isComplete: boolean;
}

/**
 * What a preview shows of an update of the rule.
 *
 * @returns undefined unless the preview was of an update alone and both looks at the past came to their end
 */
export function updateEffect(
  question: PreviewQuestion | undefined,
  current: HistoryRun,
  changed: HistoryRun
): UpdateEffect | undefined {
  if (question?.update === undefined) return undefined;
  const runs = [current, changed];
  const compared = comparedRuns(current, changed);
  if (compared === undefined || runs.some(({ kind }) => kind !== 'done')) return undefined;
  const { from, to, update } = question;
  return {
    ...update,
    from,
    to,
    added: compared.added.length,
    removed: compared.removed.length,
    kept: compared.kept.length,
    isComplete: runs.every(({ notes }) => !notes.some(isGap)),
  };
}
