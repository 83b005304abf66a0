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
  const idle = Array.from({ length: jobs }, () => new SearchWorker(settings, workerFile));
  const busy = new Set<SearchWorker>();
  const waiting: ((worker: SearchWorker) => void)[] = [];

  const acquire = async () =>
    idle.pop() ?? (await new Promise<SearchWorker>((resolve) => waiting.push(resolve)));
  const release = (worker: SearchWorker) => {
    // One that has ended (out of memory, say) answers no more.
    const usable = worker.isAlive ? worker : new SearchWorker(settings, workerFile);
    const next = waiting.shift();
    if (next === undefined) idle.push(usable);
    else next(usable);
  };

  return {
    capacity: jobs * 2,
    search: async (block) => {
      const worker = await acquire();
      busy.add(worker);
      try {
        return await worker.search(block);
      } finally {
        busy.delete(worker);
        release(worker);
      }
    },
    close: async () => {
      await Promise.all([...idle, ...busy].map((worker) => worker.close()));
    },
  };
}

class SearchWorker {
  isAlive = true;
  private readonly worker: Worker;
  /** Settles the search that is going on. */
  private settle: ((response: WorkerResponse) => void) | undefined;

  constructor(
    private readonly settings: ScanSettings,
    workerFile: string
  ) {
    this.worker = new Worker(workerFile);
    this.worker.on('message', (response: WorkerResponse) => this.settle?.(response));
    this.worker.on('error', (error) => this.end(error.message));
    this.worker.on('exit', () => this.end('the worker thread has ended'));
  }

  async search(block: Block): Promise<BlockResult> {
    const response = await new Promise<WorkerResponse>((resolve) => {
      this.settle = resolve;
      if (!this.isAlive) {
        this.end('the worker thread has ended');
        return;
      }
      const request: WorkerRequest = { settings: this.settings, block };
      // Bytes of a stream are handed over, not copied: nobody here needs them any more.
      this.worker.postMessage(request, block.kind === 'bytes' ? [toTransfer(block.bytes)] : []);
    });
    if (response.kind === 'result') return response.result;
    throw new Error(response.reason);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(reason: string): void {
    this.isAlive = false;
    this.settle?.({ kind: 'unreadable', reason });
  }
}

function toTransfer({ buffer }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  throw new TypeError('the bytes of a block stand in memory of their own');
}
