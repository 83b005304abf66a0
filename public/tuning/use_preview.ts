import { useState } from 'react';
import type { RuleVersion } from '../../common/rule';
import { idleRun, useHistory, type HistoryRun } from '../history';
import type { PreviewRange } from './preview_range';
import type { GivenParameters } from '../rule_type/parameter_value';

/** What is looked for: the rule as it is saved and, where there is a draft that matters, as it would be. */
export interface PreviewQuestion {
  /** As it was chosen. */
  readonly range: PreviewRange;
  readonly from: Date;
  readonly to: Date;
  readonly saved: GivenParameters;
  readonly changed: GivenParameters | undefined;
  readonly fields: readonly string[];
  /** Where the draft is but another version of a saved rule: which version, and which revision of the rule. */
  readonly update: { readonly version: RuleVersion; readonly revision: number } | undefined;
}

/** A preview: what was asked, and how far the answers are. */
export interface Preview {
  /** Undefined before the first one. */
  readonly question: PreviewQuestion | undefined;
  readonly current: HistoryRun;
  /** Idle where there was no draft. */
  readonly changed: HistoryRun;
  readonly isRunning: boolean;
  readonly start: (question: PreviewQuestion) => void;
  readonly cancel: () => void;
}

/** Between the question and the first word of an answer to it. */
const startingRun: HistoryRun = { ...idleRun, kind: 'running' };

/** Looks at the past with the rule as it is saved and with a draft, at the same time. */
export function usePreview(): Preview {
  const [asked, setAsked] = useState<{
    readonly question: PreviewQuestion;
    /** What the answers were before: nothing that is about this question. */
    readonly before: readonly [HistoryRun, HistoryRun];
  }>();
  const [currentRun, currentControls] = useHistory();
  const [changedRun, changedControls] = useHistory();

  function cancel(): void {
    currentControls.cancel();
    changedControls.cancel();
  }

  function start(question: PreviewQuestion): void {
    const { from, to, saved, fields } = question;
    setAsked({ question, before: [currentRun, changedRun] });
    currentControls.start({ from, to, parameters: saved, fields });
    if (question.changed === undefined) changedControls.cancel();
    else changedControls.start({ from, to, parameters: question.changed, fields });
  }

  const question = asked?.question;
  const answer = (run: HistoryRun) => (asked?.before.includes(run) === true ? startingRun : run);
  const current = question === undefined ? idleRun : answer(currentRun);
  const changed = question?.changed === undefined ? idleRun : answer(changedRun);
  const isRunning = [current, changed].some(({ kind }) => kind === 'running');
  return { question, current, changed, isRunning, start, cancel };
}
