import { expect, test } from 'vitest';
import { signer, type Signer } from './signer';

test.each<[string, Record<string, unknown>, Signer]>([
  [
    'a trusted one',
    { exists: true, trusted: true, subject_name: 'Microsoft Windows' },
    { kind: 'trusted', subject: 'Microsoft Windows' },
  ],
  [
    'an expired one',
    { exists: true, trusted: false, subject_name: 'Google LLC' },
    { kind: 'not_trusted', subject: 'Google LLC' },
  ],
  ['none', { exists: false }, { kind: 'unsigned' }],
  ['none, as text in a list', { exists: ['false'] }, { kind: 'unsigned' }],
  [
    'one of SentinelOne that is not verified',
    { exists: true, subject_name: 'GOOGLE LLC' },
    { kind: 'trust_not_recorded', subject: 'GOOGLE LLC' },
  ],
  [
    'contradictory values',
    { exists: true, trusted: [true, false], subject_name: 'A' },
    { kind: 'not_trusted', subject: 'A' },
  ],
  ['a dash for the signer', { subject_name: '-' }, { kind: 'not_recorded' }],
  ['nothing', {}, { kind: 'not_recorded' }],
])('%s', (_case, signature, expected) => {
  expect(signer({ process: { parent: { code_signature: signature } } }, 'process.parent')).toEqual(
    expected
  );
});
