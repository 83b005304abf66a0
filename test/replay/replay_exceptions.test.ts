import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exceptionsFile } from '../../common/api';
import { standingFaults } from '../../common/exceptions';
import { rule } from '../../common/rule';
import { decode } from '../../common/validation';
import { lookupEvent, ndjson, ordinaryEvent } from '../support/lookup_event';
import { runReplay } from '../support/run_replay';

const EXAMPLES = join(import.meta.dirname, '../../examples');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const run = (...args: string[]) => runReplay(args, { cwd: folder });

function parsed(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

const exception = (parts: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Inventory',
  reason: 'It asks every morning.',
  entries: [
    { field: 'dns.question.name', operator: 'is', values: ['API.ipify.org'] },
    { field: 'host.name', operator: 'matches', values: ['ws-0?'] },
  ],
  evidence: [],
  createdBy: 'ada',
  createdAt: '2026-03-01T00:00:00.000Z',
  isEnabled: true,
  ...parts,
});

const exported = (...exceptions: readonly unknown[]) =>
  JSON.stringify({ type: 'publicIpDiscovery.exceptions', version: 1, exceptions });

const at = (time: string) => ({ '@timestamp': `2026-03-01T${time}:00.000Z` });
const onHost = (name: string) => ({ host: { name, os: { type: 'windows' } } });

describe('what an exception hides', () => {
  test('is no match, and is counted', async () => {
    const events = [
      lookupEvent(at('12:00')),
      lookupEvent({ ...at('13:00'), ...onHost('WS-02') }),
      lookupEvent({ ...at('14:00'), dns: { question: { name: 'ipinfo.io' } } }),
      lookupEvent({ ...at('15:00'), ...onHost('srv-1') }),
      ordinaryEvent({ ...at('16:00'), ...onHost('ws-03') }),
    ];
    const exceptions = await file('hides.json', exported(exception()));
    const name = await file('hides.ndjson', ndjson(...events));
    const { stdout, stderr, status } = await run('--exceptions', exceptions, name);
    expect(parsed(stdout)).toEqual([
      expect.objectContaining({ line: 3, domain: 'ipinfo.io', nearMissOf: ['Inventory'] }),
      expect.objectContaining({ line: 4, host: 'srv-1', nearMissOf: ['Inventory'] }),
      {
        exception: 'Inventory',
        state: 'applies',
        hidden: 2,
        lastHidden: '2026-03-01T13:00:00.000Z',
        nearMisses: 2,
        nearMissesByPart: { domain: 1, scope: 1 },
      },
    ]);
    expect(stderr).toBe(
      'Read 5 events from 1 file: 2 matched, 2 hidden by exceptions, 0 malformed.\n'
    );
    expect(status).toBe(0);
  });

  test('a match that no exception is near says nothing of exceptions', async () => {
    const event = lookupEvent({ ...onHost('srv-1'), dns: { question: { name: 'ipinfo.io' } } });
    const exceptions = await file('apart.json', exported(exception()));
    const { stdout } = await run('--exceptions', exceptions, await file('a.ndjson', ndjson(event)));
    expect(parsed(stdout)[0]).not.toHaveProperty('nearMissOf');
    expect(parsed(stdout)[0]).not.toHaveProperty('nearMisses');
  });

  test('by an exception that needs the start of the process only where the event holds it', async () => {
    const entries = [
      { field: 'process.parent.executable', operator: 'is', values: ['C:\\a.exe'] },
      { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
    ];
    const withParent = lookupEvent({
      process: { name: 'powershell.exe', parent: { executable: 'c:\\A.exe' } },
    });
    const exceptions = await file('parent.json', exported(exception({ entries })));
    const name = await file('parent.ndjson', ndjson(withParent, lookupEvent()));
    const { stdout } = await run('--exceptions', exceptions, name);
    expect(parsed(stdout)).toMatchObject([
      { line: 2, nearMissOf: ['Inventory'] },
      { hidden: 1, nearMissesByPart: { parent: 1 } },
    ]);
  });

  test.each([
    ['disabled', { isEnabled: false }],
    ['expired', { expiresAt: '2026-03-02T00:00:00.000Z' }],
    ['expired', { expiresAt: 'soon' }],
    ['says nothing', { entries: [] }],
  ])('is nothing if it is %s', async (state, parts) => {
    const exceptions = await file('idle.json', exported(exception(parts)));
    const other = lookupEvent({ dns: { question: { name: 'ipinfo.io' } } });
    const name = await file('idle.ndjson', ndjson(lookupEvent(), other));
    const { stdout } = await run('--exceptions', exceptions, name);
    expect(parsed(stdout)).toEqual([
      expect.objectContaining({ line: 1 }),
      expect.objectContaining({ line: 2 }),
      {
        exception: 'Inventory',
        state,
        hidden: 0,
        lastHidden: null,
        nearMisses: 0,
        nearMissesByPart: {},
      },
    ]);
    expect(stdout).not.toContain('nearMissOf');
  });

  test('each exception counts by itself', async () => {
    const byDomain = exception({
      name: 'By domain',
      entries: [{ field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] }],
    });
    const exceptions = await file('two.json', exported(exception(), byDomain));
    const events = [lookupEvent(), lookupEvent(onHost('srv-1'))];
    const { stdout } = await run(
      '--exceptions',
      exceptions,
      await file('two.ndjson', ndjson(...events))
    );
    expect(parsed(stdout)).toMatchObject([
      { exception: 'Inventory', hidden: 1, nearMisses: 1 },
      { exception: 'By domain', hidden: 2, nearMisses: 0 },
    ]);
  });
});

describe('with other options', () => {
  test('a limit counts what is left, and exceptions what was read until then', async () => {
    const events = [
      lookupEvent(),
      lookupEvent(onHost('srv-1')),
      lookupEvent(),
      lookupEvent(onHost('srv-2')),
      lookupEvent(),
    ];
    const exceptions = await file('limit.json', exported(exception()));
    const name = await file('limit.ndjson', ndjson(...events));
    const { stdout, stderr } = await run('--exceptions', exceptions, '--limit', '2', name);
    expect(parsed(stdout)).toMatchObject([{ line: 2 }, { line: 4 }, { hidden: 2, nearMisses: 2 }]);
    expect(stderr).toBe(
      'Read 4 events from 1 file: 2 matched, 2 hidden by exceptions, 0 malformed. Stopped at --limit.\n'
    );
  });

  test('a query of its own; its pipes count what is left', async () => {
    const entries = [{ field: 'a', operator: 'is one of', values: ['1', '2'] }];
    const exceptions = await file('query.json', exported(exception({ entries })));
    const name = await file(
      'query.ndjson',
      ndjson({ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }, { b: 1 })
    );
    const query = 'any where a > 0 | head 1';
    const { stdout, stderr } = await run('--exceptions', exceptions, '--query', query, name);
    expect(parsed(stdout)).toMatchObject([{ line: 3 }, { hidden: 2, lastHidden: null }]);
    expect(stderr).toContain('2 matched, 2 hidden by exceptions, 0 malformed. The pipes leave 1.');
  });

  test('a table has what each exception did, and names near misses', async () => {
    const exceptions = await file(
      'table.json',
      exported(exception(), exception({ name: 'Off', isEnabled: false }))
    );
    const events = [lookupEvent(), lookupEvent(onHost('srv-1'))];
    const name = await file('table.ndjson', ndjson(...events));
    const { stdout } = await run('--format', 'table', '--exceptions', exceptions, name);
    expect(stdout).toContain('~ almost hidden by the exception "Inventory"');
    expect(stdout).toMatch(/^Exception +State +Hidden +Last hidden +Near misses$/m);
    expect(stdout).toMatch(/^Inventory +applies +1 +2026-03-01T10:00:00\.000Z +scope 1$/m);
    expect(stdout).toMatch(/^Off +disabled +– +– +–$/m);
  });

  test('a summary counts what is left', async () => {
    const exceptions = await file('summary.json', exported(exception()));
    const events = [lookupEvent(), lookupEvent(onHost('srv-1'))];
    const name = await file('summary.ndjson', ndjson(...events));
    const { stdout } = await run('--format', 'summary', '--exceptions', exceptions, name);
    expect(stdout).toMatch(/^srv-1 +1$/m);
    expect(stdout).not.toMatch(/^ws-01 /m);
    expect(stdout).toMatch(/^Inventory +applies +1 /m);
  });

  test('names are escaped, and long ones cut in the table', async () => {
    const name = `\u001b[31m\u202e${'x'.repeat(100)}`;
    const exceptions = await file('hostile.json', exported(exception({ name })));
    const events = await file(
      'hostile.ndjson',
      ndjson(lookupEvent(), lookupEvent(onHost('srv-1')))
    );
    for (const format of ['ndjson', 'table', 'summary']) {
      const { stdout } = await run('--format', format, '--exceptions', exceptions, events);
      expect(stdout).toContain('\\u001b[31m\\u202e');
      expect(stdout).not.toMatch(/[\u001b\u202e]/);
    }
    const { stdout } = await run('--format', 'summary', '--exceptions', exceptions, events);
    expect(stdout).toMatch(/^\\u001b\[31m\\u202ex+… +applies/m);
    const { stdout: lines } = await run('--exceptions', exceptions, events);
    expect(parsed(lines)).toMatchObject([{ nearMissOf: [name] }, { exception: name }]);
  });
});

describe('a file that is no export', () => {
  test.each([
    ['missing', undefined, /^The exceptions file absent\.json cannot be read: ENOENT/],
    ['no JSON', '{', /^The exceptions file absent\.json cannot be read: .*JSON/],
    ['something else', '[]', /the value: \[\] is not a file of exceptions/],
  ])('%s is refused with 2', async (_title, content, message) => {
    const name = content === undefined ? 'absent.json' : await file('absent.json', content);
    const { status, stdout, stderr } = await run('--exceptions', name, 'unread.ndjson');
    await rm(join(folder, 'absent.json'), { force: true });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage:');
  });

  test('all faults are told at once, with their places', async () => {
    const faulty = exported(
      exception({ nmae: 'x', entries: [{ field: 'a', operator: 'equals', values: ['\u001b'] }] }),
      exception({ isEnabled: 'yes' })
    );
    const { status, stderr } = await run('--exceptions', await file('faulty.json', faulty), 'f');
    expect(status).toBe(2);
    expect(stderr).toContain('exceptions[0].nmae: is not known');
    expect(stderr).toContain(
      'exceptions[0].entries[0].operator: "equals" is not "is", "is one of" or "matches"'
    );
    expect(stderr).toContain('exceptions[1].isEnabled: "yes" is not boolean');
  });

  test('a byte order mark before it does no harm', async () => {
    const exceptions = await file('marked.json', `\ufeff${exported()}`);
    const { stdout, status } = await run(
      '--format',
      'summary',
      '--exceptions',
      exceptions,
      await file('one.ndjson', ndjson(lookupEvent()))
    );
    expect(stdout).toContain('The file holds no exceptions.');
    expect(status).toBe(0);
  });
});

describe('the example', () => {
  test('hides one of the example lookups and almost hides another', async () => {
    const { stdout } = await runReplay(['--exceptions', 'exceptions.json', 'lookups.ndjson'], {
      cwd: EXAMPLES,
    });
    const [applied, expired] = parsed(stdout).slice(-2);
    expect(applied).toMatchObject({ state: 'applies', hidden: 1, nearMissesByPart: { scope: 1 } });
    expect(expired).toMatchObject({ state: 'expired', hidden: 0 });
    expect(parsed(stdout)).toContainEqual(
      expect.objectContaining({
        source: 'Elastic Endgame',
        nearMissOf: ['powershell.exe asks api.ipify.org on ws-birch-11'],
      })
    );
  });

  test('holds exceptions that the guard rails accept', async () => {
    const text = await readFile(join(EXAMPLES, 'exceptions.json'), 'utf8');
    const decoded = decode(exceptionsFile, JSON.parse(text));
    if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('; '));
    expect(decoded.value.exceptions).toHaveLength(2);
    for (const { expiresAt, override, ...content } of decoded.value.exceptions) {
      const draft = {
        ...content,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(override !== undefined && { override }),
      };
      expect(standingFaults(draft, { domains: rule.lists.domains })).toEqual([]);
    }
  });
});
