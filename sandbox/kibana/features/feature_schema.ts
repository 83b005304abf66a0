import * as t from 'io-ts';

/**
 * Stands for the shape of a feature in Kibana 9.4 and 9.5
 * (`x-pack/platform/plugins/shared/features/server/feature_schema.ts`): Kibana's schemas are strict, so that a key it
 * does not know, `scope` among them, keeps it from starting. The codecs say what the sandbox reads; `knownKeys` what
 * Kibana knows.
 */
const alertingCodec = t.readonlyArray(
  t.type({ ruleTypeId: t.string, consumers: t.readonlyArray(t.string) })
);
const texts = t.readonlyArray(t.string);
const management = t.record(t.string, texts);
const alertingPrivileges = t.partial({ all: alertingCodec, read: alertingCodec });

const privilegeCodec = t.intersection([
  t.type({ savedObject: t.type({ all: texts, read: texts }), ui: texts }),
  t.partial({
    app: texts,
    catalogue: texts,
    management,
    api: texts,
    alerting: t.partial({ rule: alertingPrivileges, alert: alertingPrivileges }),
  }),
]);

export const featureCodec = t.intersection([
  t.type({
    id: t.string,
    name: t.string,
    category: t.type({ id: t.string, label: t.string }),
    app: texts,
    privileges: t.partial({ all: privilegeCodec, read: privilegeCodec }),
  }),
  t.partial({ catalogue: texts, management, alerting: alertingCodec }),
]);

export type KibanaFeature = t.TypeOf<typeof featureCodec>;
export type FeaturePrivilege = t.TypeOf<typeof privilegeCodec>;
export type AlertingGrant = t.TypeOf<typeof alertingCodec>[number];

const privilegeKeys = [
  'excludeFromBasePrivileges',
  'requireAllSpaces',
  'disabled',
  'management',
  'catalogue',
  'api',
  'app',
  'alerting',
  'cases',
  'savedObject',
  'ui',
  'replacedBy',
];

/** The keys Kibana knows, by the place in the feature; places that are not listed are not looked into. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': [
    'id',
    'name',
    'category',
    'hidden',
    'description',
    'order',
    'excludeFromBasePrivileges',
    'minimumLicense',
    'app',
    'management',
    'catalogue',
    'alerting',
    'cases',
    'privileges',
    'subFeatures',
    'privilegesTooltip',
    'reserved',
    'deprecated',
  ],
  category: ['id', 'label', 'ariaLabel', 'euiIconType', 'order'],
  privileges: ['all', 'read'],
  ...Object.fromEntries(
    ['privileges.all', 'privileges.read'].flatMap((place) => [
      [place, privilegeKeys],
      [`${place}.alerting`, ['rule', 'alert']],
      // Kibana knows more of them in some minors; those that all of 9.x knows are the ones to use.
      [`${place}.alerting.rule`, ['all', 'read']],
      [`${place}.alerting.alert`, ['all', 'read']],
      [`${place}.savedObject`, ['all', 'read']],
    ])
  ),
};
