import { aggregationContract } from './contract/aggregation_contract';
import type { ContractTest } from './contract/contract_test';
import { eqlContract } from './contract/eql_contract';
import { rolloverContract } from './contract/rollover_contract';
import { searchContract } from './contract/search_contract';
import { writeContract } from './contract/write_contract';

/**
 * What the embedded store and Elasticsearch have in common. The same table runs against a cluster: each test makes its
 * own indices and removes them.
 */
export const contractTests: readonly ContractTest[] = [
  ...eqlContract,
  ...searchContract,
  ...aggregationContract,
  ...writeContract,
  ...rolloverContract,
];
