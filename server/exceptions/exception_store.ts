import type {
  SavedObject,
  SavedObjectsBulkCreateFailure,
  SavedObjectsClientContract,
} from '@kbn/core/server';
import {
  keptException,
  type ExceptionsResponse,
  type KeptException,
  type StoredException,
} from '../../common/api';
import { decode } from '../../common/validation';
import { EXCEPTION_OBJECT_TYPE } from './exception_object_type';

/** The exceptions of a space, as one user may see and change them. */
export interface ExceptionStore {
  /** All of them, the newest first, those of the same time by name; nothing without the privilege to see them. */
  list(): Promise<ExceptionsResponse>;
  /** @throws Boom 404, and UnreadableExceptionError */
  get(id: string): Promise<StoredException>;
  create(exception: KeptException): Promise<StoredException>;
  /** @throws SomeNotCreatedError with why some were not created; the others are deleted again, or told if they cannot be */
  createAll(exceptions: readonly KeptException[]): Promise<void>;
  /** @throws Boom 409 if it has another version by now */
  update(id: string, version: string, exception: KeptException): Promise<StoredException>;
  /** @throws Boom 409 if it has another version by now */
  delete(id: string, version: string): Promise<void>;
}

/** An import failed half-way and was taken back, as far as it could be. */
export class SomeNotCreatedError extends Error {
  /** @param left how many of those that were created could not be deleted again */
  constructor(reasons: readonly string[], left: number) {
    const refused = `The exceptions could not be saved: ${[...new Set(reasons)].join('; ')}`;
    super(
      left === 0
        ? refused
        : `${refused}. ${left} of them were saved and could not be taken back: load the list, and delete them there.`
    );
  }
}

/** An exception was saved by another version of the plugin. */
export class UnreadableExceptionError extends Error {
  constructor(reason: string) {
    super(`The exception cannot be read, and thus not changed; it can be deleted. ${reason}`);
  }
}

/** The store of the exceptions that a client of saved objects sees. */
export function exceptionStore(client: SavedObjectsClientContract): ExceptionStore {
  const type = EXCEPTION_OBJECT_TYPE;
  return {
    async list() {
      const read = (await allObjects(client)).map(readException);
      return {
        exceptions: read
          .flatMap((each) => (each.kind === 'readable' ? [each.exception] : []))
          .sort(newestFirst),
        unreadable: read.flatMap((each) => (each.kind === 'unreadable' ? [each.problem] : [])),
      };
    },
    async get(id) {
      const read = readException(await client.get(type, id));
      if (read.kind === 'readable') return read.exception;
      throw new UnreadableExceptionError(read.problem.reason);
    },
    async create(exception) {
      const { id, version = '' } = await client.create(type, exception);
      return { ...exception, id, version };
    },
    async createAll(exceptions) {
      const { saved_objects: results } = await client.bulkCreate(
        exceptions.map((attributes) => ({ type, attributes }))
      );
      const failures = results.filter(isFailure);
      if (failures.length === 0) return;
      const deletions = await Promise.allSettled(
        results.flatMap((each) => (isFailure(each) ? [] : [client.delete(type, each.id)]))
      );
      const left = deletions.filter(({ status }) => status === 'rejected').length;
      throw new SomeNotCreatedError(
        failures.map(({ error }) => error.message),
        left
      );
    },
    async update(id, version, exception) {
      // What is not given must go: an expiry that was taken away would otherwise stay.
      const updated = await client.update(type, id, exception, { version, mergeAttributes: false });
      return { ...exception, id, version: updated.version ?? '' };
    },
    async delete(id, version) {
      // Kibana deletes whatever version there is. A write that asks for the version and changes nothing comes first: what
      // someone else has changed meanwhile is a conflict and stays, and so does what cannot be deleted then.
      await client.update(type, id, {}, { version });
      await client.delete(type, id);
    },
  };
}

/** Objects of one page; behind the 10,000th Kibana finds none. */
const PAGE_SIZE = 1_000;
const MAX_PAGES = 10;

/** All of them, also where two people have filled the space at once and beyond its limit: none may be left unseen. */
async function allObjects(client: SavedObjectsClientContract): Promise<readonly SavedObject[]> {
  const objects: SavedObject[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const found = await client.find({
      type: EXCEPTION_OBJECT_TYPE,
      page,
      perPage: PAGE_SIZE,
      sortField: 'createdAt',
      sortOrder: 'desc',
    });
    objects.push(...found.saved_objects);
    if (objects.length >= found.total || found.saved_objects.length === 0) break;
  }
  return objects;
}

type ReadException =
  | { readonly kind: 'readable'; readonly exception: StoredException }
  | { readonly kind: 'unreadable'; readonly problem: ExceptionsResponse['unreadable'][number] };

function readException({ id, version = '', attributes }: SavedObject): ReadException {
  const decoded = decode(keptException, attributes);
  return decoded.kind === 'valid'
    ? { kind: 'readable', exception: { ...decoded.value, id, version } }
    : { kind: 'unreadable', problem: { id, version, reason: decoded.faults.join('; ') } };
}

/** Those of one import are of the same time: a change must not move them. */
function newestFirst(one: StoredException, other: StoredException): number {
  return (
    compare(other.createdAt, one.createdAt) ||
    compare(one.name, other.name) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isFailure(
  result: SavedObject | SavedObjectsBulkCreateFailure
): result is SavedObjectsBulkCreateFailure {
  return 'error' in result;
}
