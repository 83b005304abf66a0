import { constants, createReadStream, openSync } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { glob, isDynamicPattern } from 'tinyglobby';
import { gunzip } from './gunzip';
import { BLOCK_SIZE, rangeBlocks, streamBlocks, type Block } from './block';

/** Standard input, as an argument and in results. */
export const STANDARD_INPUT = '-';

/** Enough of an input to tell what it is. */
const HEAD_SIZE = 8 * 1024;

/** An input that cannot be read; the message says why and what to do. */
export class UnreadableInputError extends Error {
  override readonly name = 'UnreadableInputError';
}

/** An input to be read, with its blocks in order. */
export interface Input {
  /** As the user named it. */
  readonly name: string;
  /** Bytes to be read, for the progress; 0 if unknown. */
  readonly size: number;
  /** Calls back with bytes read since the last call. Throws {@link UnreadableInputError}. */
  blocks(onRead: (bytes: number) => void): AsyncIterable<Block> | Iterable<Block>;
}

/**
 * Finds the files that the arguments name: paths, globs, and `-` for standard input. A path that exists is taken as it
 * is, even if it looks like a glob.
 *
 * @returns names in the order of the arguments, those of one glob sorted; or why an argument names nothing
 */
export async function resolveArguments(
  names: readonly string[]
): Promise<readonly (string | UnreadableInputError)[]> {
  const resolved = await Promise.all(names.map(resolveArgument));
  return resolved.flat();
}

async function resolveArgument(name: string): Promise<readonly (string | UnreadableInputError)[]> {
  if (name === STANDARD_INPUT || !isDynamicPattern(name) || (await exists(name))) return [name];
  const options = { expandDirectories: false, dot: true } as const;
  const found = await glob(name, { ...options, onlyFiles: true });
  const unreadableFolders = await foldersThatCannotBeRead(name);
  if (found.length === 0 && unreadableFolders.length === 0) {
    return [new UnreadableInputError(`${name}: no file matches this pattern`)];
  }
  return [...found.sort(), ...unreadableFolders];
}

/** Folders that a pattern leads into and that may not be read: the library passes over them in silence. */
async function foldersThatCannotBeRead(pattern: string): Promise<readonly UnreadableInputError[]> {
  const parts = pattern.split('/');
  const firstWildcard = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, firstWildcard).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const below = pattern.includes('**')
    ? await glob(`${base}/**`, { expandDirectories: false, dot: true, onlyDirectories: true })
    : [];
  const faults = await Promise.all(
    [base, ...below].map((folder) =>
      access(folder, constants.R_OK | constants.X_OK).then(
        () => undefined,
        (error: unknown) => unreadable(folder, error)
      )
    )
  );
  return faults
    .filter((fault) => fault !== undefined && !fault.message.endsWith('no such file'))
    .flatMap((fault) => fault ?? []);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}

/**
 * Looks at an input: what it is and how to read it.
 *
 * @param blockSize bytes in one block, about
 * @throws {UnreadableInputError} if it is missing, not allowed, a directory or no text
 */
export async function openInput(name: string, blockSize = BLOCK_SIZE): Promise<Input> {
  if (name === STANDARD_INPUT) {
    return { name, size: 0, blocks: (onRead) => stdinBlocks(blockSize, onRead) };
  }
  const { head, size, isFile } = await lookAt(name);
  if (isGzip(head)) {
    return { name, size, blocks: (onRead) => gzipBlocks(name, blockSize, onRead) };
  }
  refuseBinary(name, head);
  // Pipes and devices have no size and cannot be read twice.
  if (!isFile) {
    return { name, size: 0, blocks: (onRead) => fileStreamBlocks(name, blockSize, onRead) };
  }
  return {
    name,
    size,
    blocks: function* (onRead) {
      for (const block of rangeBlocks(name, size, blockSize)) {
        onRead(block.end - block.start);
        yield block;
      }
    },
  };
}

async function lookAt(name: string) {
  try {
    const stats = await stat(name);
    if (stats.isDirectory()) {
      throw new UnreadableInputError(
        `${name}: is a directory, name its files or use a pattern such as '${name.replace(/\/$/, '')}/**/*.ndjson'`
      );
    }
    if (!stats.isFile()) return { head: Buffer.alloc(0), size: 0, isFile: false };
    const file = await open(name, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
      return { head: buffer.subarray(0, bytesRead), size: stats.size, isFile: true };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UnreadableInputError ? error : unreadable(name, error);
  }
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** JSON text never holds a zero byte; UTF-16 text, archives and event log files do. */
function refuseBinary(name: string, start: Uint8Array): void {
  const head = start.subarray(0, HEAD_SIZE);
  if (!head.includes(0)) return;
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  throw new UnreadableInputError(
    isUtf16
      ? `${name}: is UTF-16 text, replay reads UTF-8; convert it with iconv -f UTF-16 -t UTF-8`
      : `${name}: is a binary file, replay reads NDJSON, plain or gzipped`
  );
}

async function* stdinBlocks(
  blockSize: number,
  onRead: (bytes: number) => void
): AsyncGenerator<Block> {
  const [head, chunks] = await withHead(process.stdin, STANDARD_INPUT);
  if (isGzip(head)) {
    yield* gunzipped(counted(chunks, onRead), STANDARD_INPUT, blockSize);
  } else {
    refuseBinary(STANDARD_INPUT, head);
    yield* streamBlocks(counted(chunks, onRead), blockSize);
  }
}

async function* fileStreamBlocks(name: string, blockSize: number, onRead: (bytes: number) => void) {
  const [head, chunks] = await withHead(await openStream(name), name);
  if (isGzip(head)) {
    yield* gunzipped(counted(chunks, onRead), name, blockSize);
  } else {
    refuseBinary(name, head);
    yield* streamBlocks(counted(chunks, onRead), blockSize);
  }
}

/** A named pipe is read by events: a read that waits in the thread pool would hold up the end of the process. */
async function openStream(name: string): Promise<NodeJS.ReadableStream> {
  const stats = await stat(name);
  if (!stats.isFIFO()) return createReadStream(name);
  return new Socket({
    fd: openSync(name, constants.O_RDONLY | constants.O_NONBLOCK),
    writable: false,
  });
}

async function* gzipBlocks(
  name: string,
  blockSize: number,
  onRead: (bytes: number) => void
): AsyncGenerator<Block> {
  yield* gunzipped(counted(buffers(createReadStream(name), name), onRead), name, blockSize);
}

async function* gunzipped(
  packed: AsyncIterable<Buffer>,
  name: string,
  blockSize: number
): AsyncGenerator<Block> {
  const [head, chunks] = await withHead(gunzip(packed), name);
  refuseBinary(name, head);
  yield* streamBlocks(chunks, blockSize);
}

/** The first chunk, and all chunks including it. */
async function withHead(
  stream: AsyncIterable<Buffer | string>,
  name: string
): Promise<[Uint8Array, AsyncIterable<Buffer>]> {
  const iterator = buffers(stream, name)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  const chunks = async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return [head, chunks()];
}

async function* buffers(
  stream: AsyncIterable<Buffer | string>,
  name: string
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onRead: (bytes: number) => void
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}

function unreadable(name: string, error: unknown): UnreadableInputError {
  if (error instanceof UnreadableInputError) return error;
  return new UnreadableInputError(`${name}: ${describeFault(error)}`);
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return error.message;
  }
}
