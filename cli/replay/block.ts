import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Bytes in one block: large enough that handing it over costs nothing, small enough to keep several in memory. */
export const BLOCK_SIZE = 4 * 1024 * 1024;

/** Longest line that is read as an event; longer ones are reported. */
export const MAX_LINE_LENGTH = 10 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** A piece of input that holds whole lines. */
export type Block =
  /** The lines of a file that begin from `start` to before `end`. */
  | { readonly kind: 'range'; readonly path: string; readonly start: number; readonly end: number }
  /** Lines read already. `endsTooLong` says that a line follows which was longer than allowed and is not held. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly endsTooLong: boolean };

/** The lines of a block. */
export interface BlockBytes {
  readonly bytes: Buffer;
  readonly endsTooLong: boolean;
}

/** Read beyond the end of a range, where its last line usually ends. */
const OVERLAP = 64 * 1024;

/**
 * Reads blocks, one at a time. The memory of a range is used again for the next one: its lines are valid until then.
 */
export class BlockReader {
  private memory = Buffer.alloc(0);

  /** The lines of a block; of a range also the rest of the last line, which ends behind the range. */
  async read(block: Block): Promise<BlockBytes> {
    switch (block.kind) {
      case 'bytes': {
        const { bytes, endsTooLong } = block;
        return {
          bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          endsTooLong,
        };
      }
      case 'range': {
        const file = await open(block.path, 'r');
        try {
          return await this.readRange(file, block.start, block.end);
        } finally {
          await file.close();
        }
      }
    }
  }

  private async readRange(file: FileHandle, start: number, end: number): Promise<BlockBytes> {
    // One byte before the range tells whether a line begins at its very start.
    const from = Math.max(0, start - 1);
    const bytes = await readFully(file, from, this.memoryOf(end - from + OVERLAP));
    const firstLine = start === 0 ? 0 : bytes.indexOf(LINE_FEED) + 1;
    const rangeEnd = Math.min(end - from, bytes.length);
    if (firstLine >= rangeEnd || (start > 0 && firstLine === 0)) {
      return { bytes: bytes.subarray(0, 0), endsTooLong: false };
    }
    // The last line begins before the end of the range and ends at the first line feed from there on.
    const lastLineFeed = bytes.indexOf(LINE_FEED, rangeEnd - 1);
    if (lastLineFeed !== -1) {
      return { bytes: bytes.subarray(firstLine, lastLineFeed + 1), endsTooLong: false };
    }
    return this.withLongLine(file, bytes, firstLine, from + bytes.length);
  }

  /** The last line is longer than what was read of it, or ends with the file. */
  private async withLongLine(
    file: FileHandle,
    bytes: Buffer,
    firstLine: number,
    position: number
  ): Promise<BlockBytes> {
    const lastLine = Math.max(firstLine, bytes.lastIndexOf(LINE_FEED) + 1);
    const rest = await readLineRest(file, position, MAX_LINE_LENGTH - (bytes.length - lastLine));
    if (rest === undefined)
      return { bytes: bytes.subarray(firstLine, lastLine), endsTooLong: true };
    const lines = bytes.subarray(firstLine);
    return { bytes: rest.length === 0 ? lines : Buffer.concat([lines, rest]), endsTooLong: false };
  }

  private memoryOf(length: number): Buffer {
    if (this.memory.length < length) this.memory = Buffer.allocUnsafe(length);
    return this.memory.subarray(0, length);
  }
}

/** From the position to the end of the line, without its line feed; `undefined` if that is more than the limit. */
async function readLineRest(
  file: FileHandle,
  position: number,
  limit: number
): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let size = OVERLAP; ; size *= 2) {
    const piece = await readFully(file, position + length, Buffer.allocUnsafe(size));
    const lineFeed = piece.indexOf(LINE_FEED);
    const ofLine = lineFeed === -1 ? piece : piece.subarray(0, lineFeed);
    pieces.push(ofLine);
    length += ofLine.length;
    if (length > limit) return undefined;
    if (lineFeed !== -1 || piece.length < size) return Buffer.concat(pieces);
  }
}

/** Fills the buffer from the position on; what is given is shorter where the file ends. */
async function readFully(file: FileHandle, position: number, buffer: Buffer): Promise<Buffer> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(
      buffer,
      filled,
      buffer.length - filled,
      position + filled
    );
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The blocks of a file of the given size; at least one, so that an empty file is read too. */
export function* rangeBlocks(
  path: string,
  size: number,
  blockSize: number
): Generator<Extract<Block, { kind: 'range' }>> {
  let start = 0;
  do {
    yield { kind: 'range', path, start, end: Math.min(size, start + blockSize) };
    start += blockSize;
  } while (start < size);
}

/** Whole lines are handed on once the stream has been silent for this long, so that a live pipe is searched live. */
const SILENCE_MS = 200;

/**
 * Cuts a stream of bytes into blocks of whole lines. If the stream fails, the whole lines before the fault come first.
 */
export async function* streamBlocks(
  chunks: AsyncIterable<Buffer>,
  blockSize: number
): AsyncGenerator<Block> {
  const cutter = new LineCutter(blockSize);
  try {
    for await (const chunk of withSilences(chunks)) {
      if (chunk === 'silence') yield* cutter.wholeLines();
      else yield* cutter.add(chunk);
    }
  } catch (error) {
    yield* cutter.wholeLines();
    throw error;
  }
  yield* cutter.rest();
}

async function* withSilences(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | 'silence'> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = source.next();
      const first = await Promise.race([next, silence()]);
      if (first === 'silence') yield first;
      const chunk = await next;
      if (chunk.done === true) return;
      yield chunk.value;
    }
  } finally {
    await source.return?.();
  }
}

async function silence(): Promise<'silence'> {
  return setTimeout(SILENCE_MS, 'silence', { ref: false });
}

/** Gathers chunks up to the size of a block and cuts them at the last line feed. */
class LineCutter {
  private pieces: Buffer[] = [];
  private length = 0;
  /** Bytes held since the last line feed. */
  private openLine = 0;
  private skipping = false;
  private hasCut = false;

  constructor(private readonly blockSize: number) {}

  *add(chunk: Buffer): Generator<Block> {
    let rest = chunk;
    if (this.skipping) {
      const lineFeed = rest.indexOf(LINE_FEED);
      if (lineFeed === -1) return;
      this.skipping = false;
      rest = rest.subarray(lineFeed + 1);
    }
    const lastLineFeed = rest.lastIndexOf(LINE_FEED);
    // A line that was open when this chunk came may turn out too long where it ends within the chunk.
    const firstLineFeed = rest.indexOf(LINE_FEED);
    const openEnd = firstLineFeed === -1 ? rest.length : firstLineFeed;
    if (this.openLine + openEnd > MAX_LINE_LENGTH) {
      yield this.cut(this.length - this.openLine, true);
      this.pieces = [];
      this.length = 0;
      this.openLine = 0;
      if (firstLineFeed === -1) this.skipping = true;
      else yield* this.add(rest.subarray(firstLineFeed + 1));
      return;
    }
    if (rest.length === 0) return;
    this.pieces.push(rest);
    this.length += rest.length;
    this.openLine =
      lastLineFeed === -1 ? this.openLine + rest.length : rest.length - lastLineFeed - 1;
    if (this.length >= this.blockSize && this.length > this.openLine) {
      yield this.cut(this.length - this.openLine, false);
    }
  }

  *wholeLines(): Generator<Block> {
    if (this.length > this.openLine) yield this.cut(this.length - this.openLine, false);
  }

  /** What is left at the end; at least one block in all, so that an empty stream is read too. */
  *rest(): Generator<Block> {
    if (this.length > 0 || !this.hasCut) yield this.cut(this.length, false);
  }

  private cut(length: number, endsTooLong: boolean): Block {
    this.hasCut = true;
    const all = Buffer.concat(this.pieces);
    // A copy of its own, since the memory goes over to a worker.
    const bytes = new Uint8Array(all.subarray(0, length));
    this.pieces = length < all.length ? [all.subarray(length)] : [];
    this.length = all.length - length;
    return { kind: 'bytes', bytes, endsTooLong };
  }
}
