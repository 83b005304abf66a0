import { ElasticsearchError } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import type { JsonObject } from '../http/json';
import type { Reply, Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import type { DataStream, IndexCatalog } from '../indices/index_catalog';
import { indicesOptions, resolveNames } from '../indices/resolve_indices';
import { compileWildcard } from '../query/wildcard';
import { IndexAccess } from '../security/index_access';
import { checkAdministrator } from './check_administrator';
import { INDICES_PARAMETERS } from './index_parameters';

/** Index templates and the data streams that begin with them. */
export const templateRoutes: readonly Route[] = [
  route(['PUT', 'POST'], '/_index_template/{name}', ['create', 'cause'], putTemplate),
  route(
    ['GET', 'HEAD'],
    '/_index_template/{name}',
    ['flat_settings', 'local', 'include_defaults'],
    getTemplates
  ),
  route(['GET'], '/_index_template', ['flat_settings', 'local', 'include_defaults'], getTemplates),
  route(['DELETE'], '/_index_template/{name}', [], deleteTemplate),
  route(['PUT'], '/_data_stream/{name}', [], (request, { catalog }) => {
    checkAdministrator(request.principal, 'indices:admin/data_stream/create');
    catalog.createDataStream(request.part('name'));
    return { acknowledged: true };
  }),
  route(
    ['GET'],
    '/_data_stream/{name}',
    [...INDICES_PARAMETERS, 'include_defaults', 'verbose'],
    (request, { catalog }) => ({
      data_streams: streams(request, catalog, 'read').map(streamJson),
    })
  ),
  route(
    ['GET'],
    '/_data_stream',
    [...INDICES_PARAMETERS, 'include_defaults', 'verbose'],
    (request, { catalog }) => ({
      data_streams: streams(request, catalog, 'read').map(streamJson),
    })
  ),
  route(['DELETE'], '/_data_stream/{name}', INDICES_PARAMETERS, (request, { catalog }) => {
    for (const stream of streams(request, catalog, 'all')) catalog.removeDataStream(stream);
    return { acknowledged: true };
  }),
];

function route(
  methods: readonly string[],
  path: string,
  parameters: readonly string[],
  handle: Route['handle']
): Route {
  return { operation: 'templates', methods, path, parameters, handle };
}

function putTemplate(request: StoreRequest, { catalog }: EventStore): JsonObject {
  checkAdministrator(request.principal, 'indices:admin/index_template/put');
  const name = request.part('name');
  if (request.parameters.flag('create', false) && catalog.templates.has(name)) {
    throw new ElasticsearchError(
      400,
      'illegal_argument_exception',
      `index template [${name}] already exists`
    );
  }
  catalog.putTemplate(name, request.requiredBody());
  return { acknowledged: true };
}

function getTemplates(request: StoreRequest, { catalog }: EventStore): Reply {
  const pattern = request.parts.get('name') ?? '*';
  const matches = compileWildcard(pattern, false);
  const found = [...catalog.templates.values()].filter(({ name }) => matches(name));
  if (found.length === 0 && !pattern.includes('*')) throw templateMissing(pattern);
  const templates = found.map(({ name, body }) => ({
    name,
    index_template: { composed_of: [], ...body },
  }));
  return { status: 200, body: { index_templates: templates } };
}

function deleteTemplate(request: StoreRequest, { catalog }: EventStore): JsonObject {
  checkAdministrator(request.principal, 'indices:admin/index_template/delete');
  const name = request.part('name');
  const matches = compileWildcard(name, false);
  const found = [...catalog.templates.keys()].filter(matches);
  if (found.length === 0) throw templateMissing(name);
  const used = [...catalog.dataStreams.values()].find(({ template }) => found.includes(template));
  if (used !== undefined) {
    throw new ElasticsearchError(
      400,
      'illegal_argument_exception',
      `unable to remove composable templates [${found.join(', ')}] as they are in use by a data streams [${used.name}]`
    );
  }
  for (const each of found) catalog.deleteTemplate(each);
  return { acknowledged: true };
}

function templateMissing(name: string): ElasticsearchError {
  return new ElasticsearchError(
    404,
    'resource_not_found_exception',
    `index template matching [${name}] not found`
  );
}

function streams(
  request: StoreRequest,
  catalog: IndexCatalog,
  privilege: 'read' | 'all'
): readonly DataStream[] {
  const access = new IndexAccess(request.principal, 'indices:admin/data_stream', privilege);
  const expression = request.parts.get('name') ?? '*';
  const names = resolveNames(catalog, expression, indicesOptions(request.parameters), access);
  return names.flatMap(({ name }) => catalog.dataStreams.get(name) ?? []);
}

function streamJson({ name, generation, backing, template, isHidden }: DataStream): JsonObject {
  return {
    name,
    timestamp_field: { name: '@timestamp' },
    indices: backing.map((index) => ({ index_name: index.name, index_uuid: index.uuid })),
    generation,
    status: 'GREEN',
    template,
    hidden: isHidden,
    system: false,
  };
}
