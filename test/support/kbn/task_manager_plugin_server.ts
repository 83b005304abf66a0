/** Stands for the run-time values of `@kbn/task-manager-plugin/server`. */
export const TaskErrorSource = { FRAMEWORK: 'framework', USER: 'user' } as const;

const sources = new WeakMap<Error, string>();

export function createTaskRunError(
  error: Error,
  source: string = TaskErrorSource.FRAMEWORK
): Error {
  sources.set(error, source);
  return error;
}

/** Whom an error was marked for, `undefined` if it was not marked. */
export function sourceOf(error: unknown): string | undefined {
  return error instanceof Error ? sources.get(error) : undefined;
}
