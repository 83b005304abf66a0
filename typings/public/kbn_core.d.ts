/**
 * What the browser side uses of Kibana's core, declared here since Kibana publishes no types. Minimal: a member that is
 * not used is not listed. Each type names the file of elastic/kibana that it mirrors. All of it are types: a value
 * import from core would be evaluated before core is there (Kibana 9.6).
 */
declare module '@kbn/core/public' {
  import type { ReactElement, ReactNode } from 'react';
  import type { Observable } from 'rxjs';
  import type { History } from 'history';

  /** `src/core/packages/plugins/browser/src/plugin_initializer.ts` */
  export interface PluginInitializerContext {
    readonly env: { readonly packageInfo: { readonly version: string } };
  }

  /** `src/core/packages/plugins/browser/src/plugin.ts`: both are synchronous. */
  export interface Plugin<Setup = void, Start = void, SetupDeps = object, StartDeps = object> {
    setup(core: CoreSetup<StartDeps>, plugins: SetupDeps): Setup;
    start(core: CoreStart, plugins: StartDeps): Start;
    stop?(): void;
  }

  /** `src/core/packages/lifecycle/browser/src/core_setup.ts` */
  export interface CoreSetup<StartDeps = object> {
    readonly application: { register(app: App): void };
    getStartServices(): Promise<[CoreStart, StartDeps, unknown]>;
  }

  /** `src/core/packages/lifecycle/browser/src/core_start.ts` */
  export interface CoreStart {
    readonly application: ApplicationStart;
    readonly chrome: ChromeStart;
    readonly http: HttpStart;
    readonly notifications: NotificationsStart;
    readonly i18n: I18nStart;
    readonly theme: ThemeServiceStart;
    /** Not in all minors of 9.x: to be detected. */
    readonly rendering?: RenderingService;
  }

  /** `src/core/packages/application/browser/src/application.ts` */
  export interface App {
    readonly id: string;
    readonly title: string;
    readonly category?: AppCategory;
    readonly euiIconType?: string;
    readonly order?: number;
    readonly keywords?: string[];
    readonly deepLinks?: readonly AppDeepLink[];
    readonly updater$?: Observable<AppUpdater>;
    mount(params: AppMountParameters): AppUnmount | Promise<AppUnmount>;
  }

  /** `src/core/packages/application/browser/src/application.ts`: changes an app after its registration. */
  export type AppUpdater = (app: App) =>
    | {
        /** Where links to the app are shown; names differ between minors, none hides it in all of them. */
        readonly visibleIn?: [];
        readonly deepLinks?: readonly AppDeepLink[];
      }
    | undefined;

  /** `src/core/packages/application/browser/src/application.ts` */
  export interface AppDeepLink {
    readonly id: string;
    readonly title: string;
    readonly path: string;
    readonly keywords?: string[];
  }

  /** `src/core/packages/application/common/src/app_category.ts` */
  export interface AppCategory {
    readonly id: string;
    readonly label: string;
    readonly order?: number;
    readonly euiIconType?: string;
  }

  /** `src/core/packages/application/browser/src/app_mount.ts` */
  export interface AppMountParameters {
    readonly element: HTMLElement;
    readonly history: ScopedHistory;
    readonly theme$: Observable<CoreTheme>;
  }
  export type AppUnmount = () => void;

  /** `src/core/packages/application/browser/src/scoped_history.ts`: a history below the path of the app. */
  export type ScopedHistory = History;

  /** `src/core/packages/application/browser/src/contracts.ts` */
  export interface ApplicationStart {
    readonly capabilities: Capabilities;
    navigateToApp(appId: string, options?: { readonly path?: string }): Promise<void>;
    navigateToUrl(url: string): Promise<void>;
    getUrlForApp(appId: string, options?: { readonly path?: string }): string;
  }

  /** `src/core/packages/capabilities/common/src/capabilities.ts` */
  export type Capabilities = Readonly<
    Record<string, Readonly<Record<string, boolean | Readonly<Record<string, boolean>>>>>
  >;

  /** `src/core/packages/chrome/browser/src/contracts.ts` */
  export interface ChromeStart {
    readonly docTitle: { change(title: string | string[]): void; reset(): void };
    setBreadcrumbs(breadcrumbs: ChromeBreadcrumb[]): void;
  }

  /** `src/core/packages/chrome/browser/src/breadcrumb.ts` */
  export interface ChromeBreadcrumb {
    readonly text: ReactNode;
    readonly href?: string;
    readonly onClick?: (event: React.MouseEvent) => void;
  }

  /** `src/core/packages/http/browser/src/types.ts` */
  export interface HttpStart {
    fetch(path: string, options?: HttpFetchOptions): Promise<unknown>;
    readonly basePath: { prepend(path: string): string };
  }

  /** `src/core/packages/http/browser/src/types.ts` */
  export interface HttpFetchOptions {
    readonly method?: string;
    /** JSON text. */
    readonly body?: string;
    readonly signal?: AbortSignal;
    /** Of the route, sent as the header `elastic-api-version`. */
    readonly version?: string;
  }

  /** `src/core/packages/http/browser/src/types.ts`: what `fetch` rejects with. */
  export interface IHttpFetchError extends Error {
    readonly name: string;
    readonly response?: Response;
    readonly body?: unknown;
  }

  /** `src/core/packages/notifications/browser/src/contracts.ts` */
  export interface NotificationsStart {
    readonly toasts: {
      addSuccess(toast: ToastInput): unknown;
      addWarning(toast: ToastInput): unknown;
      addDanger(toast: ToastInput): unknown;
    };
  }

  /** `src/core/packages/notifications/browser/src/types.ts` */
  export type ToastInput = string | { readonly title: string; readonly text?: string };

  /** `src/core/packages/i18n/browser/src/i18n.ts` */
  export interface I18nStart {
    Context(props: { readonly children: ReactNode }): ReactElement;
  }

  /** `src/core/packages/theme/browser/src/types.ts` */
  export interface ThemeServiceStart {
    readonly theme$: Observable<CoreTheme>;
    getTheme(): CoreTheme;
  }
  export interface CoreTheme {
    readonly darkMode: boolean;
    readonly name: string;
  }

  /** `src/core/packages/rendering/browser/src/types.ts` */
  export interface RenderingService {
    addContext(element: ReactNode): ReactElement;
  }
}
