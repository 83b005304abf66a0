import { matchesPattern } from './matches_pattern';

/** What lifecycle management puts before the name of an index that it mounted from a snapshot. */
const MOUNTED_PREFIXES = ['partial-', 'restored-'];

/** A shrunken index is called `shrink-`, four random characters, and its former name. */
const SHRUNKEN_PREFIX = /^shrink-[\w-]{4}-/;

const BACKING_INDEX_PREFIX = '.ds-';

/**
 * Whether an index belongs to an index pattern.
 *
 * @param index as a hit's `_index` gives it: it may be a backing index of a data stream
 *   (`.ds-logs-…-2026.01.01-000001`), lie on a remote cluster (`cluster:logs-…`), or have been shrunk or mounted
 * @param pattern the name of an index or data stream, or the beginning of one and a `*`
 */
export function matchesIndexPattern(index: string, pattern: string): boolean {
  return matchesPattern(dataStreamAndGeneration(index), pattern);
}

function dataStreamAndGeneration(index: string): string {
  let name = index.slice(index.lastIndexOf(':') + 1);
  for (const prefix of MOUNTED_PREFIXES) name = withoutPrefix(name, prefix);
  name = name.replace(SHRUNKEN_PREFIX, '');
  return withoutPrefix(name, BACKING_INDEX_PREFIX);
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
