import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Lifecycle, Request, Server } from '@hapi/hapi';
import { isRecord } from '../is_record';

const YEAR_SECONDS = 31_536_000;
const DEFAULT_CONTENT_TYPE = 'application/octet-stream';
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);
/** Siblings that the build has compressed, the best first. */
const COMPRESSED = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

/**
 * Serves any file below a folder, to anyone, for a year. Stands for Kibana's bundle routes
 * (`src/core/packages/apps/server-internal/src/bundle_routes`): nothing outside of the folder, content types by
 * extension, compressed siblings where the browser takes them.
 */
export function serveFiles(server: Server, url: string, folder: string): void {
  server.route({
    method: 'GET',
    path: `${url}/{file*}`,
    options: { auth: false },
    handler: async (request, h) => {
      const file = await fileBelow(folder, fileOf(request));
      return file === undefined
        ? h.response({ statusCode: 404, error: 'Not Found', message: 'Not Found' }).code(404)
        : respond(h, file, request);
    },
  });
}

function fileOf({ params }: Request): string {
  const file: unknown = isRecord(params) ? params['file'] : undefined;
  return typeof file === 'string' ? file : '';
}

/** The real path of a file that is there and does not lead out of the folder, by dots or by a link. */
async function fileBelow(folder: string, file: string): Promise<string | undefined> {
  if (file === '' || file.includes('\0')) return undefined;
  try {
    const [root, found] = await Promise.all([realpath(folder), realpath(join(folder, file))]);
    return found.startsWith(root + sep) ? found : undefined;
  } catch {
    return undefined;
  }
}

async function respond(h: Parameters<Lifecycle.Method>[1], path: string, request: Request) {
  const contentType = CONTENT_TYPES.get(extname(path)) ?? DEFAULT_CONTENT_TYPE;
  const found = await readCompressed(path, acceptedEncodings(request));
  const { content, encoding } = found ?? { content: await readIfFile(path), encoding: undefined };
  if (content === undefined) {
    return h.response({ statusCode: 404, error: 'Not Found', message: 'Not Found' }).code(404);
  }
  const response = h
    .response(content)
    .type(contentType)
    .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
    .header('x-content-type-options', 'nosniff')
    .header('vary', 'accept-encoding');
  return encoding === undefined ? response : response.header('content-encoding', encoding);
}

async function readCompressed(path: string, accepted: ReadonlySet<string>) {
  for (const { encoding, extension } of COMPRESSED) {
    if (!accepted.has(encoding)) continue;
    const content = await readIfFile(path + extension);
    if (content !== undefined) return { content, encoding };
  }
  return undefined;
}

function acceptedEncodings({ headers }: Request): ReadonlySet<string> {
  const accepted: unknown = headers['accept-encoding'];
  if (typeof accepted !== 'string') return new Set();
  return new Set(accepted.split(',').map((entry) => entry.split(';')[0]?.trim() ?? ''));
}

async function readIfFile(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
