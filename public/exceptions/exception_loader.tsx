import { EuiFlyoutBody, EuiSkeletonText } from '@elastic/eui';
import { useMemo } from 'react';
import { fieldsOf } from '../../common/exceptions';
import { FailureCallout } from '../app/components/failure_callout';
import type { ApiClient } from '../services/api_client';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer } from '../services/use_answer';
import { ExceptionEditor, type EditingState } from './exception_editor';
import { exceptionSubject } from './exception_subject';
import { formFromException, formFromSubject } from './exception_form';
import { alertOfTask, type ExceptionTask } from './exception_task';
import { namesOfRule } from './names_of_rule';
import { useExceptionHistory } from './use_exception_history';

export interface ExceptionLoaderProps {
  readonly task: ExceptionTask;
  readonly onEditing: (state: EditingState) => void;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
  readonly onConflict: () => void;
}

/** Asks for what the form is filled from, and begins to look at the past at the same time. */
export function ExceptionLoader({ task, ...handlers }: ExceptionLoaderProps) {
  const { api } = usePluginServices();
  const [answer, askAgain] = useAnswer((signal) => basisOf(task, api, signal), [api]);
  const history = useExceptionHistory(task.kind === 'edit' ? fieldsOf([task.exception]) : []);
  const basis = answer.kind === 'answered' ? answer.value : answer.previous;
  const form = useMemo(() => basis && filledForm(task, basis), [basis, task]);
  if (basis !== undefined && form !== undefined) {
    return <ExceptionEditor task={task} {...basis} form={form} history={history} {...handlers} />;
  }
  return (
    <EuiFlyoutBody>
      {answer.kind === 'failed' ? (
        <FailureCallout failure={answer.failure} onRetry={askAgain} />
      ) : (
        <EuiSkeletonText lines={10} isLoading />
      )}
    </EuiFlyoutBody>
  );
}

type Basis = Awaited<ReturnType<typeof basisOf>>;

async function basisOf(task: ExceptionTask, api: ApiClient, signal: AbortSignal) {
  const [subject, domains] = await Promise.all([
    subjectOf(task, api, signal),
    namesOfRule(api, signal),
  ]);
  return { subject, domains };
}

/** An exception can be changed when its alert is gone; none can be made without one. */
async function subjectOf(task: ExceptionTask, api: ApiClient, signal: AbortSignal) {
  const alertId = alertOfTask(task);
  if (alertId === undefined) return undefined;
  try {
    return exceptionSubject(await api.exceptionSubject(alertId, signal));
  } catch (error) {
    if (task.kind === 'create') throw error;
    return undefined;
  }
}

function filledForm(task: ExceptionTask, { subject }: Basis) {
  if (task.kind === 'edit') return formFromException(task.exception);
  return subject === undefined ? undefined : formFromSubject(subject);
}
