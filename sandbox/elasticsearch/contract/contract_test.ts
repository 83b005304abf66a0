import { errors, type Client, type estypes } from '@elastic/elasticsearch';
import { randomBytes } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../http/json';

/** A behaviour that the embedded store has in common with Elasticsearch. */
export interface ContractTest {
  readonly name: string;
  readonly run: (client: Client) => Promise<void>;
}

/** What a refused request says. */
export interface Refusal {
  readonly status: number | undefined;
  readonly type: string;
  readonly reason: string;
  readonly rootCause: { readonly type: string; readonly reason: string };
}

/** The refusal of a request. @throws Error if it was answered */
export async function refusalOf(request: Promise<unknown>): Promise<Refusal> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) throw error;
    const body: unknown = error.body;
    const cause = objectOf(objectOf(body)['error']);
    const roots = cause['root_cause'];
    const root = objectOf(Array.isArray(roots) ? roots[0] : undefined);
    return {
      status: error.statusCode,
      type: String(cause['type']),
      reason: String(cause['reason']),
      rootCause: { type: String(root['type']), reason: String(root['reason']) },
    };
  }
  throw new Error('The request was answered, it should have been refused.');
}

export function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** A name that no other test uses, also on a cluster that others use. All begin with `contract-`. */
export function freshName(kind = 'index'): string {
  return `contract-${kind}-${randomBytes(6).toString('hex')}`;
}

/** Runs a test and removes its indices, those that are there, whatever comes of it. */
export async function removingIndices(
  client: Client,
  indices: readonly string[],
  test: () => Promise<void>
): Promise<void> {
  try {
    await test();
  } finally {
    await client.indices.delete({ index: [...indices], ignore_unavailable: true });
  }
}

type Mappings = NonNullable<Parameters<Client['indices']['create']>[0]['mappings']>;

/** Runs a test on an index of its own with some documents, whose ids are `1`, `2`, and so on. */
export async function withIndex(
  client: Client,
  mappings: Mappings,
  documents: readonly JsonObject[],
  test: (index: string) => Promise<void>
): Promise<void> {
  const index = freshName();
  await client.indices.create({ index, mappings });
  try {
    await addDocuments(client, index, documents);
    await test(index);
  } finally {
    await client.indices.delete({ index });
  }
}

export async function addDocuments(
  client: Client,
  index: string,
  documents: readonly JsonObject[]
): Promise<void> {
  if (documents.length === 0) return;
  const { errors: failed, items } = await client.bulk({
    refresh: true,
    operations: documents.flatMap((document, at) => [
      { index: { _index: index, _id: String(at + 1) } },
      document,
    ]),
  });
  if (failed)
    throw new Error(JSON.stringify(items.find((item) => item.index?.error !== undefined)));
}

/** The ids that a query finds, in order. */
export async function idsOf(
  client: Client,
  index: string,
  query: estypes.QueryDslQueryContainer
): Promise<readonly string[]> {
  const { hits } = await client.search({
    index,
    size: 100,
    ...(query !== undefined && { query }),
  });
  return hits.hits.map(({ _id }) => _id ?? '').sort();
}
