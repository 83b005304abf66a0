import { describe, expect, test } from 'vitest';
import { changeStatus } from './change_status';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`);

/** Changes all but `failing` of each request, and refuses the requests from `refusedFrom` on. */
function server({ failing = 0, refusedFrom = Infinity } = {}) {
  const asked: number[] = [];
  return {
    asked,
    setAlertStatus: (some: readonly string[]) => {
      asked.push(some.length);
      return asked.length > refusedFrom
        ? Promise.reject(new Error('Out of order.'))
        : Promise.resolve({ updated: some.length - failing, failed: failing });
    },
  };
}

describe('changing the status of alerts', () => {
  test.each([
    [0, []],
    [1, [1]],
    [1_000, [1_000]],
    [1_001, [1_000, 1]],
    [2_500, [1_000, 1_000, 500]],
  ])('%d of them', async (count, asked) => {
    const api = server();
    expect(await changeStatus(api, ids(count), 'closed')).toEqual({ updated: count, failed: 0 });
    expect(api.asked).toEqual(asked);
  });

  test('says how many failed', async () => {
    const change = await changeStatus(server({ failing: 2 }), ids(1_500), 'closed');
    expect(change).toEqual({ updated: 1_496, failed: 4 });
  });

  test('stops at a refused request and says why', async () => {
    const api = server({ refusedFrom: 1 });
    expect(await changeStatus(api, ids(3_000), 'closed')).toEqual({
      updated: 1_000,
      failed: 2_000,
      failure: { kind: 'failed', message: 'Out of order.' },
    });
    expect(api.asked).toEqual([1_000, 1_000]);
  });
});
