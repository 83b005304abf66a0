import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isRecord } from '../is_record';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** Parsed; a bulk body is the list of its lines. */
  readonly body: unknown;
}

/** What a test lets Elasticsearch answer; undefined leaves it to the fake. */
export type Answer = (
  request: SeenRequest
) => { status: number; body: unknown; delayMs?: number } | undefined;

/**
 * An Elasticsearch for the tests of the Kibana stand-ins: keeps documents by id, remembers every request, and answers
 * with whatever a test wants. It does not evaluate queries.
 */
export async function fakeElasticsearch(): Promise<FakeElasticsearch> {
  const fake = new FakeElasticsearch();
  await fake.listen();
  return fake;
}

export class FakeElasticsearch {
  readonly requests: SeenRequest[] = [];
  readonly documents = new Map<string, { index: string; source: Record<string, unknown> }>();
  readonly aliases = new Map<string, string[]>();
  answer: Answer = () => undefined;
  private readonly server = createServer((request, response) => {
    void this.serve(request, response);
  });

  async listen(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  get url(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  to(path: RegExp, method?: string): SeenRequest[] {
    return this.requests.filter(
      (request) => path.test(request.path) && (method ?? request.method) === request.method
    );
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const seen: SeenRequest = {
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      authorization: request.headers.authorization,
      body: parsed(text, /_(?:bulk|msearch)$/.test(url.pathname)),
    };
    this.requests.push(seen);
    const { status, body, ...timing } = this.answer(seen) ?? this.defaultAnswer(seen);
    if (timing.delayMs !== undefined) {
      await new Promise((done) => setTimeout(done, timing.delayMs));
    }
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
    });
    response.end(seen.method === 'HEAD' ? undefined : JSON.stringify(body));
  }

  private defaultAnswer(request: SeenRequest): { status: number; body: unknown; delayMs?: number } {
    const { method, path } = request;
    const [first = '', second = '', third = ''] = path.slice(1).split('/');
    if (first === '_alias') {
      const indices = this.aliases.get(second);
      if (indices === undefined) return { status: 404, body: {} };
      return { status: 200, body: Object.fromEntries(indices.map((index) => [index, {}])) };
    }
    if (second === '_rollover') {
      this.aliases.set(first, [...(this.aliases.get(first) ?? []), third]);
      return { status: 200, body: { acknowledged: true, new_index: third } };
    }
    if (path.endsWith('_bulk')) return { status: 200, body: this.bulk(request, first) };
    if (path.endsWith('_mget')) return { status: 200, body: { docs: this.mget(request.body) } };
    if (path.endsWith('_search')) return { status: 200, body: searchBody(this.hits()) };
    if (method === 'PUT' && isRecord(request.body)) {
      const { aliases } = request.body;
      for (const alias of isRecord(aliases) ? Object.keys(aliases) : []) {
        this.aliases.set(alias, [first]);
      }
      return { status: 200, body: { acknowledged: true } };
    }
    return { status: 400, body: { error: { type: 'not_faked', reason: `${method} ${path}` } } };
  }

  private writeIndex(name: string): string {
    return this.aliases.get(name)?.at(-1) ?? name;
  }

  private hits(): unknown[] {
    return [...this.documents].map(([_id, { index, source }]) => ({
      _id,
      _index: index,
      _source: source,
    }));
  }

  private mget(body: unknown): unknown[] {
    const docs: unknown[] = isRecord(body) && Array.isArray(body['docs']) ? body['docs'] : [];
    return docs.filter(isRecord).map(({ _id, _index }) => {
      const indices = this.aliases.get(String(_index)) ?? [];
      if (indices.length > 1) {
        const reason = `alias [${String(_index)}] has more than one index associated with it [${indices.join(', ')}], can't execute a single index op`;
        return { _id, _index, error: { type: 'illegal_argument_exception', reason } };
      }
      const found = this.documents.get(String(_id));
      return found === undefined
        ? { _id, _index, found: false }
        : { _id, _index, found: true, _source: found.source };
    });
  }

  private bulk({ body }: SeenRequest, index: string): unknown {
    const lines: unknown[] = Array.isArray(body) ? body : [];
    const items: unknown[] = [];
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const [action, document] = [lines[at], lines[at + 1]];
      if (!isRecord(action) || !isRecord(document)) continue;
      const [name = ''] = Object.keys(action);
      const target = action[name];
      const id = isRecord(target) ? String(target['_id']) : '';
      const change = name === 'update' && isRecord(document['doc']) ? document['doc'] : document;
      const named = isRecord(target) ? target['_index'] : undefined;
      const concrete = this.writeIndex(typeof named === 'string' ? named : index);
      const known = this.documents.get(id);
      if (name === 'update' && known?.index !== concrete) {
        const error = { type: 'document_missing_exception', reason: `[${id}]: document missing` };
        items.push({ [name]: { _id: id, status: 404, error } });
        continue;
      }
      this.documents.set(id, { index: concrete, source: { ...known?.source, ...change } });
      items.push({ [name]: { _id: id, status: 200 } });
    }
    const errors = JSON.stringify(items).includes('"error"');
    return { errors, took: 1, items };
  }
}

function searchBody(hits: unknown[]): unknown {
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, failed: 0, skipped: 0 },
    hits: { total: { value: hits.length, relation: 'eq' }, max_score: null, hits },
  };
}

function parsed(text: string, isLines: boolean): unknown {
  if (text === '') return undefined;
  if (!isLines) return JSON.parse(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
