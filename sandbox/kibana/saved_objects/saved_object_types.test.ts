import type { SavedObjectsType } from '@kbn/core/server';
import { expect, test } from 'vitest';
import { systemClock } from '../clock';
import { FeatureRegistry } from '../features/feature_registry';
import { SavedObjectsService } from './saved_objects_service';

const note: SavedObjectsType = {
  name: 'note',
  hidden: false,
  namespaceType: 'multiple-isolated',
  mappings: { dynamic: false, properties: { title: { type: 'keyword' } } },
  modelVersions: { 1: { changes: [] } },
};

function service(): SavedObjectsService {
  return new SavedObjectsService({ features: new FeatureRegistry(), clock: systemClock });
}

test.each<[string, Partial<SavedObjectsType>, string]>([
  [
    'a hidden type that is open to the HTTP API',
    { hidden: true, hiddenFromHttpApis: false },
    "Type note: 'hiddenFromHttpApis' cannot be 'false' when specifying 'hidden' as 'true'",
  ],
  [
    'a type to manage that cannot be exported',
    { management: { visibleInManagement: true } },
    "Type note: 'management.importableAndExportable' must be 'true' when specifying 'management.visibleInManagement'",
  ],
])('refuses %s in setup', (_name, change, message) => {
  expect(() => service().registerType({ ...note, ...change })).toThrow(new Error(message));
});

const version = { changes: [] };
const added = (type: 'keyword' | 'date', name = 'title') => ({
  changes: [{ type: 'mappings_addition' as const, addedMappings: { [name]: { type } } }],
});

test.each<[string, Partial<SavedObjectsType>, string]>([
  ['a name with a leading underscore', { name: '_note' }, 'Mappings cannot start with _.'],
  ['the name of a field of all objects', { name: 'references' }, 'Cannot redefine core mapping'],
  [
    'versions that begin later',
    { modelVersions: { 2: version } },
    'Type note: model versioning must start with version 1',
  ],
  [
    'versions with gaps',
    { modelVersions: { 1: version, 4: version } },
    "Type note: gaps between model versions aren't allowed (missing versions: 2,3)",
  ],
  ['half a version', { modelVersions: { 1.5: version } }, 'Model version must be an integer'],
  ['a version below zero', { modelVersions: { [-1]: version } }, 'cannot be negative'],
  [
    'an added mapping that is missing',
    { modelVersions: { 1: version, 2: added('keyword', 'more') } },
    'mappings added on model versions not present on the global mappings definition: more.type',
  ],
  [
    'an added mapping that is another',
    { modelVersions: { 1: version, 2: added('date') } },
    'mappings added on model versions differs from the global mappings definition: title.type',
  ],
  [
    'a mapping that Elasticsearch does not know',
    { mappings: { properties: { title: JSON.parse('{"type":"word"}') } } },
    'The mapper type [word] declared on field [note.title] does not exist.',
  ],
])('does not start with %s', (_name, change, message) => {
  const savedObjects = service();
  savedObjects.registerType({ ...note, ...change });
  expect(() => savedObjects.start()).toThrow(message);
});

test('refuses a type twice, and any after setup', () => {
  const savedObjects = service();
  savedObjects.registerType(note);
  expect(() => savedObjects.registerType(note)).toThrow("Type 'note' is already registered");
  savedObjects.start();
  expect(() => savedObjects.registerType({ ...note, name: 'more' })).toThrow(
    'cannot call `registerType` after service startup.'
  );
});

test('freezes the definition, and takes one whose versions have added mappings', () => {
  const savedObjects = service();
  const properties = { title: { type: 'keyword' as const } };
  const type = {
    ...note,
    mappings: { properties },
    modelVersions: { 1: version, 2: added('keyword') },
  };
  savedObjects.registerType(type);
  savedObjects.start();
  expect(() => Object.assign(properties.title, { type: 'date' })).toThrow('read only property');
});

test('has no client before it has started, and none for types that it does not know', () => {
  const user = { name: 'admin', password: 'admin', privilege: 'all' as const };
  const savedObjects = service();
  expect(() => savedObjects.clientOf(user)).toThrow('needs to be run first');
  savedObjects.start();
  expect(() => savedObjects.clientOf(user, { includedHiddenTypes: ['other', 'more'] })).toThrow(
    "Missing mappings for saved objects types: 'other, more'"
  );
});
