import type { EventStore } from '../event_store';
import type { JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { indicesOptions, resolveNames } from '../indices/resolve_indices';
import { IndexAccess } from '../security/index_access';
import { INDICES_PARAMETERS } from './index_parameters';

/** The version that the store stands for. */
export const VERSION = '9.4.0';

const INFO: JsonObject = {
  name: 'event-store',
  cluster_name: 'embedded-event-store',
  cluster_uuid: 'embedded-event-store-0',
  version: {
    number: VERSION,
    build_flavor: 'default',
    build_type: 'embedded',
    build_hash: 'unknown',
    build_date: '1970-01-01T00:00:00.000Z',
    build_snapshot: false,
    lucene_version: '10.0.0',
    minimum_wire_compatibility_version: '8.19.0',
    minimum_index_compatibility_version: '8.0.0',
  },
  tagline: 'You Know, for Search',
};

/** The node itself. */
export const clusterRoutes: readonly Route[] = [
  { operation: 'info', methods: ['GET', 'HEAD'], path: '/', parameters: [], handle: () => INFO },
  ...['/_cluster/health', '/_cluster/health/{index}'].map((path): Route => ({
    operation: 'info',
    methods: ['GET'],
    path,
    parameters: [
      ...INDICES_PARAMETERS,
      'wait_for_status',
      'level',
      'local',
      'wait_for_active_shards',
      'wait_for_no_initializing_shards',
      'wait_for_no_relocating_shards',
    ],
    handle: (_request, store) => health(store),
  })),
  {
    operation: 'info',
    methods: ['GET'],
    path: '/_resolve/index/{name}',
    parameters: INDICES_PARAMETERS,
    handle: resolveIndex,
  },
];

function health({ catalog }: EventStore): JsonObject {
  const { size } = catalog.indices;
  return {
    cluster_name: INFO['cluster_name'],
    status: 'green',
    timed_out: false,
    number_of_nodes: 1,
    number_of_data_nodes: 1,
    active_primary_shards: size,
    active_shards: size,
    relocating_shards: 0,
    initializing_shards: 0,
    unassigned_shards: 0,
    delayed_unassigned_shards: 0,
    number_of_pending_tasks: 0,
    number_of_in_flight_fetch: 0,
    task_max_waiting_in_queue_millis: 0,
    active_shards_percent_as_number: 100,
  };
}

function resolveIndex(request: StoreRequest, { catalog }: EventStore): JsonObject {
  const access = new IndexAccess(request.principal, 'indices:admin/resolve/index', 'read');
  const found = resolveNames(
    catalog,
    request.part('name'),
    indicesOptions(request.parameters),
    access
  );
  const named = (kind: string) => found.filter((each) => each.kind === kind);
  return {
    indices: named('index').map(({ name, indices: [index] }) => ({
      name,
      ...(index !== undefined && index.aliases.size > 0 && { aliases: [...index.aliases.keys()] }),
      attributes: index?.isHidden === true ? ['hidden', 'open'] : ['open'],
      ...(index?.dataStream !== undefined && { data_stream: index.dataStream }),
    })),
    aliases: named('alias').map(({ name, indices }) => ({
      name,
      indices: indices.map((index) => index.name),
    })),
    data_streams: named('data_stream').map(({ name, indices }) => ({
      name,
      backing_indices: indices.map((index) => index.name),
      timestamp_field: '@timestamp',
    })),
  };
}
