import type { ApplicationStart, HttpStart } from '@kbn/core/public';
import type { SharePublicStart } from '@kbn/share-plugin/public';
import type {
  RuleTypeModel,
  TriggersAndActionsUIPublicPluginSetup,
} from '@kbn/triggers-actions-ui-plugin/public';
import { DISCOVER_LOCATOR, discoverPath, discoverRedirectUrl } from '../discover/discover_locator';

interface Contracts {
  readonly setup: object;
  readonly start: object;
}

/** A plugin's dependencies, by its manifest. */
export interface Dependencies {
  readonly requiredPlugins: readonly string[];
  readonly optionalPlugins: readonly string[];
}

/**
 * The plugins that the sandbox stands in for, with what each gives: `share` and `discover`
 * (`src/platform/plugins/shared`), `triggersActionsUi` (`x-pack/platform/plugins/shared/triggers_actions_ui`). Those that
 * give our plugin nothing it uses in the browser are empty.
 */
export function providedPlugins(
  kibanaVersion: string,
  basePath: HttpStart['basePath'],
  navigate: ApplicationStart['navigateToApp']
): ReadonlyMap<string, Contracts> {
  const share: SharePublicStart = {
    url: {
      locators: {
        get: (id) =>
          id === DISCOVER_LOCATOR
            ? {
                getRedirectUrl: (params) =>
                  basePath.prepend(discoverRedirectUrl(params, kibanaVersion)),
                navigate: (params) => navigate('discover', { path: discoverPath(params) }),
              }
            : undefined,
      },
    },
  };
  const empty = { setup: {}, start: {} };
  return new Map<string, Contracts>([
    ['alerting', empty],
    ['features', empty],
    ['ruleRegistry', empty],
    ['discover', empty],
    ['share', { setup: {}, start: share }],
    ['triggersActionsUi', { setup: triggersActionsUi(), start: {} }],
  ]);
}

function triggersActionsUi(): TriggersAndActionsUIPublicPluginSetup {
  const models = new Map<string, RuleTypeModel>();
  return {
    ruleTypeRegistry: {
      register(model) {
        if (models.has(model.id)) {
          throw new Error(`Object type "${model.id}" is already registered.`);
        }
        models.set(model.id, model);
      },
    },
  };
}

/**
 * Stands for the wiring of dependencies (`src/core/packages/plugins/browser-internal/src/plugins_service.ts`): a plugin
 * gets what it has declared.
 */
export function contractsFor(
  { requiredPlugins, optionalPlugins }: Dependencies,
  provided: ReadonlyMap<string, Contracts>,
  stage: 'setup' | 'start'
): Readonly<Record<string, object>> {
  return Object.fromEntries(
    [...requiredPlugins, ...optionalPlugins].flatMap((name): [string, object][] => {
      const contracts = provided.get(name);
      return contracts === undefined ? [] : [[name, contracts[stage]]];
    })
  );
}
