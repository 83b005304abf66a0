import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { contractTests } from './contract_tests';
import { startEventStore, type StartedEventStore } from './start_event_store';

/** A cluster to run against instead of the embedded store. */
const { ELASTICSEARCH_URL: cluster } = process.env;

describe(`contract of ${cluster ?? 'the embedded store'}`, () => {
  let started: StartedEventStore | undefined;
  let client: Client;

  beforeAll(async () => {
    started = cluster === undefined ? await startEventStore() : undefined;
    client = new Client({ node: cluster ?? started?.url ?? '', maxRetries: 0 });
  });

  afterAll(async () => {
    await client.close();
    await started?.close();
  });

  test.each(contractTests)('$name', ({ run }) => run(client));
});
