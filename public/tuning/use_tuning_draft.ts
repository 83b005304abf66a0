import { useState } from 'react';
import type { RuleStatusResponse } from '../../common/api';
import type { GivenParameters } from '../rule_type/parameter_value';
import {
  parameterChanges,
  savedParameters,
  withDraft,
  type ParameterChange,
  type TuningDraft,
} from './tuning_draft';

type SavedRule = RuleStatusResponse['rule'];

/** A draft and the saved parameters it is compared with. */
export interface Tuning {
  /** The rule as the draft was begun from it; null before the rule is enabled for the first time. */
  readonly rule: SavedRule;
  readonly saved: GivenParameters;
  /** Why the saved parameters cannot be read; nothing can be tuned then. */
  readonly savedFaults: readonly string[];
  /** The saved parameters with the draft put in. */
  readonly drafted: GivenParameters;
  /** As it was entered, also where it is refused. */
  readonly entered: GivenParameters;
  readonly changes: readonly ParameterChange[];
  /** Whether someone else has changed the rule since the draft was begun. */
  readonly isOvertaken: boolean;
  readonly change: (draft: TuningDraft) => void;
  readonly reset: () => void;
  /** Takes the rule as it is now for the saved one, and keeps the draft. */
  readonly take: (rule: SavedRule) => void;
  /** The draft has been saved as this rule. */
  readonly wasSaved: (rule: SavedRule) => void;
}

/**
 * Keeps a draft of the rule's parameters. As long as there is one, what it is compared with and saved over is the rule as
 * it was when the draft was begun: a change that someone else makes meanwhile is shown, not overwritten.
 */
export function useTuningDraft(latest: SavedRule): Tuning {
  const [begunFrom, setBegunFrom] = useState(latest);
  const [draft, setDraft] = useState<TuningDraft>({});

  const newest = newestOf(latest, begunFrom);
  // A draft that someone has saved by now is none any more.
  const isBegun = parameterChanges(givenOf(newest), draft).length > 0;
  const rule = isBegun ? begunFrom : newest;
  const decoded = savedParameters(rule?.parameters ?? {});
  const saved = decoded.kind === 'valid' ? decoded.value : {};

  return {
    rule,
    saved,
    savedFaults: decoded.kind === 'valid' ? [] : decoded.faults,
    drafted: withDraft(saved, draft),
    entered: { ...saved, ...draft },
    changes: parameterChanges(saved, draft),
    isOvertaken: isBegun && revisionOf(newest) !== revisionOf(begunFrom),
    change: (changed) => {
      if (!isBegun) setBegunFrom(newest);
      setDraft((before) => differing(saved, { ...(isBegun ? before : {}), ...changed }));
    },
    reset: () => {
      setDraft({});
      setBegunFrom(newest);
    },
    take: setBegunFrom,
    wasSaved: (changed) => {
      setDraft({});
      setBegunFrom(changed);
    },
  };
}

/** Only what is not as it is saved: a parameter that is put back is no longer part of the draft. */
function differing(saved: GivenParameters, draft: TuningDraft): TuningDraft {
  const changed: readonly string[] = parameterChanges(saved, draft).map(({ name }) => name);
  return Object.fromEntries(Object.entries(draft).filter(([name]) => changed.includes(name)));
}

/** The page learns of a change that was saved here only when it asks again. */
function newestOf(latest: SavedRule, known: SavedRule): SavedRule {
  if (latest === null || latest.id !== known?.id) return latest;
  return known.revision > latest.revision ? known : latest;
}

function revisionOf(rule: SavedRule): string {
  return rule === null ? '' : `${rule.id} ${rule.revision}`;
}

function givenOf(rule: SavedRule): GivenParameters {
  const decoded = savedParameters(rule?.parameters ?? {});
  return decoded.kind === 'valid' ? decoded.value : {};
}
