import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST_LENGTH = 12;

/**
 * Stands for the digest of the Kibana build in the address of its files. It is made from the files themselves, since a
 * plugin that is built anew keeps its version here, and browsers keep the files for a year.
 */
export function contentDigest(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    for (const path of paths) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
}
