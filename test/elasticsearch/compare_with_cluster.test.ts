import { createServer, type Server } from 'node:http';
import { equal } from 'node:assert/strict';
import { afterEach, describe, expect, test } from 'vitest';
import { startEventStore } from '../../sandbox/elasticsearch';
import type { ContractTest } from '../../sandbox/elasticsearch/contract/contract_test';
import { contractTests } from '../../sandbox/elasticsearch/contract_tests';
import { runComparison } from './run_comparison';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function startCluster() {
  const started = await startEventStore();
  closing.push(() => started.close());
  return started;
}

/** Answers every request with the same. */
async function startAnswering(status: number, body: object): Promise<string> {
  const server: Server = createServer((_message, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

function recorded() {
  const texts: string[] = [];
  return {
    text: () => texts.join(''),
    isTerminal: false,
    hasColors: false,
    width: 120,
    write: async (text: string) => {
      texts.push(text);
      return Promise.resolve();
    },
    flush: () => Promise.resolve(),
  };
}

async function compare(environment: Record<string, string>, tests?: readonly ContractTest[]) {
  const stdout = recorded();
  const stderr = recorded();
  const status = await runComparison(environment, { stdout, stderr }, tests);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

const counting: ContractTest = {
  name: 'counts',
  run: async (client) => {
    equal((await client.count({ index: 'contract-none*' })).count, 0);
  },
};

describe('comparing the embedded store with a cluster', () => {
  test('all tests agree with another embedded store, and nothing is left in it', async () => {
    const { url, store } = await startCluster();
    const { status, stdout } = await compare({ ELASTICSEARCH_URL: url });
    expect(status).toBe(0);
    expect(stdout).toContain(`cluster "embedded-event-store", at ${url}`);
    expect(stdout).toContain(`All ${contractTests.length} tests agree.`);
    expect([...store.catalog.indices.keys()]).toEqual([]);
  });

  test('a difference is told, with what each side does', async () => {
    const { url, store } = await startCluster();
    store.faults.inject({
      on: 'count',
      kind: 'error',
      status: 503,
      type: 'unavailable\u001b[2J',
      reason: 'not now',
    });
    const { status, stdout } = await compare({ ELASTICSEARCH_URL: url }, [counting, counting]);
    expect(status).toBe(1);
    expect(stdout).toContain('1 of 2 tests agree, 1 do not:');
    expect(stdout).toMatch(/counts\s+passes\s+unavailable/);
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['nothing named', {}, 2, /No cluster is named: set ELASTICSEARCH_URL[^]*Usage: npm run/],
    ['no address', { ELASTICSEARCH_URL: 'es' }, 2, /ELASTICSEARCH_URL is no address/],
    [
      'a certificate that is not there',
      { ELASTICSEARCH_URL: 'https://127.0.0.1:1', ELASTICSEARCH_CA: 'no/such/file' },
      2,
      /no\/such\/file that ELASTICSEARCH_CA names cannot be read/,
    ],
    [
      'nothing there',
      { ELASTICSEARCH_URL: 'http://127.0.0.1:1' },
      3,
      /cannot be used\. It cannot be reached .*Check that it runs/,
    ],
  ])('%s', async (_title, environment, expected, message) => {
    const { status, stdout, stderr } = await compare(environment, [counting]);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(message);
  });

  test.each([
    [401, { error: { type: 'security_exception', reason: 'no' } }, /does not accept the cred/],
    [403, { error: { type: 'security_exception', reason: 'no' } }, /may not do this/],
    [400, { error: { type: 'media_type_header_exception' } }, /with status 400 .*Elasticsearch 9/],
    [200, { tagline: 'something else' }, /is no Elasticsearch/],
  ])('a server that answers %i cannot be used', async (answered, body, message) => {
    const { status, stderr } = await compare(
      { ELASTICSEARCH_URL: await startAnswering(answered, body) },
      [counting]
    );
    expect(status).toBe(3);
    expect(stderr).toMatch(message);
  });
});
