import { join } from 'node:path';
import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { readJsonFile, writeJsonFile } from '../json_file';

const FILE = 'saved_objects.json';

const stateCodec = t.type({
  /** The highest that was ever given, to deleted objects too: a version never comes back. */
  sequenceNumber: t.number,
  documents: t.array(
    t.type({ id: t.string, version: t.number, sequenceNumber: t.number, source: t.UnknownRecord })
  ),
});

/** All saved objects of the plugin as plain JSON: what survives a restart. */
export type SavedObjectsState = t.TypeOf<typeof stateCodec>;

export const NO_SAVED_OBJECTS: SavedObjectsState = { sequenceNumber: -1, documents: [] };

export function readSavedObjects(directory: string): SavedObjectsState {
  const path = join(directory, FILE);
  const file = readJsonFile(path);
  if (file === undefined) return NO_SAVED_OBJECTS;
  const decoded = stateCodec.decode(file.content);
  if (isLeft(decoded)) {
    throw new Error(
      `${path} was not written by this sandbox. Remove it to start without saved objects.`
    );
  }
  return decoded.right;
}

export function writeSavedObjects(directory: string, state: SavedObjectsState): void {
  writeJsonFile(join(directory, FILE), state);
}
