/**
 * What the plugin uses of Kibana's core, declared here since Kibana publishes no types. Minimal: a member that is not
 * used is not listed. Each type names the file of elastic/kibana that it mirrors.
 */
declare module '@kbn/core/server' {
  import type { Client } from '@elastic/elasticsearch';
  import type { Type } from '@kbn/config-schema';

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
    getStartServices(): Promise<[CoreStart, StartDeps, unknown]>;
  }

  /** `src/core/packages/lifecycle/server/src/core_start.ts` */
  export interface CoreStart {
    readonly elasticsearch: {
      readonly client: { asScoped(request: KibanaRequest): IScopedClusterClient };
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
    }>;
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
  export const schema: {
    object<P extends Record<string, Type<unknown>>>(
      properties: P
    ): Type<{ [K in keyof P]: TypeOf<P[K]> }>;
    arrayOf<T>(
      entry: Type<T>,
      options?: TypeOptions<T[]> & { defaultValue?: T[]; maxSize?: number }
    ): Type<T[]>;
    string(options?: TypeOptions<string>): Type<string>;
    boolean(options?: { defaultValue?: boolean }): Type<boolean>;
    number(
      options?: TypeOptions<number> & { defaultValue?: number; min?: number; max?: number }
    ): Type<number>;
    /** A count with a unit, `90d`, or milliseconds. */
    duration(options?: TypeOptions<Duration> & { defaultValue?: string }): Type<Duration>;
  };
}
