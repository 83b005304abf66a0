import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import type { JsonObject } from '../http/json';
import type { Reply, Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { aliasesJson } from '../indices/aliases_json';
import type { EventIndex } from '../indices/event_index';
import { isPattern } from '../indices/index_name';
import { indicesOptions, resolveIndices, resolveNames } from '../indices/resolve_indices';
import { rollover } from '../indices/rollover';
import { IndexAccess } from '../security/index_access';
import { INDICES_PARAMETERS } from './index_parameters';

const KNOWN_MEMBERS = ['mappings', 'settings', 'aliases'];

/** Indices: created, looked at, extended, rolled over and removed. */
export const indexRoutes: readonly Route[] = [
  route(['PUT'], '/{index}', ['wait_for_active_shards'], createIndex),
  route(
    ['GET'],
    '/{index}',
    [...INDICES_PARAMETERS, 'features', 'flat_settings', 'include_defaults', 'local'],
    (request, store) =>
      perIndex(request, store, (index) => ({
        aliases: aliasesJson(index),
        mappings: index.mapping.toJson(),
        settings: settingsJson(index),
        ...(index.dataStream !== undefined && { data_stream: index.dataStream }),
      }))
  ),
  route(
    ['HEAD'],
    '/{index}',
    [...INDICES_PARAMETERS, 'flat_settings', 'include_defaults', 'local'],
    indexExists
  ),
  route(['DELETE'], '/{index}', INDICES_PARAMETERS, deleteIndices),
  ...['/_mapping', '/{index}/_mapping'].map((path) =>
    route(['GET'], path, [...INDICES_PARAMETERS, 'local'], (request, store) =>
      perIndex(request, store, ({ mapping }) => ({ mappings: mapping.toJson() }))
    )
  ),
  route(
    ['PUT', 'POST'],
    '/{index}/_mapping',
    [...INDICES_PARAMETERS, 'write_index_only'],
    putMapping
  ),
  ...['/_settings', '/{index}/_settings'].map((path) =>
    route(
      ['GET'],
      path,
      [...INDICES_PARAMETERS, 'flat_settings', 'include_defaults', 'local'],
      (request, store) => perIndex(request, store, (index) => ({ settings: settingsJson(index) }))
    )
  ),
  ...['/_refresh', '/{index}/_refresh'].map((path) =>
    route(['GET', 'POST'], path, INDICES_PARAMETERS, refresh)
  ),
  ...['/{index}/_rollover', '/{index}/_rollover/{new_index}'].map((path) =>
    route(['POST'], path, ['dry_run', 'lazy', 'wait_for_active_shards'], rollOver)
  ),
];

function route(
  methods: readonly string[],
  path: string,
  parameters: readonly string[],
  handle: Route['handle']
): Route {
  return { operation: 'indices', methods, path, parameters, handle };
}

function createIndex(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const name = request.part('index');
  const access = new IndexAccess(request.principal, 'indices:admin/create', 'all');
  if (!access.allows(name, [])) throw access.refusal([name]);
  const body = request.body();
  const unknown = Object.keys(body).find((member) => !KNOWN_MEMBERS.includes(member));
  if (unknown !== undefined) {
    throw new ElasticsearchError(
      400,
      'parse_exception',
      `unknown key [${unknown}] for create index`
    );
  }
  catalog.createIndex(name, body);
  return { acknowledged: true, shards_acknowledged: true, index: name };
}

function indexExists(request: StoreRequest, { catalog }: EventStore): Reply {
  const access = new IndexAccess(request.principal, 'indices:admin/get', 'read');
  const found = resolveNames(
    catalog,
    request.part('index'),
    { ...indicesOptions(request.parameters), ignoreUnavailable: true },
    access
  );
  return { status: found.length > 0 ? 200 : 404, body: {} };
}

/** Aliases and data streams are not deleted by their name as indices are; patterns have to be allowed by a setting. */
function deleteIndices(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const expression = request.part('index');
  if (expression.split(',').some((part) => isPattern(part))) {
    throw illegalArgument('Wildcard expressions or all indices are not allowed');
  }
  const access = new IndexAccess(request.principal, 'indices:admin/delete', 'all');
  const found = resolveNames(catalog, expression, indicesOptions(request.parameters), access);
  for (const { name, kind } of found) {
    if (kind === 'alias') {
      throw illegalArgument(
        `The provided expression [${name}] matches an alias, specify the corresponding concrete indices instead.`
      );
    }
    if (kind === 'data_stream') {
      throw illegalArgument(
        `The provided expression [${name}] matches a data stream, specify the corresponding concrete indices instead.`
      );
    }
  }
  for (const index of found.flatMap(({ indices }) => indices)) {
    const stream =
      index.dataStream === undefined ? undefined : catalog.dataStreams.get(index.dataStream);
    if (stream?.backing.at(-1) === index) {
      throw illegalArgument(
        `index [${index.name}] is the write index for data stream [${stream.name}] and cannot be deleted`
      );
    }
    stream?.backing.splice(stream.backing.indexOf(index), 1);
    catalog.removeIndex(index);
  }
  return { acknowledged: true };
}

function putMapping(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const access = new IndexAccess(request.principal, 'indices:admin/mapping/put', 'all');
  const indices = resolveIndices(
    catalog,
    request.part('index'),
    indicesOptions(request.parameters),
    access
  );
  const body = request.requiredBody();
  for (const index of indices) {
    index.mapping.merge(body);
    catalog.changes.indexChanged(index);
  }
  return { acknowledged: true };
}

function refresh(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const access = new IndexAccess(request.principal, 'indices:admin/refresh', 'write');
  const { length } = resolveIndices(
    catalog,
    request.part('index'),
    indicesOptions(request.parameters),
    access
  );
  return { _shards: { total: length, successful: length, failed: 0 } };
}

function rollOver(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const target = request.part('index');
  const access = new IndexAccess(request.principal, 'indices:admin/rollover', 'all');
  if (!access.allows(target, [])) throw access.refusal([target]);
  const isDryRun = request.parameters.flag('dry_run', false);
  return rollover(catalog, target, request.parts.get('new_index'), request.body(), isDryRun);
}

function perIndex(
  request: StoreRequest,
  { catalog }: EventStore,
  describe: (index: EventIndex) => JsonObject
): JsonObject {
  const access = new IndexAccess(request.principal, 'indices:admin/get', 'read');
  const indices = resolveIndices(
    catalog,
    request.part('index'),
    indicesOptions(request.parameters),
    access
  );
  return Object.fromEntries(indices.map((index) => [index.name, describe(index)]));
}

function settingsJson({ name, uuid, createdAt, settings }: EventIndex): JsonObject {
  const own = Object.entries(settings.toJson()).map(
    ([setting, value]) => [setting.slice('index.'.length), value] as const
  );
  return {
    index: {
      number_of_shards: '1',
      number_of_replicas: '0',
      ...Object.fromEntries(own),
      provided_name: name,
      creation_date: String(createdAt),
      uuid,
    },
  };
}
