import type { IRouter, VersionedRoute, VersionedRouteConfig } from '@kbn/core/server';
import { RegisteredRoute, type RouteMethod } from './versioned_route';

/**
 * Stands for `Router` and `CoreVersionedRouter`
 * (`src/core/packages/http/router-server-internal/src/router.ts`, `…/versioned_router/core_versioned_router.ts`).
 * Routes may be added during setup only: what is added later Kibana does not serve.
 */
export class PluginRouter implements IRouter {
  private readonly registered = new Map<string, RegisteredRoute>();
  private isLocked = false;

  readonly versioned: IRouter['versioned'] = {
    get: (config) => this.register('get', config),
    post: (config) => this.register('post', config),
    put: (config) => this.register('put', config),
    delete: (config) => this.register('delete', config),
  };

  routes(): readonly RegisteredRoute[] {
    return [...this.registered.values()];
  }

  lock(): void {
    this.isLocked = true;
  }

  private register(method: RouteMethod, config: VersionedRouteConfig): VersionedRoute {
    const { path } = config;
    const name = `[${method}] [${path}]`;
    if (this.isLocked) {
      throw new Error(
        `Route ${name} cannot be registered: routes are registered during setup only`
      );
    }
    if (!path.startsWith('/')) throw new Error(`${name}: a path must start with "/"`);
    if (this.registered.has(name)) {
      throw new Error(`New route ${path} conflicts with existing ${path}`);
    }
    const route = new RegisteredRoute(method, config);
    this.registered.set(name, route);
    return route;
  }
}
