import type { Block } from './block';
import type { BlockResult, ScanSettings } from './scan_block';

/** One block to search. The settings are those of all requests to a worker. */
export interface WorkerRequest {
  readonly settings: ScanSettings;
  readonly block: Block;
}

/** The answer to a request: workers get one at a time. */
export type WorkerResponse =
  | { readonly kind: 'result'; readonly result: BlockResult }
  /** The block could not be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };
