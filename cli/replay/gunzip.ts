import { createInflateRaw, crc32, type InflateRaw } from 'node:zlib';

/** What is wrong with a gzip stream; everything unpacked before the fault has been given. */
export class GzipError extends Error {
  override readonly name = 'GzipError';
}

const MAGIC = [0x1f, 0x8b] as const;
const DEFLATE = 8;
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const TRAILER_LENGTH = 8;

/**
 * Unpacks gzip, also several members one after the other (RFC 1952). Node's own Gunzip drops what it has unpacked when
 * it meets a fault; here it is given first, so that a damaged or cut file is searched as far as it goes.
 *
 * @throws {GzipError}
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = new ByteSource(chunks);
  let isFirst = true;
  while (await source.holdsMore()) {
    if (!(await startsMember(source))) {
      if (await source.isOnlyZeros()) return;
      throw new GzipError(
        isFirst
          ? 'it is no gzip file'
          : 'the gzip file is damaged: something else stands behind its end'
      );
    }
    isFirst = false;
    await skipHeader(source);
    let checksum = 0;
    let length = 0;
    for await (const piece of inflated(source)) {
      checksum = crc32(piece, checksum);
      length += piece.length;
      yield piece;
    }
    const trailer = await source.take(TRAILER_LENGTH);
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) {
      throw new GzipError('the gzip file is damaged: its checksum does not fit what was read');
    }
  }
}

async function startsMember(source: ByteSource): Promise<boolean> {
  const start = await source.peek(MAGIC.length);
  return start[0] === MAGIC[0] && start[1] === MAGIC[1];
}

async function skipHeader(source: ByteSource): Promise<void> {
  const header = await source.take(10);
  if (header[2] !== DEFLATE) throw new GzipError('the gzip file is packed in an unknown way');
  const flags = header[3] ?? 0;
  if ((flags & HAS_EXTRA) !== 0) {
    const length = (await source.take(2)).readUInt16LE(0);
    await source.take(length);
  }
  if ((flags & HAS_NAME) !== 0) await skipText(source);
  if ((flags & HAS_COMMENT) !== 0) await skipText(source);
  if ((flags & HAS_CHECKSUM) !== 0) await source.take(2);
}

async function skipText(source: ByteSource): Promise<void> {
  while ((await source.take(1))[0] !== 0);
}

/** The text of one member. What stands behind its end is given back to the source. */
async function* inflated(source: ByteSource): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const pieces: Buffer[] = [];
  const state: { fault: Error | undefined; hasEnded: boolean } = {
    fault: undefined,
    hasEnded: false,
  };
  inflate.on('data', (piece: Buffer) => pieces.push(piece));
  inflate.on('end', () => (state.hasEnded = true));
  inflate.on('error', (error) => (state.fault = error));
  let fed = 0;
  try {
    while (!state.hasEnded) {
      const chunk = await source.next();
      if (chunk === undefined) {
        yield* pieces.splice(0);
        throw new GzipError('the gzip file is truncated, what stands before the cut was read');
      }
      fed += chunk.length;
      await written(inflate, chunk);
      yield* pieces.splice(0);
      if (state.fault !== undefined) {
        throw new GzipError('the gzip file is damaged, what stands before the damage was read');
      }
      const unused = fed - inflate.bytesWritten;
      if (unused > 0) {
        source.giveBack(chunk.subarray(chunk.length - unused));
        return;
      }
    }
  } finally {
    inflate.destroy();
  }
}

/** Waits until the chunk has been worked off, the member has ended within it, or it turned out to be damaged. */
async function written(inflate: InflateRaw, chunk: Buffer): Promise<void> {
  await new Promise<void>((resolve) => {
    const settled = () => {
      inflate.off('end', settled);
      inflate.off('error', settled);
      // Pieces that are on their way are given in this turn of the event loop.
      setImmediate(resolve);
    };
    inflate.once('end', settled);
    inflate.once('error', settled);
    inflate.write(chunk, settled);
  });
}

/** Bytes of a stream of chunks, with a look ahead. */
class ByteSource {
  private readonly iterator: AsyncIterator<Buffer>;
  private held = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.iterator = chunks[Symbol.asyncIterator]();
  }

  async holdsMore(): Promise<boolean> {
    return (await this.peek(1)).length > 0;
  }

  /** Up to so many bytes, fewer at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.held.length < count) {
      const more = await this.iterator.next();
      if (more.done === true) break;
      this.held = Buffer.concat([this.held, more.value]);
    }
    return this.held.subarray(0, count);
  }

  async take(count: number): Promise<Buffer> {
    const bytes = await this.peek(count);
    if (bytes.length < count) {
      throw new GzipError('the gzip file is truncated, what stands before the cut was read');
    }
    this.held = this.held.subarray(count);
    return bytes;
  }

  /** The next bytes, however many, or `undefined` at the end. */
  async next(): Promise<Buffer | undefined> {
    if (!(await this.holdsMore())) return undefined;
    const bytes = this.held;
    this.held = Buffer.alloc(0);
    return bytes;
  }

  giveBack(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held]);
  }

  /** Whether only padding follows, as on tapes; reads to the end. */
  async isOnlyZeros(): Promise<boolean> {
    for (let bytes = await this.next(); bytes !== undefined; bytes = await this.next()) {
      if (bytes.some((byte) => byte !== 0)) return false;
    }
    return true;
  }
}
