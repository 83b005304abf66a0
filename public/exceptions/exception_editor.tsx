import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiSpacer,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { exceptionEffect } from '../../common/history';
import { isAnythingSearched, isJudgeable } from '../history';
import { visibleText } from '../investigation_panel';
import { usePluginServices } from '../services/plugin_services';
import { EffectPanel } from './effect_panel';
import { formFaults, type ExceptionForm } from './exception_form';
import { coversSubject, sourcesOf, type ExceptionSubject } from './exception_subject';
import type { ExceptionTask } from './exception_task';
import { FormFields } from './form_fields';
import { SaveProblem } from './save_problem';
import { savedWords } from './saved_words';
import { isSubjectMissed } from './subject_missed';
import type { ExceptionHistory } from './use_exception_history';
import { useSaveException } from './use_save_exception';

/** Whether anything would be lost if the form were closed, and whether it can be closed at all. */
export type EditingState = 'unchanged' | 'changed' | 'saving';

export interface ExceptionEditorProps {
  readonly task: ExceptionTask;
  /** What the form is filled with. */
  readonly form: ExceptionForm;
  /** The alert; an exception that is changed may have lost its own. */
  readonly subject: ExceptionSubject | undefined;
  /** The names that the rule looks for. */
  readonly domains: readonly string[];
  readonly history: ExceptionHistory;
  readonly onEditing: (state: EditingState) => void;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
  /** Told when someone else has changed or deleted the exception meanwhile. */
  readonly onConflict: () => void;
}

/** The form of an exception, what speaks against it, and what it would have hidden: all of it as the person types. */
export function ExceptionEditor(props: ExceptionEditorProps) {
  const {
    task,
    form: filled,
    subject,
    domains,
    history,
    onEditing,
    onCancel,
    onSaved,
    onConflict,
  } = props;
  const { core } = usePluginServices();
  const { euiTheme } = useEuiTheme();
  // What the form was filled with last: with what someone else has saved, after a conflict.
  const [initial, setInitial] = useState(filled);
  const [form, setForm] = useState(filled);
  const [isUnfinished, setUnfinished] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (refusals > 0) focusFirstFault(body.current);
  }, [refusals]);

  const { need, run, fields } = history;
  const { entries } = form;
  useEffect(() => {
    need(entries.map(({ field }) => field));
  }, [entries, need]);

  const faults = useMemo(
    () => formFaults(form, { domains, sources: sourcesOf(subject) }, new Date()),
    [form, domains, subject]
  );
  // Thousands of events are judged: typing goes first.
  const judged = useDeferredValue(entries);
  const events = useDeferredValue(run.events);
  const isKnown = isAnythingSearched(run) && isJudgeable({ entries: judged }, fields);
  const effect = useMemo(
    () => (isKnown ? exceptionEffect({ entries: judged }, events) : undefined),
    [isKnown, judged, events]
  );

  const saving = useSaveException(
    task,
    subject?.evidence,
    (saved) => {
      core.notifications.toasts.addSuccess({
        title: savedMessage(visibleText(saved.name)),
        text: savedWords(saved, effect, new Date()),
      });
      onSaved();
    },
    onConflict
  );
  const { isSaving } = saving;
  const change = (changed: ExceptionForm) => {
    // It would be lost: what is saved is what was there before.
    if (!isSaving) setForm(changed);
  };
  const isChanged = JSON.stringify(form) !== JSON.stringify(initial);
  const editing = editingState(isSaving, isChanged);
  // Before anything else can happen, so that the next key finds it.
  useLayoutEffect(() => {
    onEditing(editing);
  }, [editing, onEditing]);
  const save = () => {
    if (faults.length > 0 || isUnfinished) setRefusals((count) => count + 1);
    else void saving.save(form);
  };
  const settle = () => {
    saving.settle();
    // The buttons that were pressed are gone.
    saveButton.current?.focus();
  };

  return (
    <>
      <EuiFlyoutBody>
        <div
          ref={body}
          aria-busy={isSaving}
          // Nothing is disabled, which would take the keyboard's place away.
          css={isSaving && { opacity: 0.5, pointerEvents: 'none' }}
        >
          {saving.problem !== undefined && (
            <div ref={showOnMount}>
              <SaveProblem
                problem={saving.problem}
                onTakeTheirs={(theirs) => {
                  setInitial(theirs);
                  setForm(theirs);
                  settle();
                }}
                onKeepMine={settle}
              />
              <EuiSpacer size="m" />
            </div>
          )}
          <div
            css={{
              display: 'grid',
              alignItems: 'start',
              gap: euiTheme.size.l,
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 28em), 1fr))',
            }}
          >
            <FormFields
              form={form}
              isNew={task.kind === 'create'}
              initial={initial}
              subject={subject}
              evidence={task.kind === 'edit' ? task.exception.evidence : []}
              faults={faults}
              refusals={refusals}
              judged={judged}
              effect={effect}
              events={run.events}
              isUnfinished={isUnfinished}
              onUnfinished={setUnfinished}
              onChange={change}
            />
            <EffectPanel
              effect={effect}
              entries={judged}
              run={run}
              leftOut={fields.leftOut}
              isSubjectCovered={subject === undefined || coversSubject(judged, subject)}
              isSubjectMissed={subject !== undefined && isSubjectMissed(run, subject)}
              onCancel={history.cancel}
              onRetry={history.start}
            />
          </div>
        </div>
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              flush="left"
              isDisabled={isSaving}
              hasAriaDisabled
              onClick={onCancel}
              data-test-subj="cancelException"
            >
              {i18n.translate('publicIpDiscovery.exceptionForm.cancel', {
                defaultMessage: 'Cancel',
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButton
              buttonRef={saveButton}
              fill
              isLoading={isSaving}
              // Not the `disabled` of HTML, which would take the keyboard's place away.
              hasAriaDisabled
              aria-busy={isSaving}
              onClick={save}
              data-test-subj="saveException"
            >
              {i18n.translate('publicIpDiscovery.exceptionForm.save', {
                defaultMessage: 'Save exception',
              })}
            </EuiButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFlyoutFooter>
    </>
  );
}

function editingState(isSaving: boolean, isChanged: boolean): EditingState {
  if (isSaving) return 'saving';
  return isChanged ? 'changed' : 'unchanged';
}

/** What appears above the form would not be seen from its end. It is announced, and the keyboard stays on the button. */
function showOnMount(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Leads to the first thing that has to be changed before it can be saved. */
function focusFirstFault(body: HTMLElement | null): void {
  const place = body?.querySelector<HTMLElement>('[data-faulty]');
  const control = place?.querySelector<HTMLElement>('input, textarea');
  (control ?? place)?.focus();
}

const savedMessage = (name: string) =>
  i18n.translate('publicIpDiscovery.exceptionForm.saved', {
    defaultMessage: 'The exception “{name}” is saved',
    values: { name },
  });
