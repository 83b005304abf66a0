import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import type { Reply, Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { aliasJson, parseAliasOptions } from '../indices/alias_options';
import type { EventIndex } from '../indices/event_index';
import type { IndexCatalog } from '../indices/index_catalog';
import { checkIndexName } from '../indices/index_name';
import { indicesOptions, resolveIndices, STRICT_EXPAND } from '../indices/resolve_indices';
import { compileWildcard } from '../query/wildcard';
import { IndexAccess } from '../security/index_access';
import { INDICES_PARAMETERS } from './index_parameters';

/** Aliases: names for one or more indices. */
export const aliasRoutes: readonly Route[] = [
  {
    operation: 'indices',
    methods: ['POST'],
    path: '/_aliases',
    parameters: [],
    handle: updateAliases,
  },
  ...['/_alias', '/_alias/{name}', '/{index}/_alias', '/{index}/_alias/{name}'].map(
    (path): Route => ({
      operation: 'indices',
      methods: ['GET', 'HEAD'],
      path,
      parameters: [...INDICES_PARAMETERS, 'local'],
      handle: getAliases,
    })
  ),
  {
    operation: 'indices',
    methods: ['PUT', 'POST'],
    path: '/{index}/_alias/{name}',
    parameters: [],
    handle: putAlias,
  },
  {
    operation: 'indices',
    methods: ['DELETE'],
    path: '/{index}/_alias/{name}',
    parameters: [],
    handle: deleteAlias,
  },
];

function updateAliases(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const access = adminAccess(request);
  for (const action of asList(request.requiredBody()['actions'])) {
    const [[kind, options] = ['', undefined]] = isJsonObject(action) ? Object.entries(action) : [];
    if (!isJsonObject(options))
      throw illegalArgument('[aliases] actions must be objects with one action each');
    const indices = resolveIndices(
      catalog,
      asList(options['index'] ?? options['indices']).join(','),
      STRICT_EXPAND,
      access
    );
    const names = asList(options['alias'] ?? options['aliases']).map(String);
    switch (kind) {
      case 'add':
        names.forEach((name) => addAlias(catalog, indices, name, options));
        break;
      case 'remove':
        removeAliases(catalog, indices, names, options['must_exist'] !== false);
        break;
      case 'remove_index':
        indices.forEach((index) => catalog.removeIndex(index));
        break;
      default:
        throw illegalArgument(`[aliases] unknown field [${kind}]`);
    }
  }
  return { acknowledged: true };
}

function putAlias(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const indices = resolveIndices(
    catalog,
    request.part('index'),
    STRICT_EXPAND,
    adminAccess(request)
  );
  addAlias(catalog, indices, request.part('name'), request.body());
  return { acknowledged: true };
}

function deleteAlias(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const indices = resolveIndices(
    catalog,
    request.part('index'),
    STRICT_EXPAND,
    adminAccess(request)
  );
  removeAliases(catalog, indices, request.part('name').split(','), true);
  return { acknowledged: true };
}

function addAlias(
  catalog: IndexCatalog,
  indices: readonly EventIndex[],
  name: string,
  options: JsonObject
): void {
  checkIndexName(name, 'invalid_alias_name_exception');
  if (catalog.indices.has(name) || catalog.dataStreams.has(name)) {
    throw new ElasticsearchError(
      400,
      'invalid_alias_name_exception',
      `Invalid alias name [${name}]: an index or data stream exists with the same name as the alias`
    );
  }
  const parsed = parseAliasOptions(options);
  const writers = [...catalog.indices.values()].filter(
    (index) => index.aliases.get(name)?.isWriteIndex === true && !indices.includes(index)
  );
  if (parsed.isWriteIndex === true && writers.length + indices.length > 1) {
    const names = [...writers, ...indices].map((index) => index.name).join(',');
    throw new ElasticsearchError(
      400,
      'illegal_state_exception',
      `alias [${name}] has more than one write index [${names}]`
    );
  }
  for (const index of indices) {
    index.aliases.set(name, parsed);
    catalog.changes.indexChanged(index);
  }
}

function removeAliases(
  catalog: IndexCatalog,
  indices: readonly EventIndex[],
  patterns: readonly string[],
  mustExist: boolean
): void {
  const tests = patterns.map((pattern) => compileWildcard(pattern, false));
  let removed = 0;
  for (const index of indices) {
    for (const alias of [...index.aliases.keys()].filter((name) =>
      tests.some((test) => test(name))
    )) {
      index.aliases.delete(alias);
      removed += 1;
    }
    catalog.changes.indexChanged(index);
  }
  if (removed === 0 && mustExist) {
    throw new ElasticsearchError(
      404,
      'aliases_not_found_exception',
      `aliases [${patterns.join(',')}] missing`,
      {
        extra: { 'resource.type': 'aliases', 'resource.id': patterns.join(',') },
      }
    );
  }
}

/** Which indices are behind aliases; a name that no alias has is answered with 404 and what was found. */
function getAliases(request: StoreRequest, { catalog }: EventStore): Reply {
  const access = new IndexAccess(request.principal, 'indices:admin/aliases/get', 'read');
  const options = { ...indicesOptions(request.parameters), expandHidden: true };
  const indices = resolveIndices(catalog, request.part('index'), options, access);
  const name = request.parts.get('name');
  const patterns = name === undefined || name === '_all' ? ['*'] : name.split(',');
  const tests = patterns.map((pattern) => compileWildcard(pattern, false));
  const rows = indices.map((index) => {
    const aliases = [...index.aliases].filter(([alias]) => tests.some((test) => test(alias)));
    return { index, aliases: aliases.map(([alias, each]) => [alias, aliasJson(each)] as const) };
  });
  const shown = rows.filter(({ aliases }) => aliases.length > 0 || name === undefined);
  const body = Object.fromEntries(
    shown.map(({ index, aliases }) => [index.name, { aliases: Object.fromEntries(aliases) }])
  );
  const found = new Set(rows.flatMap(({ aliases }) => aliases.map(([alias]) => alias)));
  const missing = patterns.filter((pattern) => !pattern.includes('*') && !found.has(pattern));
  if (missing.length === 0) return { status: 200, body };
  const plural = missing.length === 1 ? '' : 'es';
  return {
    status: 404,
    body: { error: `alias${plural} [${missing.join(',')}] missing`, status: 404, ...body },
  };
}

function adminAccess({ principal }: StoreRequest): IndexAccess {
  return new IndexAccess(principal, 'indices:admin/aliases', 'all');
}
