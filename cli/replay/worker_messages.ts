import type { Block } from './block';
import type { BlockResult, ScanSettings } from './scan_block';

/** Given to a worker when it starts. */
export type WorkerData = ScanSettings;

/** One block to search. */
export interface WorkerRequest {
  readonly block: Block;
}

/** The answer to a request: workers get one at a time. */
export type WorkerResponse =
  | { readonly kind: 'result'; readonly result: BlockResult }
  /** The block could not be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };
