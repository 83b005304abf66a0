import * as t from 'io-ts';
import { decode } from '../../../common/validation';

const handle = t.type({
  /** Elasticsearch's id of the search. */
  id: t.string,
  /** Fields that were made optional since no index maps them. */
  unmapped: t.array(t.string),
});

/** What has to be known of a search that goes on when it is asked after, by whichever Kibana. */
export type SearchHandle = t.TypeOf<typeof handle>;

/** The handle as the browser keeps it. */
export function writeHandle(search: SearchHandle): string {
  return JSON.stringify(search);
}

/** @returns `undefined` if it is no handle */
export function readHandle(text: string): SearchHandle | undefined {
  try {
    const decoded = decode(handle, JSON.parse(text));
    return decoded.kind === 'valid' ? decoded.value : undefined;
  } catch {
    return undefined;
  }
}
