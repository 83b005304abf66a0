import { describe, expect, test } from 'vitest';
import { dataSource, type SourceId } from '../sources';
import { exceptionHints } from './exception_hints';
import type { ExceptionEntry } from './exception_item';

const is = (field: string, value = 'x'): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});
const hintsOf = (entries: readonly ExceptionEntry[], ...sources: readonly SourceId[]) =>
  exceptionHints({ entries }, sources.map(dataSource));

describe('fields of a source', () => {
  test.each<[SourceId, string, readonly (readonly [string, string, boolean])[]]>([
    [
      'crowdstrike_fdr',
      'process.parent.executable',
      [['process.parent.name', 'process_event', false]],
    ],
    [
      'crowdstrike_fdr',
      'process.code_signature.subject_name',
      [
        ['process.hash.sha256', 'process_event', true],
        ['process.hash.sha1', 'process_event', false],
        ['process.hash.md5', 'process_event', false],
        ['process.executable', 'process_event', false],
        ['process.name', 'dns_event', false],
      ],
    ],
    [
      'windows_forwarded',
      'host.id',
      [
        ['host.name', 'dns_event', true],
        ['user.name', 'process_event', false],
      ],
    ],
    [
      'sentinel_one_cloud_funnel',
      'user.id',
      [
        ['host.id', 'dns_event', true],
        ['user.name', 'dns_event', false],
        ['process.user.name', 'process_event', false],
      ],
    ],
  ])('%s never fills %s, and has this instead', (source, field, alternatives) => {
    expect(hintsOf([is('dns.question.name'), is(field)], source)).toEqual([
      {
        id: 'field_never_filled',
        entry: 1,
        field,
        sourceId: source,
        alternatives: alternatives.map(([name, filling, isEnough]) => ({
          field: name,
          filling,
          isEnough,
        })),
        message: expect.stringContaining(`never fills \`${field}\``),
      },
    ]);
  });

  test('a field of the process start says what it costs, once for each source', () => {
    const hints = hintsOf(
      [is('process.hash.sha256')],
      'endpoint',
      'sentinel_one_cloud_funnel',
      'winlogbeat'
    );
    expect(hints).toEqual(
      (['endpoint', 'winlogbeat'] as const).map((sourceId) => ({
        id: 'needs_process_event',
        entry: 0,
        field: 'process.hash.sha256',
        sourceId,
        needsProcessEvent: true,
        message: expect.stringContaining('one more search'),
      }))
    );
  });

  test('a field that nobody knows is looked at after the search', () => {
    expect(hintsOf([is('dns.resolved_ip', '203.0.113.1')], 'endpoint')).toEqual([
      expect.objectContaining({ id: 'applied_after_search', field: 'dns.resolved_ip', entry: 0 }),
    ]);
  });
});

test('wildcards that stand for themselves are pointed out', () => {
  const entry: ExceptionEntry = {
    field: 'dns.question.name',
    operator: 'is one of',
    values: ['a.example', '*.example'],
  };
  expect(hintsOf([entry])).toEqual([
    expect.objectContaining({ id: 'wildcard_stands_for_itself', entry: 0, value: '*.example' }),
  ]);
  expect(hintsOf([{ ...entry, operator: 'matches' }])).toEqual([]);
});

describe('a signer', () => {
  const signer = is('process.code_signature.subject_name', 'Larch Software GmbH');

  test('alone is a name that anyone can have', () => {
    expect(hintsOf([signer], 'endpoint')).toEqual([
      expect.objectContaining({ id: 'signer_without_trust', entry: 0 }),
    ]);
  });

  test.each<[string, readonly ExceptionEntry[]]>([
    ['whose signature is trusted', [is('process.code_signature.trusted', 'true')]],
    ['beside a hash', [is('process.hash.sha256', 'a'.repeat(64))]],
  ])('%s is proven', (_case, beside) => {
    const ids = hintsOf([signer, ...beside], 'endpoint').map(({ id }) => id);
    expect(ids).not.toContain('signer_without_trust');
  });

  test('of a signature that is not trusted is not', () => {
    const untrusted = is('process.code_signature.trusted', 'false');
    expect(hintsOf([signer, untrusted], 'endpoint').map(({ id }) => id)).toEqual([
      'signer_without_trust',
    ]);
  });

  test('is all there is where the source does not say', () => {
    expect(hintsOf([signer], 'winlogbeat').map(({ id }) => id)).toEqual(['field_never_filled']);
  });
});
