import type {
  AppCategory,
  AppDeepLink,
  AppMountParameters,
  AppUpdater,
  CoreSetup,
  CoreStart,
  Plugin,
} from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import type { SharePublicStart } from '@kbn/share-plugin/public';
import type { TriggersAndActionsUIPublicPluginSetup } from '@kbn/triggers-actions-ui-plugin/public';
import { BehaviorSubject } from 'rxjs';
import { APP_ID } from './services/app_id';
import { assertSharedDependencies } from './services/shared_dependencies';
import { ruleTypeModel } from './rule_type/rule_type_model';

export interface SetupDependencies {
  readonly triggersActionsUi?: TriggersAndActionsUIPublicPluginSetup;
}

export interface StartDependencies {
  readonly share?: SharePublicStart;
}

/** `DEFAULT_APP_CATEGORIES.security` of core, whose value cannot be imported here: core may not be there yet. */
function securityCategory(): AppCategory {
  return {
    id: 'securitySolution',
    label: i18n.translate('publicIpDiscovery.app.category', { defaultMessage: 'Security' }),
    order: 4000,
    euiIconType: 'logoSecurity',
  };
}

/** The browser side of the plugin: registers the app and the form of the rule. All else is loaded when it is needed. */
export class PublicIpDiscoveryPlugin implements Plugin<
  void,
  void,
  SetupDependencies,
  StartDependencies
> {
  private readonly appUpdater = new BehaviorSubject<AppUpdater>(() => undefined);

  setup(core: CoreSetup<StartDependencies>, { triggersActionsUi }: SetupDependencies): void {
    core.application.register({
      id: APP_ID,
      title: i18n.translate('publicIpDiscovery.app.title', {
        defaultMessage: 'Public IP Discovery',
      }),
      category: securityCategory(),
      euiIconType: 'logoSecurity',
      deepLinks: deepLinks(),
      updater$: this.appUpdater,
      mount: async (params: AppMountParameters) => {
        assertSharedDependencies();
        const [{ renderApp }, [coreStart, plugins]] = await Promise.all([
          import('./app/render_app'),
          core.getStartServices(),
        ]);
        return renderApp(coreStart, plugins, params);
      },
    });
    triggersActionsUi?.ruleTypeRegistry.register(ruleTypeModel());
  }

  /** Hides the links to the app from those who would only learn there that they may not see it. */
  start({ application }: CoreStart): void {
    if (application.capabilities[APP_ID]?.['show'] === true) return;
    this.appUpdater.next(() => ({ visibleIn: [], deepLinks: [] }));
  }
}

function deepLinks(): AppDeepLink[] {
  return [
    {
      id: 'alerts',
      path: '/alerts',
      title: i18n.translate('publicIpDiscovery.deepLinks.alerts', { defaultMessage: 'Alerts' }),
    },
    {
      id: 'rule',
      path: '/rule',
      title: i18n.translate('publicIpDiscovery.deepLinks.rule', { defaultMessage: 'Rule' }),
    },
  ];
}
