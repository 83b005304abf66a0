import { describe, expect, test } from 'vitest';
import type { RuleStatusResponse } from '../../../common/api';
import { emptyState } from './empty_state';

const running: NonNullable<RuleStatusResponse['rule']> = {
  id: 'id',
  enabled: true,
  interval: '5m',
  revision: 0,
  parameters: {},
  status: 'ok',
  message: null,
  lastOutcome: 'succeeded',
  lastRunAt: '2026-03-01T12:00:00.000Z',
  nextRunAt: '2026-03-01T12:05:00.000Z',
  createdBy: null,
  updatedBy: null,
};
const unrun = { ...running, status: 'pending', lastOutcome: null, lastRunAt: null };
const failing = { ...running, lastOutcome: 'failed' as const, message: 'No index.' };

describe('an empty list', () => {
  test.each([
    ['a rule that was never enabled', null, { kind: 'never_enabled' }],
    ['a rule that is off', { ...running, enabled: false }, { kind: 'disabled' }],
    ['a failing rule that is off', { ...failing, enabled: false }, { kind: 'disabled' }],
    ['a failing rule', failing, { kind: 'failing', message: 'No index.' }],
    ['a rule that waits', unrun, { kind: 'not_run_yet', nextRunAt: running.nextRunAt }],
    ['a rule that runs', running, { kind: 'no_match', lastRunAt: running.lastRunAt }],
    [
      'a rule that warns',
      { ...running, lastOutcome: 'warning' as const },
      { kind: 'no_match', lastRunAt: running.lastRunAt },
    ],
  ])('of %s', (_name, rule, expected) => {
    expect(emptyState({ rule }, false)).toEqual(expected);
    expect(emptyState({ rule }, true)).toEqual({ kind: 'filtered' });
  });
});
