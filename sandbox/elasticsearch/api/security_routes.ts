import { illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { holdsPrivilege, type IndexPrivilege, type Principal } from '../security/principal';

const READ_PRIVILEGES = ['read', 'view_index_metadata', 'monitor'];
const WRITE_PRIVILEGES = ['write', 'index', 'create', 'create_doc', 'delete'];

/** Who one is, what one may do, and keys. */
export const securityRoutes: readonly Route[] = [
  route(['GET'], '/_security/_authenticate', [], ({ principal }) => {
    const username = principal?.name ?? '_anonymous';
    return {
      username,
      roles: [username],
      full_name: null,
      email: null,
      metadata: {},
      enabled: true,
      authentication_type: 'realm',
    };
  }),
  route(['GET', 'POST'], '/_security/user/_has_privileges', [], hasPrivileges),
  route(['PUT', 'POST'], '/_security/api_key', ['refresh'], createApiKey),
  route(['DELETE'], '/_security/api_key', [], invalidateApiKeys),
];

function route(
  methods: readonly string[],
  path: string,
  parameters: readonly string[],
  handle: Route['handle']
): Route {
  return { operation: 'security', methods, path, parameters, handle };
}

function hasPrivileges(request: StoreRequest): JsonObject {
  const { principal } = request;
  const body = request.requiredBody();
  const index = new Map<string, Record<string, boolean>>();
  for (const entry of asList(body['index']).filter(isJsonObject)) {
    for (const name of asList(entry['names']).map(String)) {
      const asked = asList(entry['privileges']).map(String);
      const answers = asked.map((each) => [each, holds(principal, each, name)] as const);
      index.set(name, { ...index.get(name), ...Object.fromEntries(answers) });
    }
  }
  const isAdministrator = holds(principal, 'all', '*');
  const cluster = Object.fromEntries(
    asList(body['cluster']).map((each) => [String(each), isAdministrator])
  );
  const all = [
    ...[...index.values()].flatMap((each) => Object.values(each)),
    ...Object.values(cluster),
  ];
  return {
    username: principal?.name ?? '_anonymous',
    has_all_requested: all.every(Boolean),
    cluster,
    index: Object.fromEntries(index),
    application: {},
  };
}

function holds(principal: Principal | undefined, privilege: string, name: string): boolean {
  return principal === undefined || holdsPrivilege(principal, kindOf(privilege), name);
}

function kindOf(privilege: string): IndexPrivilege {
  if (READ_PRIVILEGES.includes(privilege)) return 'read';
  return WRITE_PRIVILEGES.includes(privilege) ? 'write' : 'all';
}

function createApiKey(request: StoreRequest, { principals }: EventStore): JsonObject {
  const { name, role_descriptors: roles } = request.requiredBody();
  if (typeof name !== 'string' || name === '') {
    throw illegalArgument('Validation Failed: 1: api key name is required;');
  }
  const { id, key, encoded } = principals.createApiKey(request.principal, privilegesOf(roles));
  return { id, name, api_key: key, encoded };
}

/** What the roles of a key grant; without any it may do what its owner may. */
function privilegesOf(roles: unknown): Principal['indices'] | undefined {
  if (!isJsonObject(roles) || Object.keys(roles).length === 0) return undefined;
  return Object.values(roles).flatMap((role) =>
    isJsonObject(role)
      ? asList(role['indices'] ?? role['index'])
          .filter(isJsonObject)
          .map((entry) => ({
            patterns: asList(entry['names']).map(String),
            privileges: asList(entry['privileges']).map((each) => kindOf(String(each))),
          }))
      : []
  );
}

function invalidateApiKeys(request: StoreRequest, { principals }: EventStore): JsonObject {
  const { ids, id } = request.requiredBody();
  const asked = asList(ids ?? id).map(String);
  const invalidated = asked.filter((each) => principals.invalidate(each));
  return { invalidated_api_keys: invalidated, previously_invalidated_api_keys: [], error_count: 0 };
}
