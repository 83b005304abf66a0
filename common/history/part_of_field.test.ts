import { expect, test } from 'vitest';
import { exceptionParts, partFields } from '../exceptions';
import { partOfField } from './part_of_field';

test.each([
  ['process.hash.sha256', 'identity'],
  ['process.hash.ssdeep', 'identity'],
  ['process.code_signature.trusted', 'identity'],
  ['process.pe.company', 'identity'],
  ['process.name', 'identity'],
  ['process.parent.executable', 'parent'],
  ['process.parent.code_signature.subject_name', 'parent'],
  ['endgame.parent_process_name', 'parent'],
  ['dns.question.name', 'domain'],
  ['host.id', 'scope'],
  ['user.domain', 'scope'],
  ['winlog.event_data.User', 'scope'],
  ['process.user.name', 'scope'],
  ['process.command_line', undefined],
  ['dns.question.type', undefined],
  ['hosts', undefined],
  ['__proto__', undefined],
])('%s belongs to %s', (field, part) => {
  expect(partOfField(field)).toBe(part);
});

test('every field that the guide asks for belongs to its part', () => {
  for (const part of exceptionParts) {
    const { required, beside } = partFields[part];
    for (const field of [...required, ...beside]) expect(partOfField(field)).toBe(part);
  }
});
