import { illegalArgument, notSpoken } from '../elasticsearch_error';
import { isJsonObject, type JsonObject } from '../http/json';
import { parseTime } from '../http/parameters';
import type { EventIndex } from './event_index';
import type { IndexCatalog } from './index_catalog';

const NUMBER_DIGITS = 6;

/** Begins a new write index for a data stream or an alias, as `POST /{target}/_rollover[/{new index}]` does. */
export function rollover(
  catalog: IndexCatalog,
  target: string,
  newName: string | undefined,
  body: JsonObject,
  isDryRun: boolean
): JsonObject {
  const named = catalog.named().get(target);
  if (named === undefined || named.kind === 'index') {
    throw illegalArgument(`rollover target [${target}] does not exist`);
  }
  const stream = catalog.dataStreams.get(target);
  const old =
    stream?.backing.at(-1) ??
    named.indices.find((index) => index.aliases.get(target)?.isWriteIndex === true) ??
    (named.indices.length === 1 ? named.indices[0] : undefined);
  if (old === undefined)
    throw illegalArgument(`rollover target [${target}] does not point to a write index`);
  const conditions = conditionResults(old, body['conditions']);
  const isDue = Object.keys(conditions).length === 0 || Object.values(conditions).some(Boolean);
  const { conditions: _conditions, ...indexBody } = body;
  let next: string;
  if (stream !== undefined) {
    if (newName !== undefined) {
      throw illegalArgument('new index name may not be specified when rolling over a data stream');
    }
    const created = isDryRun || !isDue ? undefined : catalog.addGeneration(stream, indexBody);
    next =
      created?.name ??
      old.name.replace(/\d+$/, String(stream.generation + 1).padStart(NUMBER_DIGITS, '0'));
  } else {
    next = newName ?? nextName(old.name);
    if (!isDryRun && isDue) rollAlias(catalog, target, old, next, indexBody);
  }
  const done = isDue && !isDryRun;
  return {
    acknowledged: done,
    shards_acknowledged: done,
    old_index: old.name,
    new_index: next,
    rolled_over: done,
    dry_run: isDryRun,
    lazy: false,
    conditions,
  };
}

function rollAlias(
  catalog: IndexCatalog,
  alias: string,
  old: EventIndex,
  next: string,
  body: JsonObject
): void {
  const options = old.aliases.get(alias);
  const index = catalog.createIndex(next, body);
  if (options?.isWriteIndex === true) {
    // An explicit write index keeps the alias, so that older documents are still found through it.
    old.aliases.set(alias, { ...options, isWriteIndex: false });
  } else {
    old.aliases.delete(alias);
  }
  index.aliases.set(alias, {
    isHidden: options?.isHidden ?? false,
    isWriteIndex: options?.isWriteIndex,
  });
  catalog.changes.indexChanged(old);
  catalog.changes.indexChanged(index);
}

function nextName(name: string): string {
  const [, stem, digits] = /^(.*)-(\d+)$/.exec(name) ?? [];
  if (stem === undefined || digits === undefined) {
    throw illegalArgument(`index name [${name}] does not match pattern '^.*-\\d+$'`);
  }
  return `${stem}-${String(Number(digits) + 1).padStart(NUMBER_DIGITS, '0')}`;
}

function conditionResults(index: EventIndex, conditions: unknown): Record<string, boolean> {
  if (!isJsonObject(conditions)) return {};
  return Object.fromEntries(
    Object.entries(conditions).map(([name, limit]) => {
      switch (name) {
        case 'max_docs':
          return [`[max_docs: ${String(limit)}]`, index.size >= Number(limit)];
        case 'max_age':
          return [
            `[max_age: ${String(limit)}]`,
            Date.now() - index.createdAt >= parseTime(name, String(limit)),
          ];
        default:
          throw notSpoken(`the rollover condition [${name}]`, 'max_docs, max_age');
      }
    })
  );
}
