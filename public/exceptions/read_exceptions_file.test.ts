import { describe, expect, test } from 'vitest';
import { MAX_IMPORT_BYTES, MAX_IMPORTED_EXCEPTIONS } from '../../common/api';
import { exampleException } from './example_exceptions';
import { exceptionsExport } from './exceptions_export';
import { readExceptionsFile } from './read_exceptions_file';

const now = new Date('2026-03-01T12:00:00.000Z');

describe('a file of exceptions', () => {
  test('holds what is kept, without what is of this space alone, and can be read again', () => {
    const [file] = exceptionsExport([exampleException], now);
    const { id: _id, version: _version, ...kept } = exampleException;
    expect(file?.fileName).toBe('public-ip-discovery-exceptions-2026-03-01.json');
    expect(readExceptionsFile(file?.text ?? '')).toEqual({
      kind: 'valid',
      value: { type: 'publicIpDiscovery.exceptions', version: 1, exceptions: [kept] },
    });
  });

  test('becomes several where there are more than an import takes', () => {
    const many = Array.from({ length: MAX_IMPORTED_EXCEPTIONS + 1 }, (_, at) => ({
      ...exampleException,
      name: `${at}`,
    }));
    const files = exceptionsExport(many, now);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'public-ip-discovery-exceptions-2026-03-01-1-of-2.json',
      'public-ip-discovery-exceptions-2026-03-01-2-of-2.json',
    ]);
    const names = files.flatMap(({ text }) => {
      const read = readExceptionsFile(text);
      return read.kind === 'valid' ? read.value.exceptions.map(({ name }) => name) : [];
    });
    expect(names).toEqual(many.map(({ name }) => name));
  });

  test('tells everything that is wrong at once, with its place', () => {
    const read = readExceptionsFile(
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

  test.each([
    ['what is no JSON', '{"type":', /^The file is no JSON \(SyntaxError/],
    ['what is far too large', ' '.repeat(MAX_IMPORT_BYTES + 1), /4,194,304 are allowed/],
  ])('is not %s', (_case, text, fault) => {
    expect(readExceptionsFile(text)).toEqual({
      kind: 'invalid',
      faults: [expect.stringMatching(fault)],
    });
  });
});
