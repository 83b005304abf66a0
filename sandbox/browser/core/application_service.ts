import type { App, ApplicationStart, AppUpdater, Capabilities } from '@kbn/core/public';
import type { History } from 'history';

const APP_ID = /^[a-zA-Z0-9-:_]+$/;
const APP_PATH = /^\/app\/([^/?#]+)/;

/**
 * Stands for the application service (`src/core/packages/application/browser-internal/src/application_service.tsx`): apps
 * are registered during setup; those the user has no navigation link for are not there.
 */
export class ApplicationService {
  private readonly registered = new Map<string, App>();
  private isLocked = false;

  /** @param history of the page, which knows the base path */
  constructor(
    private readonly history: History,
    private readonly basePath: string,
    private readonly leavePage: (url: string) => void
  ) {}

  readonly register = (app: App): void => {
    if (this.isLocked) throw new Error('Applications cannot be registered after "setup"');
    if (!APP_ID.test(app.id)) {
      throw new Error(
        `Invalid application id: it can only be composed of alphanumeric chars, '-' and '_': "${app.id}"`
      );
    }
    if (this.registered.has(app.id)) {
      throw new Error(`An application is already registered with the id "${app.id}"`);
    }
    this.registered.set(app.id, app);
  };

  lock(): void {
    this.isLocked = true;
  }

  get ids(): string[] {
    return [...this.registered.keys()];
  }

  /** The apps that this user has. */
  available(capabilities: Capabilities): App[] {
    return [...this.registered.values()].filter(
      ({ id }) => capabilities['navLinks']?.[id] !== false
    );
  }

  /** Those of them that navigation shows, as their updaters have them by now. */
  visible(capabilities: Capabilities): App[] {
    return this.available(capabilities).flatMap((app) => {
      const { visibleIn, ...changes } = latestUpdate(app);
      return visibleIn === undefined ? [{ ...app, ...changes }] : [];
    });
  }

  contract(capabilities: Capabilities): ApplicationStart {
    return {
      capabilities,
      getUrlForApp: (appId, options) => this.urlOf(appPath(appId, options)),
      navigateToApp: (appId, options) => {
        const path = appPath(appId, options);
        if (this.registered.has(appId)) this.history.push(path);
        else this.leavePage(this.urlOf(path));
        return Promise.resolve();
      },
      navigateToUrl: (url) => {
        this.navigateToUrl(url);
        return Promise.resolve();
      },
    };
  }

  private urlOf(path: string): string {
    return `${this.basePath}${path}`;
  }

  /** Stays on the page if the address is that of one of its apps. */
  private navigateToUrl(url: string): void {
    const { origin, pathname, search, hash } = new URL(url, window.location.href);
    const isHere = origin === window.location.origin && pathname.startsWith(`${this.basePath}/`);
    const path = pathname.slice(this.basePath.length);
    if (isHere && this.registered.has(appIdOf(path) ?? ''))
      this.history.push(`${path}${search}${hash}`);
    else this.leavePage(url);
  }
}

/** What an updater that has a value says; it is asked once, after start. */
function latestUpdate(app: App): NonNullable<ReturnType<AppUpdater>> {
  let update: ReturnType<AppUpdater>;
  app.updater$?.subscribe((updater) => (update = updater(app))).unsubscribe();
  return update ?? {};
}

/** Which app a path without the base path is of. */
export function appIdOf(pathname: string): string | undefined {
  const [, id] = APP_PATH.exec(pathname) ?? [];
  return id;
}

/** The path of an app without the base path. */
export function appPath(appId: string, { path = '' }: { readonly path?: string } = {}): string {
  const separator = path === '' || /^[/?#]/.test(path) ? '' : '/';
  return `/app/${appId}${separator}${path}`;
}
