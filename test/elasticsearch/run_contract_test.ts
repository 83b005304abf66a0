import type { Client } from '@elastic/elasticsearch';
import { stripVTControlCharacters } from 'node:util';
import type { ContractTest } from '../../sandbox/elasticsearch/contract/contract_test';

export type TestOutcome =
  { readonly kind: 'passes' } | { readonly kind: 'fails'; readonly message: string };

/**
 * Runs one test. A test that takes longer than it may has failed; what it still does is not waited for.
 *
 * @param timeoutMs how long it may take
 */
export async function runContractTest(
  test: ContractTest,
  client: Client,
  timeoutMs: number
): Promise<TestOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<TestOutcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'fails', message: `It was not over after ${timeoutMs / 1000} seconds.` });
    }, timeoutMs);
  });
  try {
    return await Promise.race([outcomeOf(test, client), isLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function outcomeOf(test: ContractTest, client: Client): Promise<TestOutcome> {
  try {
    await test.run(client);
    return { kind: 'passes' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node colours the differences that its assertions tell.
    return { kind: 'fails', message: stripVTControlCharacters(message) };
  }
}
