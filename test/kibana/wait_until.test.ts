import { describe, expect, test } from 'vitest';
import { waitUntil } from './wait_until';

const waiting = { timeoutMs: 20, everyMs: 1 };

describe('waiting', () => {
  test('ends with the first answer', async () => {
    const answers = [undefined, undefined, 0, 1];
    const ask = () => Promise.resolve(answers.shift());
    expect(await waitUntil('it is there', ask, { ...waiting, timeoutMs: 60_000 })).toBe(0);
    expect(answers).toEqual([1]);
  });

  test('ends after the time, and says what for', async () => {
    const ask = () => Promise.resolve(undefined);
    await expect(waitUntil('it is there', ask, waiting)).rejects.toThrow(
      'Waited 0.02 seconds in vain until it is there.'
    );
  });

  test('ends with a failure', async () => {
    const ask = () => Promise.reject(new Error('refused'));
    await expect(waitUntil('it is there', ask, waiting)).rejects.toThrow('refused');
  });
});
