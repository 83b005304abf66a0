import { schema } from '@kbn/config-schema';
import type { SavedObjectsClientContract, SavedObjectsType } from '@kbn/core/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { FeatureRegistry } from '../features/feature_registry';
import { isRecord } from '../is_record';
import type { FeatureLevel } from '../users';
import { SavedObjectTypeRegistry } from './saved_object_type_registry';
import { SavedObjectsAuthorization } from './saved_objects_authorization';
import { SandboxSavedObjectsClient } from './saved_objects_client';
import { SavedObjectsIndex } from './saved_objects_index';
import { NO_SAVED_OBJECTS, type SavedObjectsState } from './saved_objects_state';

const attributes = schema.object({
  title: schema.string({ minLength: 1 }),
  rank: schema.maybe(schema.number({ defaultValue: 1 })),
  entries: schema.maybe(schema.arrayOf(schema.object({ field: schema.string() }))),
});

const note: SavedObjectsType = {
  name: 'a-note',
  hidden: false,
  namespaceType: 'multiple-isolated',
  mappings: {
    dynamic: false,
    properties: {
      title: { type: 'keyword' },
      rank: { type: 'integer' },
      text: { type: 'text' },
      labels: { type: 'flattened' },
    },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: attributes,
        forwardCompatibility: attributes.extends({}, { unknowns: 'ignore' }),
      },
    },
  },
};
const types = [
  note,
  { ...note, name: 'single', namespaceType: 'single', modelVersions: {} },
  { ...note, name: 'secret', hidden: true },
  { ...note, name: 'unlisted' },
  {
    ...note,
    name: 'strict',
    mappings: { properties: { when: { type: 'date' } } },
    modelVersions: {},
  },
] satisfies SavedObjectsType[];

interface Options {
  readonly level?: FeatureLevel;
  readonly spaceId?: string;
  readonly includedHiddenTypes?: readonly string[];
}

/** Clients of one Kibana with two spaces. */
class Clients {
  readonly features = new FeatureRegistry();
  readonly registry = new SavedObjectTypeRegistry();
  readonly clock = { time: Date.parse('2026-01-02T03:04:05.000Z'), now: () => this.tick() };
  readonly index: SavedObjectsIndex;

  constructor(saved: SavedObjectsState = NO_SAVED_OBJECTS) {
    const listed = types.map(({ name }) => name).filter((name) => name !== 'unlisted');
    const privilege = (savedObject: object) => ({ savedObject, ui: [] });
    this.features.registerKibanaFeature({
      id: 'notes',
      name: 'Notes',
      category: { id: 'securitySolution', label: 'Security' },
      app: [],
      privileges: {
        all: privilege({ all: listed, read: [] }),
        read: privilege({ all: [], read: listed }),
      },
    });
    types.forEach((type) => this.registry.registerType(type));
    this.registry.lock();
    this.index = new SavedObjectsIndex(this.registry.all(), saved);
  }

  client({ level = 'all', spaceId = 'default', includedHiddenTypes = [] }: Options = {}) {
    const user = { name: 'someone', password: 'x', privilege: level };
    return new SandboxSavedObjectsClient({
      types: this.registry,
      index: this.index,
      authorization: new SavedObjectsAuthorization(this.features, user),
      clock: this.clock,
      spaceId,
      spaces: ['default', 'other'],
      includedHiddenTypes,
      onWritten: () => {},
    });
  }

  private tick(): Date {
    this.clock.time += 1_000;
    return new Date(this.clock.time);
  }
}

let clients: Clients;
let client: SavedObjectsClientContract;

beforeEach(() => {
  clients = new Clients();
  client = clients.client();
});

describe('create', () => {
  test('answers with the object, as get does', async () => {
    const created = await client.create('a-note', { title: 'x', rank: undefined }, { id: '1' });
    expect(created).toEqual({
      id: '1',
      type: 'a-note',
      namespaces: ['default'],
      // What is undefined is not kept; no default was filled in.
      attributes: { title: 'x' },
      references: [],
      managed: false,
      coreMigrationVersion: '8.8.0',
      typeMigrationVersion: '10.1.0',
      created_at: '2026-01-02T03:04:06.000Z',
      updated_at: '2026-01-02T03:04:06.000Z',
      version: Buffer.from('[0,1]').toString('base64'),
    });
    expect(await client.get('a-note', '1')).toEqual(created);
  });

  test('gives an id to an object without one', async () => {
    const { id } = await client.create('a-note', { title: 'x' });
    expect(id).toMatch(/^[\da-f-]{36}$/);
  });

  test.each<[string, () => Promise<unknown>, number, string]>([
    [
      'of a type that there is not',
      () => client.create('other', {}),
      400,
      "Unsupported saved object type: 'other': Bad Request",
    ],
    [
      'of a hidden type',
      () => client.create('secret', { title: 'x' }),
      400,
      "Unsupported saved object type: 'secret': Bad Request",
    ],
    [
      'that does not fit the schema',
      () => client.create('a-note', { title: '' }),
      400,
      '[attributes.title]: value has length [0] but it must have a minimum length of [1].: Bad Request',
    ],
    [
      'with an attribute that is not in the schema',
      () => client.create('a-note', { title: 'x', more: 1 }),
      400,
      '[attributes.more]: definition for this key is missing: Bad Request',
    ],
    [
      'by a reader',
      () => clients.client({ level: 'read' }).create('a-note', { title: '' }),
      403,
      'Unable to create a-note',
    ],
    [
      'by someone without the feature',
      () => clients.client({ level: 'none' }).create('a-note', { title: '' }),
      403,
      'Unable to create a-note',
    ],
    [
      'of a type that no feature lists',
      () => client.create('unlisted', { title: 'x' }),
      403,
      'Unable to create unlisted',
    ],
    [
      'with an id that is taken',
      () => client.create('a-note', { title: 'x' }, { id: 'taken' }),
      409,
      'Saved object [a-note/taken] conflict',
    ],
    [
      'with an id that is taken in another space, to overwrite it',
      () =>
        clients
          .client({ spaceId: 'other' })
          .create('a-note', { title: 'x' }, { id: 'taken', overwrite: true }),
      409,
      'Saved object [a-note/taken] conflict',
    ],
    [
      'with a version that is none',
      () =>
        client.create('a-note', { title: 'x' }, { id: 'taken', overwrite: true, version: 'old' }),
      400,
      'Invalid version [old]',
    ],
  ])('refuses an object %s', async (_name, create, status, message) => {
    await client.create('a-note', { title: 'kept' }, { id: 'taken' });
    expect(await refusal(create)).toEqual({ status, message });
    expect(await client.get('a-note', 'taken')).toMatchObject({ attributes: { title: 'kept' } });
  });

  test.each<[string, object, string]>([
    [
      'an attribute that a strict mapping does not list',
      { more: 1 },
      'mapping set to strict, dynamic introduction of [more] within [strict] is not allowed',
    ],
    [
      'a value that does not fit its mapping',
      { when: 'yesterday' },
      "failed to parse field [strict.when] of type [date] in document with id 'strict:1'",
    ],
  ])('Elasticsearch refuses %s', async (_name, given, message) => {
    const refused = await refusal(() => client.create('strict', given, { id: '1' }));
    expect(refused).toMatchObject({ status: 400, message: expect.stringContaining(message) });
  });

  test('the id of a single object is taken in its own space only', async () => {
    const other = clients.client({ spaceId: 'other' });
    await client.create('single', { title: 'here' }, { id: '1' });
    await other.create('single', { title: 'there' }, { id: '1' });
    expect(await other.get('single', '1')).toMatchObject({
      id: '1',
      namespaces: ['other'],
      attributes: { title: 'there' },
    });
    expect(await client.get('single', '1')).toMatchObject({ namespaces: ['default'] });
    const { message } = await refusal(() => client.create('single', {}, { id: '1' }));
    expect(message).toContain(
      '[single:1]: version conflict, document already exists (current version [1])'
    );
  });

  test('overwrites, under the condition of a version', async () => {
    const { version } = await client.create('a-note', { title: 'a' }, { id: '1' });
    const options = { id: '1', overwrite: true };
    const again = await client.create('a-note', { title: 'b' }, { ...options, version });
    expect(again.version).not.toBe(version);
    const stale = await refusal(() =>
      client.create('a-note', { title: 'c' }, { ...options, version })
    );
    expect(stale).toMatchObject({ status: 409 });
    expect(await client.create('a-note', { title: 'd' }, options)).toMatchObject({
      attributes: { title: 'd' },
    });
  });
});

describe('update', () => {
  test('merges what is given, and answers with it', async () => {
    const { version } = await client.create('single', { title: 'a', rank: 1 }, { id: '1' });
    const updated = await client.update('single', '1', { rank: 2 }, { version });
    expect(updated).toEqual({
      id: '1',
      type: 'single',
      namespaces: ['default'],
      attributes: { rank: 2 },
      updated_at: '2026-01-02T03:04:07.000Z',
      version: expect.any(String),
    });
    expect(await client.get('single', '1')).toMatchObject({
      attributes: { title: 'a', rank: 2 },
      version: updated.version,
      created_at: '2026-01-02T03:04:06.000Z',
      updated_at: '2026-01-02T03:04:07.000Z',
    });
    await client.update('single', '1', { rank: 3 }, { mergeAttributes: false });
    expect(await client.get('single', '1')).toMatchObject({ attributes: { rank: 3 } });
  });

  test('of a stale version is a conflict, and changes nothing', async () => {
    const { version } = await client.create('a-note', { title: 'a' }, { id: '1' });
    await client.update('a-note', '1', { title: 'b' }, { version });
    expect(
      await refusal(() => client.update('a-note', '1', { title: 'c' }, { version }))
    ).toMatchObject({
      status: 409,
      message: expect.stringContaining(
        '[a-note:1]: version conflict, required seqNo [0], primary term [1]. current document has seqNo [1] and primary term [1]'
      ),
    });
    expect(await client.get('a-note', '1')).toMatchObject({ attributes: { title: 'b' } });
  });

  // Kibana's trap: the schema is that of new objects.
  test('checks no schema, but the mappings', async () => {
    await client.create('a-note', { title: 'a' }, { id: '1' });
    await client.update('a-note', '1', { title: '', more: 1 });
    expect(await client.get('a-note', '1')).toMatchObject({ attributes: { title: '', more: 1 } });
    const { status } = await refusal(() => client.update('a-note', '1', { rank: 'high' }));
    expect(status).toBe(400);
  });

  test.each<[string, () => Promise<unknown>, number, string]>([
    [
      'of an object that there is not',
      () => client.update('a-note', '2', {}),
      404,
      'Saved object [a-note/2] not found',
    ],
    [
      'of an object in another space',
      () => clients.client({ spaceId: 'other' }).update('a-note', '1', {}),
      404,
      'Saved object [a-note/1] not found',
    ],
    [
      'of a type that there is not',
      () => client.update('other', '1', {}),
      404,
      'Saved object [other/1] not found',
    ],
    [
      'without an id',
      () => client.update('a-note', '', {}),
      400,
      'id cannot be empty: Bad Request',
    ],
    [
      'by a reader',
      () => clients.client({ level: 'read' }).update('a-note', '2', {}),
      403,
      'Unable to update a-note',
    ],
    [
      'with a version that is none',
      () => client.update('a-note', '1', {}, { version: 'WzFd' }),
      400,
      'Invalid version [WzFd]',
    ],
  ])('refuses an update %s', async (_name, update, status, message) => {
    await client.create('a-note', { title: 'a' }, { id: '1' });
    expect(await refusal(update)).toEqual({ status, message });
  });
});

describe('get and delete', () => {
  test('a deleted object is gone, and its versions never come back', async () => {
    const { version } = await client.create('a-note', { title: 'a' }, { id: '1' });
    expect(await client.delete('a-note', '1')).toEqual({});
    const restarted = new Clients(clients.index.state()).client();
    for (const each of [client, restarted]) {
      const missing = { status: 404, message: 'Saved object [a-note/1] not found' };
      expect(await refusal(() => each.get('a-note', '1'))).toEqual(missing);
      expect(await refusal(() => each.delete('a-note', '1'))).toEqual(missing);
    }
    const again = await restarted.create('a-note', { title: 'b' }, { id: '1' });
    expect(again.version).not.toBe(version);
  });

  test.each<[string, () => Promise<unknown>, number, string]>([
    [
      'get in another space',
      () => clients.client({ spaceId: 'other' }).get('a-note', '1'),
      404,
      'Saved object [a-note/1] not found',
    ],
    [
      'delete in another space',
      () => clients.client({ spaceId: 'other' }).delete('a-note', '1'),
      404,
      'Saved object [a-note/1] not found',
    ],
    [
      'get without the feature',
      () => clients.client({ level: 'none' }).get('a-note', '2'),
      403,
      'Unable to get a-note',
    ],
    [
      'delete by a reader',
      () => clients.client({ level: 'read' }).delete('a-note', '2'),
      403,
      'Unable to delete a-note',
    ],
    [
      'get of a hidden type',
      () => client.get('secret', '1'),
      404,
      'Saved object [secret/1] not found',
    ],
  ])('refuses to %s', async (_name, ask, status, message) => {
    await client.create('a-note', { title: 'a' }, { id: '1' });
    expect(await refusal(ask)).toEqual({ status, message });
  });

  test('hidden types are there for the client that names them', async () => {
    const knowing = clients.client({ includedHiddenTypes: ['secret'] });
    await knowing.create('secret', { title: 'x' }, { id: '1' });
    expect(await knowing.get('secret', '1')).toMatchObject({ attributes: { title: 'x' } });
    expect(await client.find({ type: 'secret' })).toMatchObject({ total: 0 });
  });
});

describe('find', () => {
  beforeEach(async () => {
    for (const [at, title] of ['b', 'c', 'a'].entries()) {
      await client.create('a-note', { title, rank: at }, { id: title });
    }
    await clients.client({ spaceId: 'other' }).create('a-note', { title: 'z' }, { id: 'z' });
    await client.create('single', { title: 's' }, { id: 's' });
  });

  test.each<[string, Parameters<SavedObjectsClientContract['find']>[0], string[], number]>([
    ['all, in the order of writing', { type: 'a-note' }, ['b', 'c', 'a'], 3],
    ['by an attribute', { type: 'a-note', sortField: 'title' }, ['a', 'b', 'c'], 3],
    ['downwards', { type: 'a-note', sortField: 'rank', sortOrder: 'desc' }, ['a', 'c', 'b'], 3],
    [
      'by a field of all objects',
      { type: 'a-note', sortField: 'created_at', sortOrder: 'desc' },
      ['a', 'c', 'b'],
      3,
    ],
    ['page by page', { type: 'a-note', sortField: 'title', page: 2, perPage: 2 }, ['c'], 3],
    ['of several types', { type: ['a-note', 'single', 'secret'] }, ['b', 'c', 'a', 's'], 4],
    ['of another space', { type: 'a-note', namespaces: ['other', 'no such'] }, ['z'], 1],
    ['of all spaces', { type: 'a-note', namespaces: ['*'] }, ['b', 'c', 'a', 'z'], 4],
    ['of no space', { type: 'a-note', namespaces: [] }, [], 0],
    ['of single objects elsewhere', { type: 'single', namespaces: ['other'] }, [], 0],
    ['of a type that there is not', { type: 'other' }, [], 0],
    ['of a type that no feature lists', { type: 'unlisted' }, [], 0],
    ['nothing but the number', { type: 'a-note', perPage: 0 }, [], 3],
  ])('finds %s', async (_name, options, ids, total) => {
    const found = await client.find(options);
    expect(found.saved_objects.map(({ id }) => id)).toEqual(ids);
    expect(found).toMatchObject({
      total,
      page: options.page ?? 1,
      per_page: options.perPage ?? 20,
    });
  });

  test('finds for a reader what get shows, and nothing without the feature', async () => {
    const { saved_objects } = await clients.client({ level: 'read' }).find({ type: 'a-note' });
    expect(saved_objects[0]).toEqual(await client.get('a-note', 'b'));
    const none = await clients.client({ level: 'none' }).find({ type: 'a-note', sortField: 'x' });
    expect(none).toEqual({ page: 1, per_page: 20, total: 0, saved_objects: [] });
  });

  test.each<[string, object, string]>([
    ['an unknown sort field', { sortField: 'other' }, 'Unknown sort field other'],
    ['a sort by text', { sortField: 'text' }, 'Fielddata is disabled on [a-note.text]'],
    ['more than 10,000', { perPage: 10_001 }, 'Result window is too large'],
    ['what lies behind', { perPage: 1_000, page: 11 }, 'Result window is too large'],
    [
      'a sort of several types by an attribute',
      { type: ['a-note', 'single'], sortField: 'title' },
      'Unable to sort multiple types by field title, not a root property',
    ],
  ])('refuses %s', async (_name, options, message) => {
    expect(await refusal(() => client.find({ type: 'a-note', ...options }))).toMatchObject({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  test('gives more than a thousand in pages of a thousand, each once', async () => {
    const objects = Array.from({ length: 1_500 }, (_, at) => ({
      type: 'a-note',
      attributes: { title: `n${at}` },
    }));
    await client.bulkCreate(objects);
    const total = 3 + objects.length;
    const pages = await Promise.all(
      [1, 2].map((page) =>
        client.find({ type: 'a-note', sortField: 'created_at', page, perPage: 1_000 })
      )
    );
    expect(pages.map(({ saved_objects }) => saved_objects.length)).toEqual([1_000, total - 1_000]);
    const ids = pages.flatMap(({ saved_objects }) => saved_objects.map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
  });
});

describe('bulkCreate', () => {
  const object = (id: string, given: object = { title: id }, type = 'a-note') => ({
    type,
    id,
    attributes: given,
  });

  test('has a result for each, in their order', async () => {
    await client.create('a-note', { title: 'kept' }, { id: 'taken' });
    const { saved_objects } = await client.bulkCreate([
      object('1'),
      object('taken'),
      object('2', { title: '' }),
      object('3', {}, 'other'),
      object('1'),
      object('4', { when: 'x' }, 'strict'),
      { type: 'a-note', attributes: { title: 'own id' } },
    ]);
    expect(saved_objects).toMatchObject([
      { id: '1', attributes: { title: '1' } },
      {
        id: 'taken',
        error: {
          statusCode: 409,
          error: 'Conflict',
          message: 'Saved object [a-note/taken] conflict',
        },
      },
      {
        id: '2',
        error: {
          message: expect.stringContaining('[attributes.title]: value has length [0]'),
          output: { statusCode: 400 },
        },
      },
      {
        id: '3',
        error: { statusCode: 400, message: "Unsupported saved object type: 'other': Bad Request" },
      },
      { id: '1', error: { statusCode: 409 } },
      {
        id: '4',
        error: {
          statusCode: 500,
          message: expect.stringContaining(
            'Unexpected bulk response [400] document_parsing_exception: '
          ),
        },
      },
      { id: expect.stringMatching(/^[\da-f-]{36}$/), attributes: { title: 'own id' } },
    ]);
    expect((await client.find({ type: 'a-note' })).total).toBe(3);
  });

  test('overwrites those of the own space only', async () => {
    await client.create('a-note', { title: 'old' }, { id: 'here' });
    await clients.client({ spaceId: 'other' }).create('a-note', { title: 'z' }, { id: 'there' });
    const { saved_objects } = await client.bulkCreate([object('here'), object('there')], {
      overwrite: true,
    });
    expect(saved_objects).toMatchObject([
      { attributes: { title: 'here' } },
      { error: { statusCode: 409 } },
    ]);
  });

  test('fails as a whole without the privilege', async () => {
    const reader = clients.client({ level: 'read' });
    const objects = [object('1'), object('2', { title: '' }), object('3', {}, 'strict')];
    expect(await refusal(() => reader.bulkCreate(objects))).toEqual({
      status: 403,
      message: 'Unable to bulk_create a-note,strict',
    });
    expect(await reader.bulkCreate([object('1', {}, 'other')])).toMatchObject({
      saved_objects: [{ error: { statusCode: 400 } }],
    });
    expect((await client.find({ type: 'a-note' })).total).toBe(0);
  });
});

describe('objects of a newer version of the plugin', () => {
  const newer = (given: object): SavedObjectsState => ({
    sequenceNumber: 7,
    documents: clients.index.state().documents.map((document) => ({
      ...document,
      source: { ...document.source, 'a-note': given, typeMigrationVersion: '10.2.0' },
    })),
  });

  test('show what the plugin knows of them', async () => {
    await client.create('a-note', { title: 'a' }, { id: '1' });
    const entries = [{ field: 'x' }, { field: 'y' }];
    const older = new Clients(newer({ title: 'a', added: true, entries })).client();
    expect(await older.get('a-note', '1')).toMatchObject({ attributes: { title: 'a', entries } });
    expect((await older.find({ type: 'a-note' })).saved_objects[0]?.attributes).toEqual({
      title: 'a',
      entries,
    });
  });

  test('that the plugin cannot read are an error of Kibana', async () => {
    await client.create('a-note', { title: 'a' }, { id: '1' });
    const older = new Clients(newer({ title: 1 })).client();
    expect(await refusal(() => older.get('a-note', '1'))).toMatchObject({
      status: 500,
      message: expect.stringContaining('Failed to migrate document to the latest version.'),
    });
  });
});

/** What a call was refused with, as the plugin reads it: the status and the message of a Boom error. */
async function refusal(
  ask: () => Promise<unknown>
): Promise<{ readonly status: unknown; readonly message: string }> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Error) || !('output' in error) || !isRecord(error.output)) throw error;
    return { status: error.output['statusCode'], message: error.message };
  }
  throw new Error('It was not refused.');
}
