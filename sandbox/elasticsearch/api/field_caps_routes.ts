import { illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asList, type JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { capabilityType, isAggregatable } from '../mapping/field_mapping';
import type { EventIndex } from '../indices/event_index';
import { compileWildcard } from '../query/wildcard';
import type { SearchScope } from '../search/search_scope';
import { INDICES_PARAMETERS } from './index_parameters';
import { readScope, wrapped } from './search_routes';

const PARAMETERS = [
  ...INDICES_PARAMETERS,
  'fields',
  'include_unmapped',
  'include_empty_fields',
  'filters',
  'types',
];

interface Capability {
  readonly type: string;
  readonly metadata_field: boolean;
  readonly searchable: boolean;
  readonly aggregatable: boolean;
  readonly indices: string[];
}

const METADATA_FIELDS = ['_id', '_index', '_source'];

/** `_field_caps`: the type of each field in each of the indices. */
export const fieldCapsRoutes: readonly Route[] = ['/_field_caps', '/{index}/_field_caps'].map(
  (path) => ({
    operation: 'fieldCaps',
    methods: ['GET', 'POST'],
    path,
    parameters: PARAMETERS,
    handle: fieldCaps,
  })
);

function fieldCaps(request: StoreRequest, store: EventStore): JsonObject {
  const { parameters, principal } = request;
  const body = request.body();
  const patterns = parameters.list('fields') ?? asList(body['fields']).map(String);
  if (patterns.length === 0) throw illegalArgument('Validation Failed: 1: no fields specified;');
  const scope = readScope(
    store,
    request.part('index'),
    parameters,
    principal,
    'indices:data/read/field_caps'
  );
  const indices = wrapped(scope, () => matchingIndices(scope, body['index_filter']));
  const tests = patterns.map((pattern) => compileWildcard(pattern, false));
  const isWanted = (name: string) => tests.some((test) => test(name));
  const fields = new Map<string, Map<string, Capability>>();
  for (const index of indices) addFields(fields, index, isWanted);
  const all = indices.map(({ name }) => name);
  const includesUnmapped = parameters.flag('include_unmapped', false);
  return {
    indices: all,
    fields: Object.fromEntries(
      [...fields].map(([name, types]) => [name, typesJson(types, all, includesUnmapped)])
    ),
  };
}

/** `index_filter` leaves out indices without any document that matches. */
function matchingIndices(scope: SearchScope, filter: unknown): readonly EventIndex[] {
  if (filter === undefined) return scope.indices;
  const names = new Set(scope.matching(scope.compile(filter)).map((document) => document.index));
  return scope.indices.filter(({ name }) => names.has(name));
}

function addFields(
  fields: Map<string, Map<string, Capability>>,
  { name: index, mapping }: EventIndex,
  isWanted: (name: string) => boolean
): void {
  const add = (name: string, capability: Omit<Capability, 'indices'>) => {
    if (!isWanted(name)) return;
    const types = fields.get(name) ?? new Map<string, Capability>();
    const known = types.get(capability.type) ?? { ...capability, indices: [] };
    known.indices.push(index);
    types.set(capability.type, known);
    fields.set(name, types);
  };
  for (const name of METADATA_FIELDS) {
    add(name, {
      type: name,
      metadata_field: true,
      searchable: name !== '_source',
      aggregatable: name !== '_source',
    });
  }
  for (const { name, type } of mapping.objects.values()) {
    add(name, { type, metadata_field: false, searchable: false, aggregatable: false });
  }
  for (const field of mapping.fields.values()) {
    add(field.name, {
      type: capabilityType(field.type),
      metadata_field: false,
      searchable: field.isSearchable,
      aggregatable: isAggregatable(field),
    });
  }
}

/** Which indices a type holds for is said only where types differ. */
function typesJson(
  types: ReadonlyMap<string, Capability>,
  all: readonly string[],
  includesUnmapped: boolean
): JsonObject {
  const mapped = new Set([...types.values()].flatMap(({ indices }) => indices));
  const unmapped = includesUnmapped ? all.filter((name) => !mapped.has(name)) : [];
  const differ = types.size > 1 || unmapped.length > 0;
  const entries = [...types].map(
    ([type, { indices, ...capability }]) =>
      [type, { ...capability, ...(differ && { indices }) }] as const
  );
  if (unmapped.length === 0) return Object.fromEntries(entries);
  const absent = {
    type: 'unmapped',
    metadata_field: false,
    searchable: false,
    aggregatable: false,
    indices: unmapped,
  };
  return Object.fromEntries([...entries, ['unmapped', absent]]);
}
