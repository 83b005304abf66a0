import { expect, test, vi } from 'vitest';
import { HttpService } from './http_service';

function service(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  let logIns = 0;
  const http = new HttpService({
    kibanaVersion: '9.5.4',
    origin: 'http://sandbox',
    basePath: '/kibana',
    onUnauthorized: () => (logIns += 1),
    fetch: async (request) => {
      if (!(request instanceof Request)) throw new TypeError('no request');
      requests.push(request);
      return answer(request);
    },
  });
  return { http, requests, logIns: () => logIns };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    statusText: 'Text',
    headers: { 'content-type': 'application/json' },
  });

test('sends what routes of Kibana ask for', async () => {
  const { http, requests } = service(() => json({ a: 1 }));
  const { fetch } = http;
  expect(await fetch('/internal/x?y', { method: 'POST', body: '{}', version: '1' })).toEqual({
    a: 1,
  });
  const [request] = requests;
  expect([request?.method, request?.url]).toEqual(['POST', 'http://sandbox/kibana/internal/x?y']);
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    'content-type': 'application/json',
    'elastic-api-version': '1',
    'kbn-version': '9.5.4',
    'x-elastic-internal-origin': 'Kibana',
  });
});

test.each([
  ['text', () => new Response('hello'), 'hello'],
  ['nothing', () => new Response(null, { status: 204 }), undefined],
])('gives %s', async (_name, answer, value) => {
  expect(await service(answer).http.fetch('/x')).toBe(value);
});

test('rejects an answer that is no success, with its body', async () => {
  const { http } = service(() => json({ message: 'no such alert' }, 404));
  await expect(http.fetch('/x')).rejects.toMatchObject({
    name: 'Error',
    message: 'Text',
    request: { method: 'GET' },
    response: { status: 404 },
    body: { message: 'no such alert' },
  });
});

test('rejects without response if there is no answer', async () => {
  const { http } = service(() => Promise.reject(new TypeError('Failed to fetch')));
  const error: unknown = await http.fetch('/x').catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'TypeError', message: 'Failed to fetch' });
  expect(error).not.toHaveProperty('response');
});

test('rejects JSON that is none', async () => {
  const broken = () => new Response('{', { headers: { 'content-type': 'application/json' } });
  await expect(service(broken).http.fetch('/x')).rejects.toMatchObject({
    response: { status: 200 },
  });
});

test('passes an abortion on', async () => {
  const { http } = service(({ signal }) => {
    signal.throwIfAborted();
    return json({});
  });
  const fetched = http.fetch('/x', { signal: AbortSignal.abort() });
  await expect(fetched).rejects.toSatisfy(
    (error) => error instanceof DOMException && error.name === 'AbortError'
  );
});

test('leads to the login page if the session has ended, and settles no request', async () => {
  const { http, logIns } = service(() => json({}, 401));
  const settled: string[] = [];
  http.fetch('/x').then(
    () => settled.push('resolved'),
    () => settled.push('rejected')
  );
  await vi.waitFor(() => expect(logIns()).toBe(1));
  await Promise.resolve();
  expect(settled).toEqual([]);
});

test.each(['internal/x', '//elsewhere.example/x', 'http://elsewhere.example'])(
  'refuses the path %s',
  async (path) => {
    const { http, requests } = service(() => json({}));
    await expect(http.fetch(path)).rejects.toThrow('must begin with one slash');
    expect(requests).toEqual([]);
  }
);
