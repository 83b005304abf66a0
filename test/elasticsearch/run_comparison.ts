import { Client } from '@elastic/elasticsearch';
import { SingleBar } from 'cli-progress';
import type { Output } from '../../cli/replay/output';
import { printable, printableLines } from '../../cli/replay/printable';
import { startEventStore } from '../../sandbox/elasticsearch';
import type { ContractTest } from '../../sandbox/elasticsearch/contract/contract_test';
import { contractTests } from '../../sandbox/elasticsearch/contract_tests';
import {
  clusterAddress,
  ClusterAddressError,
  clusterConnection,
  type ClusterConnection,
} from '../../sandbox/start/cluster_address';
import { compareStores, type ComparedStores } from './compare_stores';
import { describeRefusal } from './describe_refusal';
import { formatComparison } from './format_comparison';

const EXIT_DIFFERS = 1;
const EXIT_USAGE = 2;
const EXIT_REFUSED = 3;

/** How long one test may take; a cluster creates an index within a second. */
const TEST_TIMEOUT_MS = 60_000;
/** How long one request may take: sooner than its test, so that the test still removes its index. */
const REQUEST_TIMEOUT_MS = 20_000;

export const comparisonUsage = `Usage: npm run test:elasticsearch

Runs the contract tests of the embedded event store against it and against a real Elasticsearch 9, and tells where the
two differ. The tests create indices, data streams and index templates named contract-* and remove them.

The cluster is named by environment variables:
  ELASTICSEARCH_URL                               its address, such as https://localhost:9200
  ELASTICSEARCH_API_KEY                           a key, or
  ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD  a user
  ELASTICSEARCH_CA                                file of the certificate authority, unless Node knows it

The exit status is 0 if all tests agree, 1 if some do not, 2 for wrong usage, 3 if the cluster cannot be used.
`;

export interface ComparisonOutputs {
  readonly stdout: Output;
  readonly stderr: Output;
}

/**
 * Compares the embedded store with the cluster that the environment names, and prints what differs.
 *
 * @param tests the whole contract by default
 * @returns the exit status
 */
export async function runComparison(
  environment: Readonly<Record<string, string | undefined>>,
  { stdout, stderr }: ComparisonOutputs,
  tests: readonly ContractTest[] = contractTests
): Promise<number> {
  const connection = readConnection(environment);
  if (typeof connection === 'string') {
    await stderr.write(`${printableLines(connection)}\n\n${comparisonUsage}`);
    return EXIT_USAGE;
  }
  const cluster = clientOf(connection);
  try {
    await stdout.write(`${await introduce(cluster, connection.node, tests.length)}\n`);
  } catch (error) {
    await cluster.close();
    await stderr.write(
      `The cluster at ${printable(connection.node)} cannot be used. ${printable(describeRefusal(error))}\n`
    );
    return EXIT_REFUSED;
  }
  return withStore(cluster, async (stores) => {
    const bar = stderr.isTerminal ? startBar(tests.length) : undefined;
    const comparison = await compareStores(tests, stores, TEST_TIMEOUT_MS, () => bar?.increment());
    bar?.stop();
    await stdout.write(`${formatComparison(comparison, stdout)}\n`);
    return comparison.differences.length === 0 ? 0 : EXIT_DIFFERS;
  });
}

/** The connection, or what is wrong with the environment. */
function readConnection(
  environment: Readonly<Record<string, string | undefined>>
): ClusterConnection | string {
  try {
    const address = clusterAddress(environment);
    return address === undefined
      ? 'No cluster is named: set ELASTICSEARCH_URL.'
      : clusterConnection(address);
  } catch (error) {
    if (error instanceof ClusterAddressError) return error.message;
    throw error;
  }
}

function clientOf(connection: ClusterConnection): Client {
  return new Client({ ...connection, maxRetries: 0, requestTimeout: REQUEST_TIMEOUT_MS });
}

/** Which cluster it is, and what happens there. @throws what the client throws if it does not answer */
async function introduce(cluster: Client, node: string, tests: number): Promise<string> {
  const { cluster_name: name, version } = await cluster.info();
  return printable(
    `Elasticsearch ${version.number}, cluster "${name}", at ${node}. ${tests} tests create indices, data streams and index templates named contract-* there and remove them.`
  );
}

async function withStore(
  cluster: Client,
  compare: (stores: ComparedStores) => Promise<number>
): Promise<number> {
  const started = await startEventStore();
  const store = clientOf({ node: started.url });
  try {
    return await compare({ store, cluster });
  } finally {
    await Promise.all([store.close(), cluster.close()]);
    await started.close();
  }
}

function startBar(tests: number): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} tests | {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(tests, 0);
  return bar;
}
