import type {
  Action,
  History,
  Location,
  LocationDescriptor,
  LocationDescriptorObject,
  LocationListener,
  TransitionPromptHook,
  UnregisterCallback,
} from 'history';
import { parsePath } from 'history';

/**
 * Stands for `ScopedHistory` (`src/core/packages/application/browser-internal/src/scoped_history.ts`): the page's history
 * as an app sees it, below the app's own path. Once the page has left that path it refuses to be used.
 */
export class ScopedHistory implements History {
  private readonly listeners = new Set<LocationListener>();
  private lastLocation: Location;
  private lastAction: Action;
  private isActive = true;
  private readonly stopListening: UnregisterCallback;

  constructor(
    private readonly parent: History,
    private readonly basePath: string
  ) {
    const location = this.below(parent.location);
    if (location === undefined) {
      throw new Error(
        `Browser location [${parent.location.pathname}] is not currently in expected basePath [${basePath}]`
      );
    }
    this.lastLocation = location;
    this.lastAction = parent.action;
    this.stopListening = parent.listen((changed, action) => this.follow(changed, action));
  }

  get length(): number {
    this.checkActive();
    return this.parent.length;
  }

  get location(): Location {
    this.checkActive();
    return this.lastLocation;
  }

  get action(): Action {
    this.checkActive();
    return this.lastAction;
  }

  // Routers take the methods from the object.
  readonly push = (location: LocationDescriptor, state?: unknown): void => {
    this.checkActive();
    this.parent.push(this.above(location, state));
  };

  readonly replace = (location: LocationDescriptor, state?: unknown): void => {
    this.checkActive();
    this.parent.replace(this.above(location, state));
  };

  readonly go = (count: number): void => {
    this.checkActive();
    this.parent.go(count);
  };

  readonly goBack = (): void => this.go(-1);

  readonly goForward = (): void => this.go(1);

  readonly block = (prompt?: boolean | string | TransitionPromptHook): UnregisterCallback => {
    this.checkActive();
    return this.parent.block(prompt);
  };

  readonly listen = (listener: LocationListener): UnregisterCallback => {
    this.checkActive();
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly createHref = (location: LocationDescriptorObject): string => {
    this.checkActive();
    return this.parent.createHref(this.above(location));
  };

  private follow(changed: Location, action: Action): void {
    const location = this.below(changed);
    if (location === undefined) {
      this.isActive = false;
      this.stopListening();
      this.listeners.clear();
      return;
    }
    this.lastLocation = location;
    this.lastAction = action;
    for (const listener of [...this.listeners]) listener(location, action);
  }

  private below(location: Location): Location | undefined {
    const { pathname } = location;
    if (pathname !== this.basePath && !pathname.startsWith(`${this.basePath}/`)) return undefined;
    return { ...location, pathname: pathname.slice(this.basePath.length) || '/' };
  }

  private above(location: LocationDescriptor, state?: unknown): LocationDescriptorObject {
    const parts = typeof location === 'string' ? { ...parsePath(location), state } : location;
    const pathname = parts.pathname ?? this.lastLocation.pathname;
    const separator = pathname.startsWith('/') || pathname === '' ? '' : '/';
    return { ...parts, pathname: `${this.basePath}${separator}${pathname}` };
  }

  private checkActive(): void {
    if (!this.isActive) {
      throw new Error(
        `ScopedHistory instance has fell out of navigation scope for basePath: ${this.basePath}`
      );
    }
  }
}
