import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { FeatureLevel } from '../users';
import { checkFeature } from './check_feature';
import type { FeaturePrivilege, KibanaFeature } from './feature_schema';

/** Whose documents an alerting privilege is about. */
export type AlertingEntity = 'rule' | 'alert';
export type AlertingAccess = 'read' | 'write';

/**
 * Stands for the features plugin (`x-pack/platform/plugins/shared/features/server/feature_registry.ts`) and, as far as
 * granted privileges go, for the security plugin's `authorization_core/src/privileges/feature_privilege_builder`.
 */
export class FeatureRegistry implements FeaturesPluginSetup {
  private readonly features = new Map<string, KibanaFeature>();
  private isLocked = false;

  // What the plugin hands over is checked, not believed.
  registerKibanaFeature(feature: unknown): void {
    const checked = checkFeature(feature);
    if (this.isLocked) {
      throw new Error(
        `Features are locked, can't register new features. Attempt to register ${checked.id} failed.`
      );
    }
    if (this.features.has(checked.id)) {
      throw new Error(`Feature with id ${checked.id} is already registered.`);
    }
    this.features.set(checked.id, checked);
  }

  /** Kibana locks the registry when its plugins have been set up. */
  lock(): void {
    this.isLocked = true;
  }

  /** The consumers some feature knows for a rule type; without any the type is invisible. */
  consumersOf(ruleTypeId: string): ReadonlySet<string> {
    return new Set(
      this.alerting().flatMap((entry) => (entry.ruleTypeId === ruleTypeId ? entry.consumers : []))
    );
  }

  isKnownConsumer(consumer: string): boolean {
    return this.alerting().some(({ consumers }) => consumers.includes(consumer));
  }

  /** The consumers for which a user of this level may do something with rules or alerts of a type. */
  authorizedConsumers(
    level: FeatureLevel,
    ruleTypeId: string,
    entity: AlertingEntity,
    access: AlertingAccess
  ): ReadonlySet<string> {
    const granted = this.granted(level).flatMap(({ alerting }) => {
      const { all = [], read = [] } = alerting?.[entity] ?? {};
      return access === 'write' ? all : [...all, ...read];
    });
    return new Set(
      granted.flatMap((entry) => (entry.ruleTypeId === ruleTypeId ? entry.consumers : []))
    );
  }

  /**
   * Whether a user of this level may do something with saved objects of a type
   * (`…/feature_privilege_builder/saved_object.ts`). Kibana does not ask whether there is such a type.
   */
  mayUseSavedObjects(level: FeatureLevel, type: string, access: 'read' | 'write'): boolean {
    return this.granted(level).some(({ savedObject: { all, read } }) =>
      access === 'write' ? all.includes(type) : [...all, ...read].includes(type)
    );
  }

  apiPrivileges(level: FeatureLevel): ReadonlySet<string> {
    return new Set(this.granted(level).flatMap(({ api }) => api ?? []));
  }

  /** What the browser is told of the user: `{ [feature]: { [ui capability]: true } }`, navigation links by app id. */
  capabilities(level: FeatureLevel): Record<string, Record<string, boolean>> {
    const features = [...this.features.values()].map(
      (feature): [string, Record<string, boolean>] => {
        const declared = Object.values(feature.privileges).flatMap(({ ui }) => ui);
        const granted = this.privilegeOf(feature, level)?.ui ?? [];
        return [feature.id, Object.fromEntries(declared.map((id) => [id, granted.includes(id)]))];
      }
    );
    const links = [...this.features.values()].flatMap((feature) => {
      const granted = this.privilegeOf(feature, level)?.app ?? [];
      return feature.app.map((id): [string, boolean] => [id, granted.includes(id)]);
    });
    return { ...Object.fromEntries(features), navLinks: Object.fromEntries(links) };
  }

  private alerting(): NonNullable<KibanaFeature['alerting']> {
    return [...this.features.values()].flatMap(({ alerting }) => alerting ?? []);
  }

  private granted(level: FeatureLevel): FeaturePrivilege[] {
    return [...this.features.values()].flatMap((feature) => this.privilegeOf(feature, level) ?? []);
  }

  private privilegeOf(feature: KibanaFeature, level: FeatureLevel): FeaturePrivilege | undefined {
    return level === 'none' ? undefined : feature.privileges[level];
  }
}
