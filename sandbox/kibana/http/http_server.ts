import { server as createServer, type Lifecycle, type RouteOptions, type Server } from '@hapi/hapi';
import type { HttpServiceSetup } from '@kbn/core/server';
import type { FeatureRegistry } from '../features/feature_registry';
import { addAuthentication, AUTHENTICATION } from './authentication_scheme';
import { basePathService, rewriteBasePath } from './base_path';
import { handleRequest, type RequestHandling } from './handle_request';
import { refuseForeignHost } from './foreign_host';
import type { KibanaResponse } from './kibana_response';
import { refuseByRules } from './request_rules';
import { PluginRouter } from './router';
import type { Sessions } from './sessions';
import { VERSION_HEADER, type RegisteredRoute } from './versioned_route';

/** `server.maxPayload` of Kibana. */
const MAX_PAYLOAD_BYTES = 1_048_576;
/** The sandbox is for the person at this machine. */
const HOST = '127.0.0.1';

export interface HttpOptions extends RequestHandling {
  readonly port: number;
  readonly basePath: string;
  readonly kibanaVersion: string;
  readonly sessions: Sessions;
  readonly features: FeatureRegistry;
}

/** Kibana's default of `server.keepaliveTimeout`; Node's own five seconds end connections that clients still use. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Stands for Kibana's HTTP service (`src/core/packages/http/server-internal/src/http_server.ts`). The routers' routes are
 * mounted when Kibana has been set up.
 */
export class HttpServer implements HttpServiceSetup {
  readonly hapi: Server;
  readonly basePath: HttpServiceSetup['basePath'];
  private readonly routers: PluginRouter[] = [];

  constructor(private readonly options: HttpOptions) {
    this.hapi = createServer({
      host: HOST,
      port: options.port,
      routes: { state: { parse: true, failAction: 'ignore' } },
    });
    this.hapi.listener.keepAliveTimeout = KEEP_ALIVE_MS;
    this.basePath = basePathService(options.basePath);
    this.hapi.ext('onRequest', refuseForeignHost);
    this.hapi.ext('onRequest', rewriteBasePath(options.basePath));
    addAuthentication(this.hapi, options.sessions, options.authenticated);
  }

  createRouter(): PluginRouter {
    const router = new PluginRouter();
    this.routers.push(router);
    return router;
  }

  /** Ends the time in which routes may be registered, and serves them. */
  mountRoutes(): void {
    for (const router of this.routers) {
      router.lock();
      router.routes().forEach((route) => this.mount(route));
    }
  }

  async start(): Promise<string> {
    await this.hapi.start();
    return `http://${HOST}:${this.hapi.info.port}${this.options.basePath}`;
  }

  async stop(): Promise<void> {
    await this.hapi.stop({ timeout: 0 });
  }

  private mount(route: RegisteredRoute): void {
    const { method, config, privileges } = route;
    if (route.versions.size === 0) {
      throw new Error(`No handlers registered for [${method}] [${config.path}].`);
    }
    const refuse: Lifecycle.Method = (request, h) => {
      const user = this.options.authenticated.require(request);
      const refusal = refuseByRules(request, {
        access: config.access,
        privileges,
        granted: this.options.features.apiPrivileges(user.privilege),
        kibanaVersion: this.options.kibanaVersion,
      });
      return refusal === undefined ? h.continue : respond(h, refusal).takeover();
    };
    this.hapi.route({
      method,
      path: config.path,
      options: {
        auth: AUTHENTICATION,
        ext: { onPostAuth: { method: refuse } },
        ...payloadOptions(route),
      },
      handler: async (request, h) => {
        const user = this.options.authenticated.require(request);
        const { response, version } = await handleRequest(route, request, user, this.options);
        const answer = respond(h, response);
        return version === undefined ? answer : answer.header(VERSION_HEADER, version);
      },
    });
  }
}

function payloadOptions({ method, config }: RegisteredRoute): Pick<RouteOptions, 'payload'> {
  if (method === 'get') return {};
  const maxBytes = config.options?.body?.maxBytes ?? MAX_PAYLOAD_BYTES;
  return { payload: { parse: true, output: 'data', maxBytes } };
}

function respond(h: Parameters<Lifecycle.Method>[1], { status, payload }: KibanaResponse) {
  const isPlain = payload === undefined || typeof payload === 'string' || Buffer.isBuffer(payload);
  // As in Kibana, what is no text goes out as JSON.
  const response = h.response(isPlain ? payload : JSON.stringify(payload)).code(status);
  return isPlain ? response : response.type('application/json');
}
