import { crc32 } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';
import type { ZipEntry } from './zip_entry';

/** Unpacked, what a plugin may have: a zip of a few bytes can unpack to more than a machine has. */
export const MAX_UNPACKED_BYTES = 100_000_000;
export const MAX_ENTRIES = 10_000;

/** The file is no zip that can be read; the message says why. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/**
 * Reads all of a zip, with the library that Kibana's installer reads it with (`src/cli/plugin/install/zip.ts`).
 *
 * @returns its entries in their order
 * @throws {ZipError} it is no zip, is truncated, a checksum is wrong, a path leads out of it, or a limit is exceeded
 */
export async function readZip(path: string): Promise<readonly ZipEntry[]> {
  try {
    return await readEntries(await openZip(path));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function openZip(path: string): Promise<ZipFile> {
  // A backslash is kept, to be told; the installer would take it for a slash.
  const options: Options = { lazyEntries: true, autoClose: false };
  return new Promise((resolve, reject) => {
    open(path, options, (error, zip) => (error === null ? resolve(zip) : reject(error)));
  });
}

async function readEntries(zip: ZipFile): Promise<readonly ZipEntry[]> {
  try {
    const entries: ZipEntry[] = [];
    let unpacked = 0;
    for await (const entry of headersOf(zip)) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MAX_UNPACKED_BYTES)
        throw new ZipError(`It unpacks to more than ${MAX_UNPACKED_BYTES} bytes.`);
      if (entries.length === MAX_ENTRIES)
        throw new ZipError(`It has more than ${MAX_ENTRIES} entries.`);
      entries.push(await readEntry(zip, entry));
    }
    return entries;
  } finally {
    zip.close();
  }
}

/** The headers of the entries, one after the other. */
async function* headersOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once('entry', resolve);
      zip.once('end', () => resolve(undefined));
      zip.once('error', reject);
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

const TYPE_BITS = 0o170000;
const PERMISSION_BITS = 0o7777;
const FILE = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

async function readEntry(zip: ZipFile, entry: Entry): Promise<ZipEntry> {
  // The Unix mode stands in the upper half of the external attributes; the installer gives it to the file.
  const mode = entry.externalFileAttributes >>> 16;
  const name = entry.fileName;
  const type = typeOf(name, mode & TYPE_BITS);
  const content = type === 'folder' ? Buffer.alloc(0) : await contentOf(zip, entry);
  return { name, permissions: mode & PERMISSION_BITS, type, content };
}

function typeOf(name: string, bits: number): ZipEntry['type'] {
  if (name.endsWith('/')) return 'folder';
  switch (bits) {
    case LINK:
      return 'link';
    // No mode at all, which is a fault of its own.
    case 0:
    case FILE:
      return 'file';
    case FOLDER:
      return 'folder';
    default:
      return 'special';
  }
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) =>
      error === null ? resolve(opened) : reject(error)
    );
  });
  const content = await buffer(stream);
  if (crc32(content) !== entry.crc32)
    throw new ZipError(`The checksum of ${entry.fileName} does not fit its content.`);
  return content;
}
