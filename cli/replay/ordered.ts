/**
 * Runs tasks several at a time and gives their results in the order of the tasks. No more than `limit` tasks are begun
 * and not yet taken, so a slow consumer holds back the producer.
 */
export async function* ordered<Task, Result>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  limit: number,
  run: (task: Task) => Promise<Result>
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const task of tasks) {
    const result = run(task);
    // A failure is reported when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= limit) yield* first(underWay);
  }
  while (underWay.length > 0) yield* first(underWay);
}

async function* first<Result>(underWay: Promise<Result>[]): AsyncGenerator<Result> {
  const next = underWay.shift();
  if (next !== undefined) yield await next;
}
