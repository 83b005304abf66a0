import type {
  IKibanaResponse,
  KibanaRequest,
  KibanaResponseFactory,
  RequestHandlerContext,
  RouteValidator,
  VersionedRoute,
  VersionedRouteConfig,
} from '@kbn/core/server';
import { requiredPrivileges, type RequiredPrivileges } from './route_security';
import { requestValidation, type ValidateRequest } from './validate_request';

export interface RouteVersion {
  readonly validate: ValidateRequest;
  /** A method, as it is called with what `validate` has let through. */
  handle(
    context: RequestHandlerContext,
    request: KibanaRequest,
    response: KibanaResponseFactory
  ): Promise<IKibanaResponse>;
}

export type RouteMethod = 'get' | 'post' | 'put' | 'delete';

/** The header that says which version of a route a caller speaks. */
export const VERSION_HEADER = 'elastic-api-version';

/**
 * Stands for `CoreVersionedRoute`
 * (`src/core/packages/http/router-server-internal/src/versioned_router/core_versioned_route.ts`) in production mode.
 */
export class RegisteredRoute implements VersionedRoute {
  readonly versions = new Map<string, RouteVersion>();
  readonly privileges: RequiredPrivileges;

  constructor(
    readonly method: RouteMethod,
    readonly config: VersionedRouteConfig
  ) {
    this.privileges = requiredPrivileges(config.security, `${method.toUpperCase()} ${config.path}`);
  }

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
  ): VersionedRoute {
    const { version, validate } = options;
    const fault = versionFault(this.config.access, version);
    if (fault !== undefined) throw new Error(fault);
    if (this.versions.has(version)) {
      throw new Error(
        `Version "${version}" handler has already been registered for the route [${this.method}] [${this.config.path}]"`
      );
    }
    this.versions.set(version, {
      validate: requestValidation(validate === false ? {} : validate.request),
      handle: handler,
    });
    return this;
  }

  /** The version a request asks for, or what Kibana answers with 400. */
  resolve(requested: string | undefined): { version: string; found: RouteVersion } | string {
    const { access, path } = this.config;
    const available = `[${[...this.versions.keys()].join(', ')}]`;
    // An internal route without the header means version 1, a public one its oldest.
    const version =
      requested ?? (access === 'internal' ? '1' : [...this.versions.keys()].sort()[0]);
    if (version === undefined) {
      return `Please specify a version via ${VERSION_HEADER} header. Available versions: ${available}`;
    }
    const fault = versionFault(access, version);
    if (fault !== undefined) return fault;
    const found = this.versions.get(version);
    return found === undefined
      ? `No version "${version}" available for [${this.method}] [${path}]. Available versions are: ${available}`
      : { version, found };
  }
}

/** Kibana's `isValidRouteVersion` (`versioned_router/route_version_utils.ts`). */
function versionFault(access: 'internal' | 'public', version: string): string | undefined {
  if (access === 'public') {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(version) && !Number.isNaN(Date.parse(version));
    return isDate
      ? undefined
      : `Invalid version. Received "${version}", expected a valid date string formatted as YYYY-MM-DD.`;
  }
  const isNumber = /^[1-9]\d*$/.test(version);
  return isNumber
    ? undefined
    : `Invalid version number. Received "${version}", expected any finite, whole number greater than 0.`;
}
