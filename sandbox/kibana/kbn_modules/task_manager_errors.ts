/** Stands for `TaskErrorSource` (`x-pack/platform/plugins/shared/task_manager/common/constants.ts`). */
const TaskErrorSource = { FRAMEWORK: 'framework', USER: 'user' } as const;

export type TaskErrorSourceName = (typeof TaskErrorSource)[keyof typeof TaskErrorSource];

/** Private to this module as in Kibana: an error marked by a copy of the function below stays unmarked for the host. */
const source = Symbol('TaskRunErrorSource');

/**
 * Stands for the run-time values of `@kbn/task-manager-plugin/server` that the plugin uses
 * (`x-pack/platform/plugins/shared/task_manager/server/task_running/errors.ts`).
 */
export const taskManagerModule = {
  TaskErrorSource,
  createTaskRunError(error: Error, errorSource: TaskErrorSourceName = TaskErrorSource.FRAMEWORK) {
    return Object.assign(error, { [source]: errorSource });
  },
};

/**
 * The host's reader of the mark, Kibana's `getErrorSource` and `isUserError` in one: unmarked errors are the
 * framework's, but for Elasticsearch's 401, which is the user's.
 */
export function taskErrorSource(error: unknown): TaskErrorSourceName {
  if (typeof error !== 'object' || error === null) return TaskErrorSource.FRAMEWORK;
  if (source in error) {
    return error[source] === TaskErrorSource.USER
      ? TaskErrorSource.USER
      : TaskErrorSource.FRAMEWORK;
  }
  const isUnauthorized = 'statusCode' in error && error.statusCode === 401;
  return isUnauthorized ? TaskErrorSource.USER : TaskErrorSource.FRAMEWORK;
}
