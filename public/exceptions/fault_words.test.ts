import { describe, expect, test } from 'vitest';
import {
  formFaultIds,
  guardRailIds,
  guardRails,
  type ExceptionEntry,
  type GuardRailFault,
} from '../../common/exceptions';
import { faultWords } from './fault_words';
import { railWords } from './rail_words';

const entry = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'matches',
  values: [value],
});
const faultsOf = (entries: readonly ExceptionEntry[]) =>
  guardRails({ name: 'x', reason: 'x', entries }, { domains: [] });

describe('a fault in words', () => {
  test('every one has its own', () => {
    const words = [
      ...guardRailIds.map((id): GuardRailFault => ({
        id,
        canBeOverridden: true,
        details: {},
        message: '',
      })),
      ...formFaultIds.map((id): GuardRailFault => ({
        id,
        canBeOverridden: false,
        details: {},
        message: '',
      })),
    ].map(faultWords);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(guardRailIds.map(railWords)).size).toBe(guardRailIds.length);
  });

  test('says what is missing and what would do', () => {
    const [first] = faultsOf([entry('dns.question.name', 'ipinfo.io')]);
    expect(first && faultWords(first)).toBe(
      'It does not say which program it is for. Add one of: process.hash.sha256, process.code_signature.subject_name.'
    );
  });

  test('shows all of a value that someone wants to hide, and no more than a part of a long one', () => {
    const hostile = `\u202Efdp*${'x'.repeat(500)}`;
    const fault = faultsOf([entry('host.id', hostile)]).find(
      ({ id }) => id === 'pattern_instead_of_value'
    );
    const words = fault === undefined ? '' : faultWords(fault);
    expect(words).toContain('“⟨U+202E⟩fdp*xx');
    expect(words.length).toBeLessThan(300);
  });
});
