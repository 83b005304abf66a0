import { describe, expect, test } from 'vitest';
import type { TriageFinding } from '../../../common/api';
import type { Verdict } from '../../../common/triage';
import { nextSteps } from './next_steps';

const finding: TriageFinding = {
  question: 'connections',
  reason: { id: 'reached_service', speaksFor: 'escalates', search: null, citations: [] },
};

function steps(verdict: Verdict, contradicts: TriageFinding[] = [], open: TriageFinding[] = []) {
  return nextSteps({ verdict, contradicts, open, binds: [] }).join('\n');
}

describe('what to do next', () => {
  test('is to close only where everything binds', () => {
    expect(steps('lowers_concern')).toMatch(/Write down[^]*close the alert/);
  });

  test.each([
    ['it escalates', steps('escalates')],
    ['it is unresolved', steps('unresolved')],
    ['something contradicts', steps('lowers_concern', [finding])],
    ['something is open', steps('lowers_concern', [], [finding])],
  ])('is not to close where %s', (_case, words) => {
    expect(words).not.toContain('close the alert');
    expect(words).toContain('Preserve the alert');
  });

  test('is to preserve before containing where it escalates', () => {
    expect(steps('escalates')).toMatch(/^Preserve[^]*\nContain[^]*\nOnce it is confirmed/);
  });

  test('is to keep it open where it is unresolved', () => {
    expect(steps('unresolved')).toMatch(/^Keep the alert open/);
  });
});
