import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBrowser } from '../../scripts/build_browser.mjs';
import { BUDGETS, type BundleSizes } from '../../scripts/measure_bundle.mjs';
import { PUBLIC } from './kibana_page';

describe('sizes of the browser side', () => {
  let folder: string;
  let sizes: BundleSizes;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'public_ip_discovery_'));
    sizes = await buildBrowser({ outdir: join(folder, 'public') });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the entry is within its budget', () => {
    expect(sizes.entry).toBeGreaterThan(0);
    expect(sizes.entry).toBeLessThanOrEqual(BUDGETS.entry);
  });

  test('the chunks of the first page are within their budget', () => {
    expect(sizes.firstPage).toBeGreaterThan(0);
    expect(sizes.firstPage).toBeLessThanOrEqual(BUDGETS.firstPage);
  });

  test('every file is counted, and is what was installed', async () => {
    const counted = sizes.files.map(({ name }) => name).sort();
    expect((await readdir(join(folder, 'public'))).sort()).toEqual(counted);
    const compressed = counted.map((name) => `${name}.br`);
    expect((await readdir(PUBLIC)).sort()).toEqual([...counted, ...compressed].sort());
  });

  test('the same sources give the same files, which tell nothing of where they were built', async () => {
    for (const { name, bytes } of sizes.files) {
      const text = await readFile(join(folder, 'public', name), 'utf8');
      expect(await readFile(join(PUBLIC, name), 'utf8')).toBe(text);
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(text).not.toContain(process.cwd());
    }
  });
});
