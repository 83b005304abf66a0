import { BlockReader, MAX_LINE_LENGTH, type Block } from './block';
import { BlockScanner, type BlockResult, type ScanSettings } from './scan_block';

export type BlockSearcher = (block: Block) => Promise<BlockResult>;

/** Reads and scans one block. Made once per thread, since the query is compiled and its finder chosen once. */
export function blockSearcher(settings: ScanSettings): BlockSearcher {
  const reader = new BlockReader();
  const scanner = new BlockScanner(settings);
  return async (block) => {
    const { bytes, endsTooLong } = await reader.read(block);
    const result = scanner.scan(bytes);
    return endsTooLong ? withTooLongLine(result) : result;
  };
}

function withTooLongLine(result: BlockResult): BlockResult {
  const line = result.lines + 1;
  return {
    ...result,
    lines: line,
    problems: [
      ...result.problems,
      { line, kind: 'too-long', reason: `the line is longer than ${MAX_LINE_LENGTH} bytes` },
    ],
    counts: { ...result.counts, malformed: result.counts.malformed + 1 },
  };
}
