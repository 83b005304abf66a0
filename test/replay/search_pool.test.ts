import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workerPool } from '../../cli/replay/search_pool';

test('a worker that dies fails its block, not the blocks after it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  const workerFile = join(folder, 'worker.cjs');
  // Ends at every second block, as a thread without memory does.
  await writeFile(
    workerFile,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ block }) => {
       if (block.path === 'fatal') process.exit(1);
       if (block.path === 'error') throw new Error('broken');
       parentPort.postMessage({ kind: 'result', result: block.path });
     });`
  );
  const settings = { queryText: 'any where true', withExplanation: false, prefilter: true };
  const pool = workerPool(settings, 1, workerFile);
  const search = (path: string) => pool.search({ kind: 'range', path, start: 0, end: 1 });
  await expect(search('fatal')).rejects.toThrow('the worker thread has ended');
  await expect(search('fine')).resolves.toBe('fine');
  await expect(search('error')).rejects.toThrow('broken');
  await expect(search('fine again')).resolves.toBe('fine again');
  await pool.close();
  await rm(folder, { recursive: true });
});
