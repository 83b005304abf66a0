import { useMemo, useState } from 'react';
import type { RuleStatusResponse } from '../../common/api';
import type { GivenParameters } from '../rule_type/parameter_value';
import {
  changedPart,
  enteredSince,
  parameterChanges,
  savedParameters,
  withDraft,
  type ParameterChange,
  type TuningDraft,
} from './tuning_draft';

type SavedRule = RuleStatusResponse['rule'];

/** A draft beside the saved parameters. It is the same object until one of the two changes. */
interface ComparedDraft {
  /** The rule as the draft was begun from it; null before the rule is enabled for the first time. */
  readonly rule: SavedRule;
  readonly saved: GivenParameters;
  /** Why the saved parameters cannot be read; nothing can be tuned then. */
  readonly savedFaults: readonly string[];
  /** What was entered, also where it is as it is saved: a number may pass through that while it is typed. */
  readonly draft: TuningDraft;
  /** The saved parameters with the draft put in. */
  readonly drafted: GivenParameters;
  /** As it was entered, also where it is refused. */
  readonly entered: GivenParameters;
  readonly changes: readonly ParameterChange[];
}

/** A draft and the saved parameters it is compared with. */
export interface Tuning extends ComparedDraft {
  /** Whether someone else has changed the rule since the draft was begun. */
  readonly isOvertaken: boolean;
  readonly change: (draft: TuningDraft) => void;
  readonly reset: () => void;
  /** Takes the rule as it is now for the saved one, and keeps the draft. */
  readonly take: (rule: SavedRule) => void;
  /** The draft as it was sent has been saved as this rule; what was entered since then stays a draft. */
  readonly wasSaved: (rule: SavedRule, sent: TuningDraft) => void;
}

/**
 * Keeps a draft of the rule's parameters. As long as there is one, what it is compared with and saved over is the rule as
 * it was when the draft was begun: a change that someone else makes meanwhile is shown, not overwritten.
 */
export function useTuningDraft(latest: SavedRule): Tuning {
  const [begunFrom, setBegunFrom] = useState(latest);
  const [draft, setDraft] = useState<TuningDraft>({});
  const compared = useMemo(() => comparedDraft(begunFrom, draft), [begunFrom, draft]);

  const newest = newestOf(latest, begunFrom);
  const isOther = revisionOf(newest) !== revisionOf(begunFrom);
  // A draft that changes nothing, or that someone else has saved by now, is none: the rule as it is now is shown.
  const isBegun =
    compared.changes.length > 0 && parameterChanges(savedOf(newest).given, draft).length > 0;
  if (isOther && !isBegun) {
    setBegunFrom(newest);
    setDraft({});
  }

  return {
    ...compared,
    isOvertaken: isOther && isBegun,
    change: (changed) => setDraft((before) => ({ ...before, ...changed })),
    reset: () => {
      setDraft({});
      setBegunFrom(newest);
    },
    take: (taken) => {
      // What was put back to what it was is no wish to change what it is now.
      setDraft((before) => changedPart(compared.saved, before));
      setBegunFrom(taken);
    },
    wasSaved: (changed, sent) => {
      setDraft((before) => enteredSince(sent, before));
      setBegunFrom(changed);
    },
  };
}

function comparedDraft(rule: SavedRule, draft: TuningDraft): ComparedDraft {
  const { given: saved, faults: savedFaults } = savedOf(rule);
  return {
    rule,
    saved,
    savedFaults,
    draft,
    drafted: withDraft(saved, changedPart(saved, draft)),
    entered: { ...saved, ...draft },
    changes: parameterChanges(saved, draft),
  };
}

/** The page learns of a change that was saved here only when it asks again. */
function newestOf(latest: SavedRule, known: SavedRule): SavedRule {
  if (latest === null || latest.id !== known?.id) return latest;
  return known.revision > latest.revision ? known : latest;
}

function revisionOf(rule: SavedRule): string {
  return rule === null ? '' : `${rule.id} ${rule.revision}`;
}

function savedOf(rule: SavedRule): {
  readonly given: GivenParameters;
  readonly faults: readonly string[];
} {
  const decoded = savedParameters(rule?.parameters ?? {});
  return decoded.kind === 'valid'
    ? { given: decoded.value, faults: [] }
    : { given: {}, faults: decoded.faults };
}
