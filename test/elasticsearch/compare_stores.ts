import type { Client } from '@elastic/elasticsearch';
import type { ContractTest } from '../../sandbox/elasticsearch/contract/contract_test';
import { runContractTest, type TestOutcome } from './run_contract_test';

/** A test that does not pass on both. */
export interface Difference {
  readonly name: string;
  readonly store: TestOutcome;
  readonly cluster: TestOutcome;
}

export interface Comparison {
  /** How many tests pass on both. */
  readonly agreed: number;
  /** The others, in the order of the table. */
  readonly differences: readonly Difference[];
}

export interface ComparedStores {
  readonly store: Client;
  readonly cluster: Client;
}

/**
 * Runs every test against the embedded store and against a cluster, one at a time.
 *
 * @param onTest told after each test
 */
export async function compareStores(
  tests: readonly ContractTest[],
  { store, cluster }: ComparedStores,
  timeoutMs: number,
  onTest: () => void = () => {}
): Promise<Comparison> {
  const differences: Difference[] = [];
  for (const test of tests) {
    const outcomes = {
      store: await runContractTest(test, store, timeoutMs),
      cluster: await runContractTest(test, cluster, timeoutMs),
    };
    const isAgreed = outcomes.store.kind === 'passes' && outcomes.cluster.kind === 'passes';
    if (!isAgreed) differences.push({ name: test.name, ...outcomes });
    onTest();
  }
  return { agreed: tests.length - differences.length, differences };
}
