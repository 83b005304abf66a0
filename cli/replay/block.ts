import { open, type FileHandle } from 'node:fs/promises';

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

/** Reads the lines of a block; from a file also the rest of the last line, which ends behind the range. */
export async function readBlock(block: Block): Promise<BlockBytes> {
  switch (block.kind) {
    case 'bytes': {
      const { bytes, endsTooLong } = block;
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), endsTooLong };
    }
    case 'range': {
      const file = await open(block.path, 'r');
      try {
        return await readRange(file, block.start, block.end);
      } finally {
        await file.close();
      }
    }
  }
}

async function readRange(file: FileHandle, start: number, end: number): Promise<BlockBytes> {
  // One byte before the range tells whether a line begins at its very start.
  const from = Math.max(0, start - 1);
  const range = await readFully(file, from, end - from);
  const firstLine = start === 0 ? 0 : range.indexOf(LINE_FEED) + 1;
  if (start > 0 && firstLine === 0) return { bytes: Buffer.alloc(0), endsTooLong: false };
  const lines = range.subarray(firstLine);
  if (lines.length === 0 || lines[lines.length - 1] === LINE_FEED) {
    return { bytes: lines, endsTooLong: false };
  }
  const lastLine = lines.lastIndexOf(LINE_FEED) + 1;
  const rest = await readLineRest(file, from + range.length, MAX_LINE_LENGTH - (lines.length - lastLine));
  return rest === undefined
    ? { bytes: lines.subarray(0, lastLine), endsTooLong: true }
    : { bytes: Buffer.concat([lines, rest]), endsTooLong: false };
}

/** From the position to the end of the line, without its line feed; `undefined` if that is more than the limit. */
async function readLineRest(
  file: FileHandle,
  position: number,
  limit: number
): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let size = 64 * 1024; ; size *= 2) {
    const piece = await readFully(file, position + length, size);
    const lineFeed = piece.indexOf(LINE_FEED);
    pieces.push(lineFeed === -1 ? piece : piece.subarray(0, lineFeed));
    length += pieces[pieces.length - 1]?.length ?? 0;
    if (length > limit) return undefined;
    if (lineFeed !== -1 || piece.length < size) return Buffer.concat(pieces);
  }
}

async function readFully(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The blocks of a file of the given size; at least one, so that an empty file is read too. */
export function* rangeBlocks(path: string, size: number): Generator<Extract<Block, { kind: 'range' }>> {
  let start = 0;
  do {
    yield { kind: 'range', path, start, end: Math.min(size, start + BLOCK_SIZE) };
    start += BLOCK_SIZE;
  } while (start < size);
}

/** Cuts a stream of bytes into blocks of whole lines. */
export async function* streamBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  const cutter = new LineCutter();
  for await (const chunk of chunks) yield* cutter.add(chunk);
  yield* cutter.finish();
}

/** Gathers chunks up to the size of a block and cuts them at the last line feed. */
class LineCutter {
  private pieces: Buffer[] = [];
  private length = 0;
  /** Bytes held since the last line feed. */
  private openLine = 0;
  private skipping = false;

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
    this.openLine = lastLineFeed === -1 ? this.openLine + rest.length : rest.length - lastLineFeed - 1;
    if (this.length >= BLOCK_SIZE && this.length > this.openLine) {
      yield this.cut(this.length - this.openLine, false);
    }
  }

  *finish(): Generator<Block> {
    if (this.length > 0) yield this.cut(this.length, false);
  }

  private cut(length: number, endsTooLong: boolean): Block {
    const all = Buffer.concat(this.pieces);
    // A copy of its own, since the memory goes over to a worker.
    const bytes = new Uint8Array(all.subarray(0, length));
    this.pieces = length < all.length ? [all.subarray(length)] : [];
    this.length = all.length - length;
    return { kind: 'bytes', bytes, endsTooLong };
  }
}
