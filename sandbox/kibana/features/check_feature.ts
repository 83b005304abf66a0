import { isLeft } from 'fp-ts/lib/Either';
import { isRecord } from '../is_record';
import {
  featureCodec,
  knownKeys,
  type AlertingGrant,
  type FeaturePrivilege,
  type KibanaFeature,
} from './feature_schema';

const ID = /^[a-zA-Z0-9_-]+$/;
const CAPABILITY = /^[a-zA-Z0-9:_-]+$/;
const PROHIBITED_IDS = ['catalogue', 'management', 'navLinks'];

/**
 * Stands for `validateKibanaFeature` (`x-pack/platform/plugins/shared/features/server/feature_schema.ts`): a feature
 * must have the known shape, and what it declares and what its privileges grant must be the same.
 */
export function checkFeature(feature: unknown): KibanaFeature {
  refuseUnknownKeys(feature, []);
  const decoded = featureCodec.decode(feature);
  if (isLeft(decoded)) {
    const [fault] = decoded.left;
    const place = (fault?.context ?? []).map(({ key }) => key).filter((key) => !/^\d*$/.test(key));
    throw new Error(`[${place.join('.')}]: expected a value of another type, or one at all`);
  }
  const checked = decoded.right;
  if (!ID.test(checked.id)) throw new Error(`[id]: Does not satisfy regexp ${ID.toString()}`);
  if (PROHIBITED_IDS.includes(checked.id)) throw new Error(`[id]: [${checked.id}] is not allowed`);
  const privileges = Object.entries(checked.privileges);
  for (const [name, privilege] of privileges) {
    checkCapabilities(privilege.ui, `privileges.${name}.ui`);
    refuseUndeclared(checked, name, privilege);
  }
  refuseUngranted(
    checked,
    privileges.map(([, privilege]) => privilege)
  );
  return checked;
}

function refuseUnknownKeys(value: unknown, path: readonly string[]): void {
  if (!isRecord(value)) return;
  const known = knownKeys[path.join('.')];
  if (known === undefined) return;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw new Error(`[${[...path, key].join('.')}]: definition for this key is missing`);
    }
    refuseUnknownKeys(value[key], [...path, key]);
  }
}

function checkCapabilities(capabilities: readonly string[], place: string): void {
  const bad = capabilities.findIndex((capability) => !CAPABILITY.test(capability));
  if (bad >= 0) {
    throw new Error(`[${place}.${bad}]: Does not satisfy regexp ${CAPABILITY.toString()}`);
  }
}

function refuseUndeclared(feature: KibanaFeature, name: string, privilege: FeaturePrivilege): void {
  const where = `Feature privilege ${feature.id}.${name}`;
  const apps = without(privilege.app ?? [], feature.app);
  if (apps.length > 0) throw new Error(`${where} has unknown app entries: ${apps.join(', ')}`);
  const catalogue = without(privilege.catalogue ?? [], feature.catalogue ?? []);
  if (catalogue.length > 0) {
    throw new Error(`${where} has unknown catalogue entries: ${catalogue.join(', ')}`);
  }
  for (const [section, entries] of Object.entries(privilege.management ?? {})) {
    const declared = feature.management?.[section];
    if (declared === undefined) {
      throw new Error(`${where} has unknown management section: ${section}`);
    }
    const unknown = without(entries, declared);
    if (unknown.length > 0) {
      throw new Error(
        `${where} has unknown management entries for section ${section}: ${unknown.join(', ')}`
      );
    }
  }
  for (const { ruleTypeId, consumers } of alertingGrants(privilege)) {
    const declared = (feature.alerting ?? []).find((entry) => entry.ruleTypeId === ruleTypeId);
    if (declared === undefined) {
      throw new Error(`${where} has unknown ruleTypeId: ${ruleTypeId}`);
    }
    const [unknown] = without(consumers, declared.consumers);
    if (unknown !== undefined) {
      throw new Error(`${where}.${ruleTypeId} has unknown consumer: ${unknown}`);
    }
  }
}

function refuseUngranted(feature: KibanaFeature, privileges: readonly FeaturePrivilege[]): void {
  const grants = privileges.flatMap(alertingGrants);
  const refuse = (declared: readonly string[], granted: readonly string[], what: string): void => {
    const unseen = without(declared, granted);
    if (unseen.length === 0) return;
    throw new Error(
      `Feature ${feature.id} specifies ${what} which are not granted to any privileges: ${unseen.join(',')}`
    );
  };
  const of = <T>(read: (privilege: FeaturePrivilege) => readonly T[] | undefined): T[] =>
    privileges.flatMap((privilege) => read(privilege) ?? []);
  refuse(
    feature.app,
    of(({ app }) => app),
    'app entries'
  );
  refuse(
    feature.catalogue ?? [],
    of(({ catalogue }) => catalogue),
    'catalogue entries'
  );
  for (const [section, entries] of Object.entries(feature.management ?? {})) {
    const granted = of(({ management }) => management?.[section]);
    refuse(entries, granted, `management entries of ${section}`);
  }
  const declared = feature.alerting ?? [];
  refuse(
    declared.map(({ ruleTypeId }) => ruleTypeId),
    grants.map(({ ruleTypeId }) => ruleTypeId),
    'alerting rule types'
  );
  refuse(
    declared.flatMap(({ consumers }) => consumers),
    grants.flatMap(({ consumers }) => consumers),
    'alerting consumers'
  );
}

function alertingGrants({ alerting }: FeaturePrivilege): AlertingGrant[] {
  return [alerting?.rule, alerting?.alert].flatMap((entity) => [
    ...(entity?.all ?? []),
    ...(entity?.read ?? []),
  ]);
}

function without(values: readonly string[], known: readonly string[]): string[] {
  return values.filter((value) => !known.includes(value));
}
