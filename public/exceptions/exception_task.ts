import type { StoredException } from '../../common/api';

/** What the form of an exception is opened for. */
export type ExceptionTask =
  | { readonly kind: 'create'; readonly alertId: string }
  | { readonly kind: 'edit'; readonly exception: StoredException };

/** The alert that tells most of what the exception is about; an exception may have none. */
export function alertOfTask(task: ExceptionTask): string | undefined {
  return task.kind === 'create' ? task.alertId : task.exception.evidence[0]?.alertId;
}
