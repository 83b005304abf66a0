import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInput } from '../../cli/replay/input';
import { replay, type ReplayReport } from '../../cli/replay/replay';
import { inlinePool, workerPool, type SearchPool } from '../../cli/replay/search_pool';
import { rule } from '../../common/rule';
import { lookupEvent, ordinaryEvent } from '../support/lookup_event';

const WORKER_FILE = join(import.meta.dirname, '../../target/cli/replay_worker.js');

let folder = '';
let pools: readonly SearchPool[] = [];

/** One hides every third lookup or so, and almost hides as many. */
const exceptions = {
  now: Date.parse('2026-03-01T12:00:00Z'),
  items: [
    {
      id: 'curl',
      name: 'curl.exe asks api.ipify.org',
      entries: [
        { field: 'process.name', operator: 'is', values: ['curl.exe'] },
        { field: 'dns.question.name', operator: 'matches', values: ['*ipify.org'] },
      ],
    },
    {
      id: 'expired',
      name: 'Anything, until March',
      entries: [{ field: 'process.name', operator: 'matches', values: ['*'] }],
      expiresAt: '2026-03-01T00:00:00Z',
    },
  ],
} as const;

/**
 * The plain way, and the ways that must give the same: with prefilter, and with one and four workers; all of them with
 * exceptions.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  const settings = { queryText: rule.query, withExplanation: false, exceptions };
  pools = [
    inlinePool({ ...settings, prefilter: false }),
    inlinePool({ ...settings, prefilter: true }),
    workerPool({ ...settings, prefilter: true }, 1, WORKER_FILE),
    workerPool({ ...settings, prefilter: true }, 4, WORKER_FILE),
    workerPool({ ...settings, prefilter: false }, 4, WORKER_FILE),
  ];
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await rm(folder, { recursive: true });
});

async function reportsOf(
  path: string,
  pool: SearchPool,
  blockSize: number,
  limit: number | undefined
): Promise<readonly ReplayReport[]> {
  const input = await openInput(path, blockSize);
  const reports: ReplayReport[] = [];
  let last: ReplayReport | undefined;
  for await (const report of replay([input], pool, limit === undefined ? {} : { limit })) {
    // How often progress is told depends on the blocks; the last one does not.
    if (report.kind === 'progress') last = report;
    else reports.push(report);
  }
  return last === undefined ? reports : [...reports, last];
}

const domains = fc.constantFrom(
  'api.ipify.org',
  'API.IPIFY.ORG',
  'x.geojs.io',
  'ip\u017fify.org',
  'chec\u212aip.dyndns.org',
  'www.example.com',
  'api.ipify.org.example',
  'ünïcödé.example',
  '😀.example'
);

const event = fc
  .record({
    domain: domains,
    process: fc.constantFrom('curl.exe', 'CURL.EXE', 'x.com', 'chrome.exe', 'böse.pif'),
    filler: fc.string({ unit: 'grapheme', maxLength: 40 }),
    big: fc.boolean(),
  })
  .map(({ domain, process, filler, big }) =>
    (big ? lookupEvent : ordinaryEvent)({
      dns: { question: { name: domain } },
      process: { name: process },
      labels: { filler: big ? filler.repeat(20) : filler },
    })
  );

/** The same JSON in another spelling. */
const spelling = fc.constantFrom(
  (json: string) => json,
  (json: string) => json.replaceAll('i', '\\u0069'),
  (json: string) => json.replaceAll('org', 'or\\u0067'),
  (json: string) => json.replaceAll('/', '\\/'),
  (json: string) => ` ${json}\t`
);

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(event, spelling).map(([each, spell]) => spell(JSON.stringify(each))),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '{"cut":', 'nonsense', '[]', '{}', '\ufeff{}') }
);

const content = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, lineBreak, endsOpen]) => lines.join(lineBreak) + (endsOpen ? '' : lineBreak));

test('any way of reading gives the same reports', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.integer({ min: 1, max: 700 }),
      fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      async (text, blockSize, limit) => {
        const path = join(folder, `${number++}.ndjson`);
        await writeFile(path, text);
        await writeFile(`${path}.gz`, gzipSync(text));
        const [plain, ...others] = pools;
        if (plain === undefined) throw new Error('there is a plain way');
        const expected = await reportsOf(path, plain, Number.MAX_SAFE_INTEGER, limit);
        for (const pool of others) {
          expect(await reportsOf(path, pool, blockSize, limit)).toEqual(expected);
        }
        const unpacked = await reportsOf(`${path}.gz`, plain, blockSize, limit);
        expect(JSON.parse(JSON.stringify(unpacked).replaceAll('.ndjson.gz', '.ndjson'))).toEqual(
          JSON.parse(JSON.stringify(expected))
        );
      }
    ),
    { numRuns: 60 }
  );
}, 60_000);
