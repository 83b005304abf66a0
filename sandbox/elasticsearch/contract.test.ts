import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { contractTests } from './contract_tests';
import { startEventStore, type StartedEventStore } from './start_event_store';

/** `npm run test:elasticsearch` runs the same tests against a cluster. */
describe('contract of the embedded store', () => {
  let started: StartedEventStore;
  let client: Client;

  beforeAll(async () => {
    started = await startEventStore();
    client = new Client({ node: started.url, maxRetries: 0 });
  });

  afterAll(async () => {
    await client.close();
    await started.close();
  });

  test.each(contractTests)('$name', ({ run }) => run(client));
});
