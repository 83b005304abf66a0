import { parentPort, workerData } from 'node:worker_threads';
import { blockSearcher } from './search_block';
import type { WorkerData, WorkerRequest, WorkerResponse } from './worker_messages';

/** Entry of a worker thread: searches the blocks it is sent, one after the other. */
function listen(settings: WorkerData): void {
  const search = blockSearcher(settings);
  parentPort?.on('message', ({ block }: WorkerRequest) => {
    void respond(() => search(block)).then((response) => parentPort?.postMessage(response));
  });
}

async function respond(
  search: () => ReturnType<ReturnType<typeof blockSearcher>>
): Promise<WorkerResponse> {
  try {
    return { kind: 'result', result: await search() };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

listen(workerData);
