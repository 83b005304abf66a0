/**
 * What the plugin uses of Kibana's core, declared here since Kibana publishes no types. Minimal: a member that is not
 * used is not listed. Each type names the file of elastic/kibana that it mirrors.
 */
declare module '@kbn/core/server' {
  import type { Client } from '@elastic/elasticsearch';
  import type { ObjectProperties, ObjectType, Type } from '@kbn/config-schema';

  /** `src/core/packages/logging/...`: `Logger` of `@kbn/logging`. */
  export interface Logger {
    debug(message: string): void;
    info(message: string): void;
    warn(message: string): void;
    error(message: string | Error): void;
    get(...childContext: string[]): Logger;
  }

  /** `src/core/packages/elasticsearch/server/src/client/client.ts`: the client without its administration. */
  export type ElasticsearchClient = Pick<
    Client,
    'search' | 'msearch' | 'count' | 'fieldCaps' | 'eql' | 'security' | 'transport'
  >;

  /** `src/core/packages/elasticsearch/server/src/client/scoped_cluster_client.ts` */
  export interface IScopedClusterClient {
    readonly asCurrentUser: ElasticsearchClient;
    readonly asInternalUser: ElasticsearchClient;
  }

  /** `src/core/packages/plugins/server/src/types.ts` */
  export interface PluginInitializerContext<Config = unknown> {
    readonly logger: { get(...contextParts: string[]): Logger };
    readonly config: { get(): Config };
    readonly env: { readonly packageInfo: { readonly version: string } };
  }

  /** `src/core/packages/plugins/server/src/types.ts` */
  export interface Plugin<Setup = void, Start = void, SetupDeps = object, StartDeps = object> {
    setup(core: CoreSetup<StartDeps>, plugins: SetupDeps): Setup;
    start(core: CoreStart, plugins: StartDeps): Start;
    stop?(): void;
  }

  /** `src/core/packages/plugins/server/src/types.ts` */
  export interface PluginConfigDescriptor<T> {
    readonly schema: Type<T>;
    readonly exposeToBrowser?: Readonly<Partial<Record<keyof T, boolean>>>;
  }

  /** `src/core/packages/lifecycle/server/src/core_setup.ts` */
  export interface CoreSetup<StartDeps = object> {
    readonly http: HttpServiceSetup;
    /** `src/core/packages/saved-objects/server/src/contracts.ts`: in setup only; the definition is frozen. */
    readonly savedObjects: { registerType(type: SavedObjectsType): void };
    getStartServices(): Promise<[CoreStart, StartDeps, unknown]>;
  }

  /** `src/core/packages/lifecycle/server/src/core_start.ts` */
  export interface CoreStart {
    readonly elasticsearch: {
      readonly client: { asScoped(request: KibanaRequest): IScopedClusterClient };
    };
    /** `src/core/packages/saved-objects/server/src/contracts.ts` */
    readonly savedObjects: {
      getScopedClient(
        request: KibanaRequest,
        options?: SavedObjectsClientProviderOptions
      ): SavedObjectsClientContract;
    };
  }

  /** `src/core/packages/http/server/src/http_contract.ts` */
  export interface HttpServiceSetup {
    createRouter(): IRouter;
    /** `src/core/packages/http/server/src/base_path.ts`: `/s/<space>` outside of the default space. */
    readonly basePath: {
      /** `server.basePath`, empty without one. */
      readonly serverBasePath: string;
      /** That of the server, and after it that of the space that the request is made in. */
      get(request: KibanaRequest): string;
    };
  }

  /** `src/core/packages/http/server/src/router/request.ts` */
  export interface KibanaRequest<Params = unknown, Query = unknown, Body = unknown> {
    readonly params: Params;
    readonly query: Query;
    readonly body: Body;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly events: {
      readonly aborted$: { subscribe(next: () => void): { unsubscribe(): void } };
    };
  }

  /** `src/core/packages/http/request-handler-context-server/src/request_handler_context.ts` */
  export interface RequestHandlerContext {
    readonly core: Promise<{
      readonly elasticsearch: { readonly client: IScopedClusterClient };
      readonly savedObjects: SavedObjectsRequestHandlerContext;
      /** `src/core/packages/security/server/src/request_handler_context.ts` */
      readonly security: {
        /** Null where nobody had to authenticate, or Elasticsearch knows no users. */
        readonly authc: { getCurrentUser(): AuthenticatedUser | null };
      };
    }>;
  }

  /** `src/core/packages/security/common/src/authentication/authenticated_user.ts` */
  export interface AuthenticatedUser {
    readonly username: string;
    /** Null is not declared in Kibana, but what Elasticsearch says of a user without one. */
    readonly full_name?: string | null;
    /** Only of users who have logged in to Kibana. */
    readonly profile_uid?: string;
  }

  /** `src/core/packages/http/server/src/router/response.ts` */
  export interface IKibanaResponse {
    readonly status: number;
    readonly payload?: unknown;
  }

  /** `src/core/packages/http/server/src/router/response_factory.ts` */
  export interface KibanaResponseFactory {
    ok(options?: { body?: unknown }): IKibanaResponse;
    badRequest(options?: { body?: ErrorBody }): IKibanaResponse;
    forbidden(options?: { body?: ErrorBody }): IKibanaResponse;
    notFound(options?: { body?: ErrorBody }): IKibanaResponse;
    conflict(options?: { body?: ErrorBody }): IKibanaResponse;
    customError(options: { statusCode: number; body?: ErrorBody }): IKibanaResponse;
  }

  export interface ErrorBody {
    readonly message: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
  }

  /** `src/core/packages/http/server/src/router/route_validator.ts`: the function form. */
  export type RouteValidationFunction<T> = (
    data: unknown,
    result: {
      ok(value: T): { value: T };
      badRequest(error: Error | string, path?: string[]): { error: Error };
    }
  ) => { value: T } | { error: Error };

  /** `src/core/packages/http/server/src/versioning/types.ts` */
  export interface VersionedRouteConfig {
    readonly path: string;
    readonly access: 'internal' | 'public';
    /** `src/core/packages/http/server/src/router/route.ts`: mandatory since 9.1. */
    readonly security: {
      readonly authz:
        | { readonly requiredPrivileges: readonly [string, ...string[]] }
        | { readonly enabled: false; readonly reason: string };
    };
    readonly summary?: string;
    readonly options?: { readonly body?: { readonly maxBytes?: number } };
  }

  export interface RouteValidator<Params, Query, Body> {
    readonly params?: RouteValidationFunction<Params>;
    readonly query?: RouteValidationFunction<Query>;
    readonly body?: RouteValidationFunction<Body>;
  }

  export interface VersionedRoute {
    addVersion<Params, Query, Body>(
      options: {
        readonly version: string;
        readonly validate: false | { readonly request: RouteValidator<Params, Query, Body> };
      },
      handler: (
        context: RequestHandlerContext,
        request: KibanaRequest<Params, Query, Body>,
        response: KibanaResponseFactory
      ) => Promise<IKibanaResponse>
    ): VersionedRoute;
  }

  /** `src/core/packages/http/server/src/router/router.ts` */
  export interface IRouter {
    readonly versioned: Readonly<
      Record<'get' | 'post' | 'put' | 'delete', (config: VersionedRouteConfig) => VersionedRoute>
    >;
  }

  /** `src/core/packages/saved-objects/server/src/saved_objects_type.ts` */
  export interface SavedObjectsType {
    readonly name: string;
    /** Hidden types are left out of every client that does not name them, the one of rule executors among them. */
    readonly hidden: boolean;
    /** For types that are not hidden: no access through Kibana's own HTTP API. */
    readonly hiddenFromHttpApis?: boolean;
    /** One space each; the ids of `multiple-isolated` objects are unique among all spaces. */
    readonly namespaceType: 'single' | 'multiple-isolated';
    readonly mappings: SavedObjectsTypeMappingDefinition;
    /** Numbered from 1, without gaps. */
    readonly modelVersions?: Readonly<Record<number, SavedObjectsModelVersion>>;
    readonly management?: SavedObjectsTypeManagementDefinition;
  }

  /** `src/core/packages/saved-objects/server/src/mapping_definition.ts` */
  export interface SavedObjectsTypeMappingDefinition {
    /** Without it fields that are not listed are refused, as with `strict`. */
    readonly dynamic?: false | 'strict';
    readonly properties: SavedObjectsMappingProperties;
  }
  export type SavedObjectsMappingProperties = Readonly<Record<string, SavedObjectsFieldMapping>>;
  export type SavedObjectsFieldMapping =
    | {
        readonly type: 'keyword' | 'text' | 'date' | 'boolean' | 'integer' | 'long' | 'flattened';
        readonly ignore_above?: number;
        readonly fields?: SavedObjectsMappingProperties;
      }
    | {
        readonly type?: 'object' | 'nested';
        readonly dynamic?: false | 'strict';
        readonly properties: SavedObjectsMappingProperties;
      };

  /** `src/core/packages/saved-objects/server/src/model_version/model_version.ts` */
  export interface SavedObjectsModelVersion {
    readonly changes: readonly SavedObjectsModelMappingsAdditionChange[];
    readonly schemas?: {
      /** Attributes have to fit when an object is created, not when it is updated; defaults are not filled in. */
      readonly create?: ObjectType<ObjectProperties>;
      /** For objects that a newer version of the plugin has saved: what is left of their attributes when they are read. */
      readonly forwardCompatibility?: ObjectType<ObjectProperties>;
    };
  }
  /** `src/core/packages/saved-objects/server/src/model_version/model_change.ts` */
  export interface SavedObjectsModelMappingsAdditionChange {
    readonly type: 'mappings_addition';
    readonly addedMappings: SavedObjectsMappingProperties;
  }

  /** `src/core/packages/saved-objects/server/src/saved_objects_management.ts` */
  export interface SavedObjectsTypeManagementDefinition {
    readonly importableAndExportable?: boolean;
    /** Only together with `importableAndExportable`. */
    readonly visibleInManagement?: boolean;
    readonly displayName?: string;
    readonly icon?: string;
    getTitle?(savedObject: SavedObject): string;
  }

  /** `src/core/packages/saved-objects/server/src/request_handler_context.ts` */
  export interface SavedObjectsRequestHandlerContext {
    readonly client: SavedObjectsClientContract;
    getClient(options?: SavedObjectsClientProviderOptions): SavedObjectsClientContract;
  }
  /** `src/core/packages/saved-objects/server/src/client_factory.ts` */
  export interface SavedObjectsClientProviderOptions {
    readonly includedHiddenTypes?: string[];
  }

  /**
   * `src/core/packages/saved-objects/api-server/src/saved_objects_client.ts`: what a user may do in the space of the
   * request. Failures are Boom errors: 400, 403, 404, 409.
   */
  export interface SavedObjectsClientContract {
    create(
      type: string,
      attributes: object,
      options?: SavedObjectsCreateOptions
    ): Promise<SavedObject>;
    /** Each object succeeds or fails by itself; only a missing privilege makes it fail as a whole. */
    bulkCreate(
      objects: SavedObjectsBulkCreateObject[],
      options?: { readonly overwrite?: boolean }
    ): Promise<{ saved_objects: (SavedObject | SavedObjectsBulkCreateFailure)[] }>;
    get(type: string, id: string): Promise<SavedObject>;
    /** Without the privilege nothing is found; it does not fail. */
    find(options: SavedObjectsFindOptions): Promise<SavedObjectsFindResponse>;
    /** A version that is not the current one is a conflict. What is not given stays, unless attributes are not merged. */
    update(
      type: string,
      id: string,
      attributes: object,
      options?: { readonly version?: string | undefined; readonly mergeAttributes?: boolean }
    ): Promise<SavedObjectsUpdateResponse>;
    /** Whatever its version is. */
    delete(type: string, id: string): Promise<object>;
  }

  /** `src/core/packages/saved-objects/api-server/src/apis/create.ts` */
  export interface SavedObjectsCreateOptions {
    readonly id?: string | undefined;
    readonly overwrite?: boolean;
    /** Only together with `overwrite`. */
    readonly version?: string | undefined;
  }
  /** `src/core/packages/saved-objects/api-server/src/apis/bulk_create.ts` */
  export interface SavedObjectsBulkCreateObject {
    readonly type: string;
    readonly id?: string | undefined;
    /** Only together with `overwrite`. */
    readonly version?: string | undefined;
    readonly attributes: object;
  }
  export interface SavedObjectsBulkCreateFailure {
    readonly type: string;
    readonly id?: string;
    /** `statusCode` is missing where attributes do not fit the schema: that error is the Boom error itself. */
    readonly error: { readonly message: string; readonly statusCode?: number };
  }

  /** `src/core/packages/saved-objects/api-server/src/apis/find.ts` */
  export interface SavedObjectsFindOptions {
    readonly type: string | string[];
    /** 1 is the first. */
    readonly page?: number;
    /** 20 by default; no object behind the 10,000th is found. */
    readonly perPage?: number;
    /** An attribute that is mapped, or `created_at` and its like. */
    readonly sortField?: string;
    readonly sortOrder?: 'asc' | 'desc';
    /** The space of the request by default, `*` for all that there are. */
    readonly namespaces?: string[];
  }
  export interface SavedObjectsFindResponse {
    readonly saved_objects: SavedObject[];
    readonly total: number;
    readonly page: number;
    readonly per_page: number;
  }

  /** `src/core/packages/saved-objects/api-server/src/apis/update.ts` */
  export interface SavedObjectsUpdateResponse extends Pick<
    SavedObject,
    'id' | 'type' | 'version' | 'namespaces' | 'updated_at' | 'updated_by'
  > {
    /** Those that were given, not those that the object has now. */
    readonly attributes: unknown;
  }

  /** `src/core/packages/saved-objects/common/src/server_types.ts` */
  export interface SavedObject {
    readonly id: string;
    readonly type: string;
    /** Changes with each write. */
    readonly version?: string;
    readonly attributes: unknown;
    readonly namespaces?: string[];
    readonly created_at?: string;
    readonly updated_at?: string;
    /** Profile ids; none where Kibana knows no profile of the user. */
    readonly created_by?: string;
    readonly updated_by?: string;
  }

  /** `src/core/packages/application/common/src/default_app_categories.ts` */
  export const DEFAULT_APP_CATEGORIES: {
    readonly security: { readonly id: string; readonly label: string; readonly order: number };
  };
}

/** `src/platform/packages/shared/kbn-config-schema/index.ts` */
declare module '@kbn/config-schema' {
  import type { Duration } from 'moment';

  interface TypeOptions<T> {
    /** What is wrong with a value, or nothing. */
    validate?: (value: T) => string | undefined;
  }
  export interface Type<T> {
    validate(value: unknown): T;
  }
  export type TypeOf<S extends Type<unknown>> = ReturnType<S['validate']>;

  export type ObjectProperties = Record<string, Type<unknown>>;
  interface ObjectOptions {
    /** Unknown keys are refused by default. */
    unknowns?: 'forbid' | 'allow' | 'ignore';
  }
  type OptionalKeys<P extends ObjectProperties> = {
    [K in keyof P]: undefined extends TypeOf<P[K]> ? K : never;
  }[keyof P];
  export interface ObjectType<P extends ObjectProperties> extends Type<
    { [K in Exclude<keyof P, OptionalKeys<P>>]: TypeOf<P[K]> } & {
      [K in OptionalKeys<P>]?: TypeOf<P[K]>;
    }
  > {
    extends<N extends ObjectProperties>(
      properties: N,
      options?: ObjectOptions
    ): ObjectType<Omit<P, keyof N> & N>;
  }

  export const schema: {
    object<P extends ObjectProperties>(properties: P, options?: ObjectOptions): ObjectType<P>;
    arrayOf<T>(
      entry: Type<T>,
      options?: TypeOptions<T[]> & { defaultValue?: T[]; minSize?: number; maxSize?: number }
    ): Type<T[]>;
    oneOf<T extends Type<unknown>[]>(types: [...T]): Type<TypeOf<T[number]>>;
    maybe<T>(type: Type<T>): Type<T | undefined>;
    literal<T extends string | number | boolean | null>(value: T): Type<T>;
    string(
      options?: TypeOptions<string> & {
        defaultValue?: string;
        minLength?: number;
        maxLength?: number;
      }
    ): Type<string>;
    boolean(options?: { defaultValue?: boolean }): Type<boolean>;
    number(
      options?: TypeOptions<number> & { defaultValue?: number; min?: number; max?: number }
    ): Type<number>;
    /** A count with a unit, `90d`, or milliseconds. */
    duration(options?: TypeOptions<Duration> & { defaultValue?: string }): Type<Duration>;
  };
}
