import type { SavedObjectsClientContract } from '@kbn/core/server';
import { expect, test, vi } from 'vitest';
import type { KeptException } from '../../common/api';
import { systemClock } from '../../sandbox/kibana/clock';
import { FeatureRegistry } from '../../sandbox/kibana/features/feature_registry';
import { SavedObjectsService } from '../../sandbox/kibana/saved_objects/saved_objects_service';
import { feature } from '../feature';
import { EXCEPTION_OBJECT_TYPE, exceptionObjectType } from './exception_object_type';
import { exceptionStore } from './exception_store';

const kept: KeptException = {
  name: 'Updater',
  reason: 'Its vendor says so.',
  entries: [{ field: 'host.id', operator: 'is', values: ['h-1'] }],
  evidence: [],
  isEnabled: true,
  createdBy: 'ines',
  createdAt: '2026-03-01T12:00:00.000Z',
};

type ClientOf = (privilege: 'all' | 'read') => SavedObjectsClientContract;

function savedObjects(): ClientOf {
  const features = new FeatureRegistry();
  features.registerKibanaFeature(feature());
  const service = new SavedObjectsService({ features, clock: systemClock });
  service.registerType(exceptionObjectType);
  service.start();
  return (privilege) => service.clientOf({ name: privilege, password: privilege, privilege });
}

test('what was kept is listed, the newest first', async () => {
  const store = exceptionStore(savedObjects()('all'));
  const older = await store.create({ ...kept, createdAt: '2026-02-01T12:00:00.000Z' });
  await store.createAll([kept]);
  const { exceptions, unreadable } = await store.list();
  expect(unreadable).toEqual([]);
  expect(exceptions).toMatchObject([kept, older]);
  expect(await store.get(older.id)).toEqual(older);
});

test('what was imported at once keeps its place when it is changed', async () => {
  const store = exceptionStore(savedObjects()('all'));
  const namesOf = async () => (await store.list()).exceptions.map(({ name }) => name);
  await store.createAll(['b', 'c', 'a'].map((name) => ({ ...kept, name })));
  expect(await namesOf()).toEqual(['a', 'b', 'c']);
  const { exceptions } = await store.list();
  for (const { id, version, ...exception } of exceptions.slice(0, 2)) {
    await store.update(id, version, { ...exception, isEnabled: false });
  }
  expect(await namesOf()).toEqual(['a', 'b', 'c']);
});

test('a change replaces all of it, so that an expiry can be taken away', async () => {
  const store = exceptionStore(savedObjects()('all'));
  const { id, version } = await store.create({ ...kept, expiresAt: '2026-06-01' });
  const updated = await store.update(id, version, kept);
  expect(updated.version).not.toBe(version);
  expect(await store.get(id)).toEqual({ ...kept, id, version: updated.version });
});

test('what cannot be read is listed apart, with the reason, and can be deleted', async () => {
  const client = savedObjects()('all');
  const store = exceptionStore(client);
  const { id, version = '' } = await client.create(EXCEPTION_OBJECT_TYPE, {
    ...kept,
    entries: [{ field: 'host.id', operator: 'is not', values: ['h-1'] }],
  });
  expect(await store.list()).toEqual({
    exceptions: [],
    unreadable: [{ id, version, reason: expect.stringContaining('"is not" is not') }],
  });
  await expect(store.get(id)).rejects.toThrow('cannot be read');
  await store.delete(id, version);
  expect((await store.list()).unreadable).toEqual([]);
});

test('whoever may only read sees them, and changes nothing', async () => {
  const clientOf = savedObjects();
  await exceptionStore(clientOf('all')).create(kept);
  const store = exceptionStore(clientOf('read'));
  await expect(store.create(kept)).rejects.toThrow('Unable to create');
  expect((await store.list()).exceptions).toMatchObject([kept]);
});

test('none is left unseen, also of more than two people may save at once', async () => {
  const store = exceptionStore(savedObjects()('all'));
  const many = Array.from({ length: 500 }, (_, number) => ({ ...kept, name: `${number}` }));
  await Promise.all([1, 2, 3].map(() => store.createAll(many)));
  expect((await store.list()).exceptions).toHaveLength(1_500);
});

test('of an import that fails half-way nothing is left, or it is told what is', async () => {
  const client = savedObjects()('all');
  const create = client.bulkCreate.bind(client);
  vi.spyOn(client, 'bulkCreate').mockImplementation(async ([, ...others]) => {
    const { saved_objects: created } = await create(others);
    const error = { statusCode: 503, error: 'Service Unavailable', message: 'too busy' };
    return { saved_objects: [{ id: 'a', type: EXCEPTION_OBJECT_TYPE, error }, ...created] };
  });
  const store = exceptionStore(client);
  const importAll = () => store.createAll([kept, kept, kept]);
  await expect(importAll()).rejects.toThrow(/^The exceptions could not be saved: too busy$/);
  expect((await store.list()).exceptions).toEqual([]);

  vi.spyOn(client, 'delete').mockRejectedValue(new Error('timeout'));
  await expect(importAll()).rejects.toThrow('2 of them were saved');
});

test('what cannot be deleted stays as it is', async () => {
  const client = savedObjects()('all');
  const store = exceptionStore(client);
  const { id, version } = await store.create(kept);
  vi.spyOn(client, 'delete').mockRejectedValue(new Error('timeout'));
  await expect(store.delete(id, version)).rejects.toThrow('timeout');
  expect((await store.list()).exceptions).toMatchObject([{ id, isEnabled: true }]);
});
