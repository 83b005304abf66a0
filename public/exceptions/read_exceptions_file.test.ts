import { describe, expect, test } from 'vitest';
import { MAX_IMPORT_BYTES, MAX_IMPORTED_EXCEPTIONS } from '../../common/api';
import { exampleException } from './example_exceptions';
import { exceptionsExport } from './exceptions_export';
import { readExceptionsFile } from './read_exceptions_file';

const now = new Date('2026-03-01T12:00:00.000Z');
const domains = ['ipinfo.io', 'api.ipify.org'];
const { id: _id, version: _version, ...kept } = exampleException;
const readText = (text: string) => readExceptionsFile(new Blob([text]), domains);
const faultsOf = async (exceptions: readonly unknown[]) => {
  const file = { type: 'publicIpDiscovery.exceptions', version: 1, exceptions };
  const read = await readText(JSON.stringify(file));
  return read.kind === 'invalid' ? read.faults : [];
};

describe('a file of exceptions', () => {
  test('holds what is kept, without what is of this space alone, and can be read again', async () => {
    const [file] = exceptionsExport([exampleException], now);
    expect(file?.fileName).toBe('public-ip-discovery-exceptions-2026-03-01.json');
    expect(await readText(file?.text ?? '')).toEqual({
      kind: 'valid',
      value: { type: 'publicIpDiscovery.exceptions', version: 1, exceptions: [kept] },
    });
  });

  test('becomes several where there are more than an import takes', async () => {
    const many = Array.from({ length: MAX_IMPORTED_EXCEPTIONS + 1 }, (_, at) => ({
      ...exampleException,
      name: `${at}`,
    }));
    const files = exceptionsExport(many, now);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'public-ip-discovery-exceptions-2026-03-01-1-of-2.json',
      'public-ip-discovery-exceptions-2026-03-01-2-of-2.json',
    ]);
    const read = await Promise.all(files.map(({ text }) => readText(text)));
    const names = read.flatMap((each) =>
      each.kind === 'valid' ? each.value.exceptions.map(({ name }) => name) : []
    );
    expect(names).toEqual(many.map(({ name }) => name));
  });

  test('tells everything that is wrong at once, with its place', async () => {
    const read = await readText(
      JSON.stringify({
        type: 'publicIpDiscovery.exceptions',
        version: 2,
        exceptions: [
          { ...exampleException, entries: [{ field: 'a', operator: 'like', values: [] }] },
          { name: 1 },
        ],
      })
    );
    const faults = read.kind === 'invalid' ? read.faults.join('\n') : '';
    expect(faults).toContain('version: 2');
    expect(faults).toContain('exceptions[0].id: ');
    expect(faults).toContain('exceptions[0].entries[0].operator: "like"');
    expect(faults).toContain('exceptions[1].name: 1');
    expect(faults).toContain('exceptions[1].reason: nothing');
  });

  test('tells what the guard rails refuse beside what cannot be read', async () => {
    const [, parent, domain, host] = kept.entries;
    const faults = await faultsOf([
      { name: 1 },
      { ...kept, name: 'a\u202Eb', entries: [parent, domain, host] },
      { ...kept, entries: [...kept.entries, { field: 'user.id', operator: 'is', values: [] }] },
    ]);
    expect(faults.slice(-2)).toEqual([
      'exceptions[1] (a⟨U+202E⟩b): It does not say which program it is for. Add one of: process.hash.sha256, process.code_signature.subject_name.',
      'exceptions[2] (defender-inspection): condition 5: Add the value that the field must have, or remove the condition.',
    ]);
    expect(await faultsOf([{ name: 1 }])).not.toEqual([]);
  });

  const broad = { ...kept, entries: kept.entries.slice(1) };
  const override = { by: 'ada', at: '2026-01-01T00:00:00.000Z', reason: 'Lab.' };
  test.each<[string, unknown, number]>([
    ['is broad', broad, 1],
    ['overrides the rail', { ...broad, override: { ...override, rails: ['identity_missing'] } }, 0],
    ['overrides another', { ...broad, override: { ...override, rails: ['scope_missing'] } }, 1],
    ['is disabled', { ...broad, isEnabled: false }, 0],
    ['is disabled and has no name', { ...broad, isEnabled: false, name: '' }, 1],
    ['expired long ago', { ...kept, expiresAt: '2020-01-01T00:00:00.000Z' }, 0],
  ])('is judged as the server does: one that %s', async (_case, exception, faults) => {
    expect(await faultsOf([exception])).toHaveLength(faults);
  });

  test.each([
    ['what is no JSON', new Blob(['{"type":']), /^The file is no JSON \(SyntaxError/],
    [
      'what is far too large, which is not read',
      { size: 5 * MAX_IMPORT_BYTES, text: () => Promise.reject(new Error('It was read.')) },
      /^The file has 20,971,520 bytes; 4,194,304 are allowed/,
    ],
    [
      'what cannot be read',
      { size: 1, text: () => Promise.reject(new Error('It was moved.')) },
      /^The file cannot be read \(Error: It was moved\.\)/,
    ],
  ])('is not %s', async (_case, file, fault) => {
    expect(await readExceptionsFile(file, domains)).toEqual({
      kind: 'invalid',
      faults: [expect.stringMatching(fault)],
    });
  });
});
