import { describe, expect, test } from 'vitest';
import type { ExceptionEntry } from '../../common/exceptions';
import { exampleSubject } from './example_exceptions';
import {
  coversSubject,
  entryOrigin,
  exceptionSubject,
  looseningFacts,
  sourcesOf,
} from './exception_subject';

const subject = exceptionSubject(exampleSubject);
const is = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});

describe('the alert of an exception', () => {
  test('gives what the exception is filled with, its source and what loosening needs', () => {
    const fields = subject.suggestion.entries.map(({ entry, from }) => [entry.field, from]);
    expect(fields).toEqual([
      ['process.hash.sha256', 'process_start'],
      ['process.code_signature.subject_name', 'event'],
      ['process.code_signature.trusted', 'event'],
      ['process.executable', 'event'],
      ['process.parent.executable', 'process_start'],
      ['dns.question.name', 'event'],
      ['host.id', 'event'],
      ['user.id', 'event'],
    ]);
    expect(subject.evidence).toEqual({
      alertId: 'alert-1',
      alertIndex: '.internal.alerts-000001',
    });
    expect(sourcesOf(subject).map(({ id }) => id)).toEqual(['endpoint']);
    expect(looseningFacts(subject)).toEqual({
      userId: 'S-1-5-19',
      signer: 'Microsoft Windows Publisher',
    });
  });

  test('is no source that is not known, and none at all without an alert', () => {
    expect(sourcesOf(exceptionSubject({ ...exampleSubject, source: 'other' }))).toEqual([]);
    expect(sourcesOf(undefined)).toEqual([]);
  });

  test.each<[string, ExceptionEntry, string | undefined]>([
    ['on the event', is('dns.question.name', 'IPINFO.io'), 'event'],
    ['on the start', is('process.hash.sha256', 'B'.repeat(64)), 'process_start'],
    ['nowhere', is('dns.question.name', 'api.ipify.org'), undefined],
    // An alert is an event of its own kind; an exception is about the event that it was made from.
    ['on the alert only', is('event.kind', 'signal'), undefined],
  ])('tells where a value is: %s', (_case, entry, origin) => {
    expect(entryOrigin(entry, subject)).toBe(origin);
  });

  test('is covered by what is suggested, and not when one condition is of something else', () => {
    const entries = subject.suggestion.entries.map(({ entry }) => entry);
    expect(coversSubject(entries, subject)).toBe(true);
    expect(coversSubject([...entries, is('host.name', 'WS-2')], subject)).toBe(false);
    expect(coversSubject([], subject)).toBe(false);
  });
});
