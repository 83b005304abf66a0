import { describe, expect, test } from 'vitest';
import { exampleException } from './example_exceptions';
import { formFromException } from './exception_form';
import { expiryText } from './expiry_text';
import { formDifferences } from './form_differences';

const now = new Date('2026-03-01T12:00:00.000Z');
const mine = formFromException(exampleException);

describe('what two people wrote differently', () => {
  test('is nothing where they wrote the same', () => {
    expect(formDifferences(exampleException, mine, now)).toEqual([]);
  });

  test('is nothing where the other deleted it', () => {
    expect(formDifferences(null, mine, now)).toEqual([]);
  });

  test('is told part by part', () => {
    const theirs = {
      ...exampleException,
      reason: 'Ticket 17.',
      entries: exampleException.entries.slice(2, 3),
      expiresAt: '2026-12-01T00:00:00.000Z',
    };
    expect(formDifferences(theirs, { ...mine, name: 'Defender', entries: [] }, now)).toEqual([
      { label: 'Name', theirs: exampleException.name, mine: 'Defender' },
      { label: 'Reason', theirs: 'Ticket 17.', mine: exampleException.reason },
      { label: 'Conditions', theirs: 'dns.question.name is ipinfo.io', mine: '' },
      { label: 'Expires', theirs: expiryText('2026-12-01T00:00:00.000Z'), mine: 'never' },
    ]);
  });
});
