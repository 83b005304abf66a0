/** Contracts of other plugins that the browser side uses; types only. */
declare module '@kbn/share-plugin/public' {
  /** `src/platform/plugins/shared/share/public/types.ts` */
  export interface SharePublicStart {
    readonly url: {
      readonly locators: { get(id: string): LocatorPublic | undefined };
    };
  }

  /** `src/platform/plugins/shared/share/common/url_service/locators/types.ts` */
  export interface LocatorPublic {
    /** A link that survives upgrades; parameters are serialised into it. */
    getRedirectUrl(params: DiscoverLocatorParams): string;
    navigate(params: DiscoverLocatorParams): Promise<void>;
  }

  /** `src/platform/plugins/shared/discover/common/app_locator.ts` */
  export interface DiscoverLocatorParams {
    readonly dataViewSpec?: {
      readonly id: string;
      readonly title: string;
      readonly timeFieldName: string;
      readonly name?: string;
    };
    readonly timeRange?: {
      readonly from: string;
      readonly to: string;
      readonly mode?: 'absolute';
    };
    readonly filters?: readonly DiscoverFilter[];
    readonly query?: { readonly query: string; readonly language: 'kuery' };
    readonly columns?: readonly string[];
    readonly sort?: readonly (readonly [string, 'asc' | 'desc'])[];
  }

  /** `src/platform/packages/shared/kbn-es-query/src/filters/build_filters/types.ts`: a custom filter. */
  export interface DiscoverFilter {
    readonly meta: {
      readonly index: string;
      readonly alias: string | null;
      readonly type: 'custom';
      readonly key: 'query';
      readonly negate: boolean;
      readonly disabled: boolean;
    };
    readonly query: Readonly<Record<string, unknown>>;
    readonly $state: { readonly store: 'appState' };
  }
}

declare module '@kbn/triggers-actions-ui-plugin/public' {
  import type { ComponentType, LazyExoticComponent } from 'react';

  /** `x-pack/platform/plugins/shared/triggers_actions_ui/public/types.ts` */
  export interface TriggersAndActionsUIPublicPluginSetup {
    readonly ruleTypeRegistry: { register(model: RuleTypeModel): void };
  }

  /** `x-pack/platform/plugins/shared/triggers_actions_ui/public/types.ts` */
  export interface RuleTypeModel {
    /** As the server registers it. */
    readonly id: string;
    readonly description: string;
    readonly iconClass: string;
    readonly documentationUrl: string | null;
    /** Synchronous. The errors of each parameter; none are empty lists. */
    validate(parameters: Readonly<Record<string, unknown>>): {
      errors: Record<string, string[]>;
    };
    readonly ruleParamsExpression: LazyExoticComponent<
      ComponentType<RuleTypeParamsExpressionProps>
    >;
    /** `true` would keep the rule out of Kibana's own form. */
    readonly requiresAppContext: boolean;
    readonly defaultActionMessage?: string;
  }

  /** `x-pack/platform/plugins/shared/triggers_actions_ui/public/types.ts` */
  export interface RuleTypeParamsExpressionProps {
    readonly ruleParams: Readonly<Record<string, unknown>>;
    readonly errors: Readonly<Record<string, string[]>>;
    setRuleParams(key: string, value: unknown): void;
  }
}
