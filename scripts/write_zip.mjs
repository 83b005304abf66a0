// Zips that are the same, to the byte, for the same files.
import { zipSync } from 'fflate';

const UNIX = 3;
/** A regular file that everyone may read: Kibana is often installed by root and run by another user. */
const FILE_MODE = 0o100644;
/** The first time that the format knows, read as local time wherever it is written. */
const NO_TIME = new Date(1980, 0, 1);
const BEST_COMPRESSION = 9;

/**
 * @param files path → content
 * @returns the bytes of the zip: entries in the order of their names, without times, compressed by code that does not
 *   depend on the version of Node
 */
export function writeZip(files) {
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([path, content]) => [path, [content, {}]])), {
    level: BEST_COMPRESSION,
    os: UNIX,
    attrs: FILE_MODE * 2 ** 16,
    mtime: NO_TIME,
  });
}
