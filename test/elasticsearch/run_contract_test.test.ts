import { Client } from '@elastic/elasticsearch';
import { deepEqual } from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { runContractTest } from './run_contract_test';

const client = new Client({ node: 'http://127.0.0.1:1' });
const ENOUGH_MS = 60_000;

describe('the outcome of a contract test', () => {
  test('passes', async () => {
    const passing = { name: 'passes', run: () => Promise.resolve() };
    expect(await runContractTest(passing, client, ENOUGH_MS)).toEqual({ kind: 'passes' });
  });

  test('fails, with the message of the assertion', async () => {
    const failing = {
      name: 'fails',
      run: () => Promise.resolve().then(() => deepEqual([1], [2])),
    };
    const outcome = await runContractTest(failing, client, ENOUGH_MS);
    expect(outcome).toEqual({ kind: 'fails', message: expect.stringContaining('[\n') });
    expect(JSON.stringify(outcome)).not.toContain('\\u001b');
  });

  test('fails if it does not end', async () => {
    const endless = { name: 'endless', run: () => new Promise<void>(() => {}) };
    expect(await runContractTest(endless, client, 1)).toEqual({
      kind: 'fails',
      message: 'It was not over after 0.001 seconds.',
    });
  });
});
