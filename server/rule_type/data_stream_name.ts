/** What snapshots and index management put before the name of an index that holds the same documents. */
const PREFIXES = /^(?:restored-|partial-|shrink-[a-z0-9_]{4}-)+/;
const BACKING_INDEX = /^\.ds-(.+)-\d{4}\.\d{2}\.\d{2}-\d{6}$/;

/**
 * The data stream that a backing index belongs to; an index without a stream is its own. Rollover, snapshots and index
 * management give a document's index other names, the stream stays the same. The remote cluster stays part of the name.
 */
export function dataStreamName(index: string): string {
  const colon = index.indexOf(':') + 1;
  const local = index.slice(colon).replace(PREFIXES, '');
  return index.slice(0, colon) + (BACKING_INDEX.exec(local)?.[1] ?? local);
}
