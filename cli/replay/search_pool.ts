import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Block } from './block';
import type { BlockResult, ScanSettings } from './scan_block';
import { blockSearcher } from './search_block';
import type { WorkerRequest, WorkerResponse } from './worker_messages';

/** Searches blocks, several at a time. */
export interface SearchPool {
  /** How many blocks are worth being under way at once. */
  readonly capacity: number;
  search(block: Block): Promise<BlockResult>;
  close(): Promise<void>;
}

/** Searches in this thread. Right for small inputs, which are read before a worker has started. */
export function inlinePool(settings: ScanSettings): SearchPool {
  return { capacity: 1, search: blockSearcher(settings), close: async () => {} };
}

/** Built beside the command itself. */
const WORKER_FILE = join(__dirname, 'replay_worker.js');

/** Searches in worker threads. Blocks wait in line until a worker is free. */
export function workerPool(
  settings: ScanSettings,
  jobs: number,
  workerFile = WORKER_FILE
): SearchPool {
  const workers = Array.from({ length: jobs }, () => new SearchWorker(settings, workerFile));
  const idle = [...workers];
  const waiting: ((worker: SearchWorker) => void)[] = [];

  const acquire = async () =>
    idle.pop() ?? (await new Promise<SearchWorker>((resolve) => waiting.push(resolve)));
  const release = (worker: SearchWorker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };

  return {
    capacity: jobs * 2,
    search: async (block) => {
      const worker = await acquire();
      try {
        return await worker.search(block);
      } finally {
        release(worker);
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

class SearchWorker {
  private readonly worker: Worker;

  constructor(
    private readonly settings: ScanSettings,
    workerFile: string
  ) {
    this.worker = new Worker(workerFile);
  }

  search(block: Block): Promise<BlockResult> {
    return new Promise((resolve, reject) => {
      const onMessage = (response: WorkerResponse) => {
        this.worker.off('error', onError);
        if (response.kind === 'result') resolve(response.result);
        else reject(new Error(response.reason));
      };
      const onError = (error: Error) => {
        this.worker.off('message', onMessage);
        reject(error);
      };
      this.worker.once('message', onMessage);
      this.worker.once('error', onError);
      const request: WorkerRequest = { settings: this.settings, block };
      // Bytes of a stream are handed over, not copied: nobody here needs them any more.
      this.worker.postMessage(request, block.kind === 'bytes' ? [toTransfer(block.bytes)] : []);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

function toTransfer({ buffer }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  throw new TypeError('the bytes of a block stand in memory of their own');
}
