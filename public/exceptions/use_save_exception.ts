import { useState } from 'react';
import type { StoredException } from '../../common/api';
import type { ExceptionEvidence } from '../../common/exceptions';
import { usePluginServices } from '../services/plugin_services';
import { requestFailure, type RequestFailure } from '../services/request_failure';
import { contentOfForm, type ExceptionForm } from './exception_form';
import type { ExceptionTask } from './exception_task';
import { formDifferences, type FormDifference } from './form_differences';

/** Why an exception was not saved. What was typed is still there. */
export type SavingProblem =
  | { readonly kind: 'failed'; readonly failure: RequestFailure }
  | {
      readonly kind: 'conflict';
      /** What it is by now; null if it was deleted. */
      readonly theirs: StoredException | null;
      /** What differs from what was typed. */
      readonly differences: readonly FormDifference[];
    };

/** Saving, and what came of it. */
export interface Saving {
  readonly isSaving: boolean;
  readonly problem: SavingProblem | undefined;
  readonly save: (form: ExceptionForm) => Promise<void>;
  /** After a conflict was looked at: what is saved next replaces the version that was shown. */
  readonly settle: () => void;
}

/**
 * Saves what was typed. If someone else has changed the exception since it was opened, nothing is overwritten: what it is
 * by now is loaded, for the person to compare.
 *
 * @param evidence the alert that a new exception is made from
 * @param onConflict told when someone else was first
 */
export function useSaveException(
  task: ExceptionTask,
  evidence: ExceptionEvidence | undefined,
  onSaved: (exception: StoredException) => void,
  onConflict: () => void
): Saving {
  const { api } = usePluginServices();
  const [base, setBase] = useState(task.kind === 'edit' ? task.exception : undefined);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<SavingProblem>();

  const send = (form: ExceptionForm) => {
    const now = new Date();
    if (base === undefined) {
      const kept = { evidence: evidence === undefined ? [] : [evidence] };
      return api.createException(contentOfForm(form, kept, now));
    }
    const { id, version, isEnabled } = base;
    const kept = { evidence: base.evidence, isEnabled };
    return api.updateException(id, { version, exception: contentOfForm(form, kept, now) });
  };

  const problemOf = async (error: unknown, form: ExceptionForm): Promise<SavingProblem> => {
    const failure = requestFailure(error);
    if (base === undefined || (failure.kind !== 'conflict' && failure.kind !== 'not_found')) {
      return { kind: 'failed', failure };
    }
    onConflict();
    try {
      const { exceptions } = await api.exceptions();
      const theirs = exceptions.find(({ id }) => id === base.id) ?? null;
      return { kind: 'conflict', theirs, differences: formDifferences(theirs, form, new Date()) };
    } catch (secondError) {
      return { kind: 'failed', failure: requestFailure(secondError) };
    }
  };

  return {
    isSaving,
    problem,
    save: async (form) => {
      setSaving(true);
      setProblem(undefined);
      try {
        const { exception } = await send(form);
        onSaved(exception);
      } catch (error) {
        setProblem(await problemOf(error, form));
      } finally {
        setSaving(false);
      }
    },
    settle: () => {
      if (problem?.kind === 'conflict' && problem.theirs !== null) setBase(problem.theirs);
      setProblem(undefined);
    },
  };
}
