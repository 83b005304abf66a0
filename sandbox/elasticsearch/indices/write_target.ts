import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import { IndexAccess } from '../security/index_access';
import type { Principal } from '../security/principal';
import type { EventIndex } from './event_index';
import type { IndexCatalog } from './index_catalog';
import { checkIndexName, indexNotFound } from './index_name';

export interface WriteTargetOptions {
  readonly opType: 'index' | 'create' | 'update' | 'delete';
  readonly requireAlias?: boolean;
  readonly principal: Principal | undefined;
  /** Whether the write names the document version that it replaces. */
  readonly isConditional?: boolean;
}

/**
 * The index that a write to a name goes to: the index itself, the write index of an alias, the last backing index of a
 * data stream; a name that does not exist yet becomes an index, or a data stream if a template says so.
 */
export function writeTarget(
  catalog: IndexCatalog,
  name: string,
  { opType, requireAlias = false, principal, isConditional = false }: WriteTargetOptions
): EventIndex {
  const named = catalog.named().get(name);
  const access = new IndexAccess(principal, `indices:data/write/${opType}`, 'write');
  if (!access.allows(name, named?.indices ?? [])) throw access.refusal([name]);
  if (requireAlias && named?.kind !== 'alias') {
    throw new ElasticsearchError(
      404,
      'index_not_found_exception',
      `no such index [${name}] and [require_alias] request flag is [true] and [${name}] is not an alias`,
      { extra: { index_uuid: '_na_', index: name } }
    );
  }
  if (named === undefined) return autoCreate(catalog, name, opType, principal);
  switch (named.kind) {
    case 'index': {
      const [index] = named.indices;
      if (index?.dataStream !== undefined && opType === 'index' && !isConditional) {
        throw illegalArgument(
          `index request with op_type=index and no if_primary_term and if_seq_no set targeting backing indices is disallowed, target corresponding data stream [${index.dataStream}] instead`
        );
      }
      return index ?? notFound(name);
    }
    case 'alias':
      return aliasWriteIndex(name, named.indices);
    case 'data_stream':
      if (opType !== 'create') throw onlyCreates();
      return named.indices.at(-1) ?? notFound(name);
  }
}

function autoCreate(
  catalog: IndexCatalog,
  name: string,
  opType: WriteTargetOptions['opType'],
  principal: Principal | undefined
): EventIndex {
  checkIndexName(name);
  if (opType === 'delete' || opType === 'update') return notFound(name);
  const access = new IndexAccess(principal, 'indices:admin/auto_create', 'all');
  if (!access.allows(name, [])) throw access.refusal([name]);
  if (catalog.templateFor(name)?.isForDataStreams !== true) return catalog.createIndex(name, {});
  if (opType !== 'create') throw onlyCreates();
  return catalog.createDataStream(name).backing.at(-1) ?? notFound(name);
}

function aliasWriteIndex(alias: string, indices: readonly EventIndex[]): EventIndex {
  const marked = indices.find((index) => index.aliases.get(alias)?.isWriteIndex === true);
  const [only] = indices;
  const usable =
    indices.length === 1 && only?.aliases.get(alias)?.isWriteIndex !== false ? only : undefined;
  const target = marked ?? usable;
  if (target !== undefined) return target;
  throw illegalArgument(
    `no write index is defined for alias [${alias}]. The write index may be explicitly disabled using is_write_index=false or the alias points to multiple indices without one being designated as a write index`
  );
}

function onlyCreates(): ElasticsearchError {
  return illegalArgument('only write ops with an op_type of create are allowed in data streams');
}

function notFound(name: string): never {
  throw indexNotFound(name);
}
