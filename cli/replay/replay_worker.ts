import { parentPort } from 'node:worker_threads';
import { blockSearcher, type BlockSearcher } from './search_block';
import type { WorkerRequest, WorkerResponse } from './worker_messages';

/** Made for the first request, since the query is compiled once. */
let searcher: BlockSearcher | undefined;

/** Searches the blocks that the thread is sent, one after the other. */
parentPort?.on('message', (request: WorkerRequest) => {
  void respond(request).then((response) => parentPort?.postMessage(response));
});

async function respond({ settings, block }: WorkerRequest): Promise<WorkerResponse> {
  try {
    searcher ??= blockSearcher(settings);
    return { kind: 'result', result: await searcher(block) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
