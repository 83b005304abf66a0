/**
 * Runs tasks several at a time and gives their results in the order of the tasks, each as soon as its turn has come,
 * also while the next task is still awaited. No more than `limit` tasks are begun and not yet taken, so a slow consumer
 * holds back the producer.
 */
export async function* ordered<Task, Result>(
  tasks: AsyncIterable<Task>,
  limit: number,
  run: (task: Task) => Promise<Result>
): AsyncGenerator<Result> {
  const source = tasks[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let awaited: Promise<IteratorResult<Task>> | undefined;
  let exhausted = false;
  try {
    for (;;) {
      if (!exhausted && awaited === undefined && underWay.length < limit) {
        awaited = source.next();
        ignoreFailure(awaited);
      }
      const [first] = underWay;
      if (first === undefined && exhausted) return;
      const next = await earliest(first, underWay.length < limit ? awaited : undefined);
      if (next.kind === 'result') {
        void underWay.shift();
        yield next.result;
        continue;
      }
      awaited = undefined;
      if (next.task.done === true) exhausted = true;
      else {
        const result = run(next.task.value);
        ignoreFailure(result);
        underWay.push(result);
      }
    }
  } finally {
    // Not awaited: a source that waits for its next task, such as a silent pipe, would hold up the end.
    ignoreFailure(source.return?.());
  }
}

type Next<Task, Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'task'; readonly task: IteratorResult<Task> };

async function earliest<Task, Result>(
  result: Promise<Result> | undefined,
  task: Promise<IteratorResult<Task>> | undefined
): Promise<Next<Task, Result>> {
  return Promise.race([
    ...(result === undefined
      ? []
      : [result.then((each) => ({ kind: 'result' as const, result: each }))]),
    ...(task === undefined ? [] : [task.then((each) => ({ kind: 'task' as const, task: each }))]),
  ]);
}

/** A failure is reported where the promise is awaited; until then, or if it never is, it must not end the process. */
function ignoreFailure(promise: Promise<unknown> | undefined): void {
  promise?.catch(() => {});
}
