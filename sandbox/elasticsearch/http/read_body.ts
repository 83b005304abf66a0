import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { ElasticsearchError } from '../elasticsearch_error';

/** Elasticsearch's `http.max_content_length`. */
export const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** Reads the body of a request; compressed ones are unpacked. */
export async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (message.headers['content-encoding'] !== 'gzip') return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: MAX_BODY_BYTES }).toString('utf8');
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw new ElasticsearchError(400, 'illegal_argument_exception', 'the body is no gzip data');
  }
}

function tooLarge(): ElasticsearchError {
  return new ElasticsearchError(
    413,
    'content_too_long_exception',
    `entity content is too long for the configured buffer limit [${MAX_BODY_BYTES}]`
  );
}
