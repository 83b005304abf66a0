import { describe, expect, test } from 'vitest';
import type { GuardRailFault } from '../../common/exceptions';
import { exampleException, exampleSubject } from './example_exceptions';
import {
  canOverride,
  contentOfException,
  contentOfForm,
  formFaults,
  formFromException,
  formFromSubject,
  type ExceptionForm,
} from './exception_form';
import { exceptionSubject } from './exception_subject';

const now = new Date('2026-03-01T12:00:00.000Z');
const context = { domains: ['ipinfo.io', 'api.ipify.org'] };
const form = formFromSubject(exceptionSubject(exampleSubject));
const faultIds = (changed: Partial<ExceptionForm>) =>
  formFaults({ ...form, reason: 'Confirmed.', ...changed }, context, now).map(({ id }) => id);

describe('the form of a new exception', () => {
  test('is filled with a name, the narrowest conditions and an expiry; the reason is the person’s', () => {
    expect(form).toMatchObject({
      name: 'NisSrv.exe asks ipinfo.io on WS-1',
      reason: '',
      expiry: { kind: 'in_days', days: 90 },
      overrideReason: null,
    });
    expect(formFaults(form, context, now).map(({ id }) => id)).toEqual(['reason_missing']);
  });

  test.each<[string, Partial<ExceptionForm>, string[]]>([
    ['narrow', {}, []],
    [
      'the name asked for alone',
      { entries: [{ field: 'dns.question.name', operator: 'is', values: ['ipinfo.io'] }] },
      ['identity_missing', 'parent_missing', 'scope_missing', 'rests_on_shared_fields'],
    ],
    [
      'overridden with a reason',
      {
        entries: [{ field: 'dns.question.name', operator: 'is', values: ['ipinfo.io'] }],
        overrideReason: 'Lab network.',
      },
      [],
    ],
    [
      'overridden without',
      {
        entries: [{ field: 'dns.question.name', operator: 'is', values: ['ipinfo.io'] }],
        overrideReason: ' ',
      },
      ['override_without_reason'],
    ],
    ['nothing, which no reason overrides', { entries: [], overrideReason: 'x' }, ['no_entries']],
    ['no date yet', { expiry: { kind: 'on_date', date: '' } }, ['expiry_is_no_date']],
    [
      'a day that is over',
      { expiry: { kind: 'on_date', date: '2026-02-20' } },
      ['expiry_has_passed'],
    ],
    [
      'expired before it was opened',
      { expiry: { kind: 'kept', expiresAt: '2026-02-20T00:00:00.000Z' } },
      [],
    ],
    [
      'two patterns with one fault',
      {
        entries: [
          ...form.entries,
          { field: 'dns.question.name', operator: 'matches', values: ['', ''] },
        ],
      },
      ['value_is_empty'],
    ],
  ])('is judged: %s', (_case, changed, ids) => {
    expect(faultIds(changed)).toEqual(ids);
  });
});

const rail: GuardRailFault = {
  id: 'parent_missing',
  canBeOverridden: true,
  details: {},
  message: '',
};
const fault = (id: 'reason_missing' | 'no_values'): GuardRailFault => ({
  id,
  canBeOverridden: false,
  details: {},
  message: '',
});

test.each<[string, readonly GuardRailFault[], boolean]>([
  ['nothing', [], false],
  ['a rail', [rail], true],
  ['a rail and a reason that is still to be written', [fault('reason_missing'), rail], true],
  ['only the reason', [fault('reason_missing')], false],
  ['a rail and a condition without value', [rail, fault('no_values')], false],
])('what can be overridden: %s', (_case, faults, expected) => {
  expect(canOverride(faults)).toBe(expected);
});

describe('what is sent', () => {
  test('of a form: its contents without spaces around, and what it does not change', () => {
    const content = contentOfForm(
      { ...form, name: ' Defender ', reason: ' Confirmed. ', overrideReason: ' Lab. ' },
      { evidence: [{ alertId: 'alert-1' }] },
      now
    );
    expect(content).toEqual({
      name: 'Defender',
      reason: 'Confirmed.',
      entries: form.entries,
      evidence: [{ alertId: 'alert-1' }],
      expiresAt: '2026-05-30T12:00:00.000Z',
      overrideReason: 'Lab.',
    });
  });

  test('of an exception that is opened and saved: the same', () => {
    const overridden = {
      ...exampleException,
      expiresAt: '2026-12-01T00:00:00.000Z',
      override: {
        by: 'ada',
        at: '2026-01-01T00:00:00.000Z',
        reason: 'Lab.',
        rails: ['scope_missing' as const],
      },
    };
    const { evidence, isEnabled } = overridden;
    expect(contentOfForm(formFromException(overridden), { evidence, isEnabled }, now)).toEqual(
      contentOfException(overridden)
    );
    expect(contentOfException(overridden)).toMatchObject({
      overrideReason: 'Lab.',
      expiresAt: '2026-12-01T00:00:00.000Z',
    });
    expect(contentOfException(exampleException)).not.toHaveProperty('overrideReason');
  });
});
