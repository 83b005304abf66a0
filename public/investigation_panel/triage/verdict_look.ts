import type { Verdict } from '../../../common/triage';

/** The icon and the colour of a verdict; its word always stands with them. */
export function verdictLook(verdict: Verdict): {
  readonly icon: string;
  readonly color: 'danger' | 'success' | 'warning';
} {
  switch (verdict) {
    case 'escalates':
      return { icon: 'sortUp', color: 'danger' };
    case 'lowers_concern':
      return { icon: 'sortDown', color: 'success' };
    case 'unresolved':
      return { icon: 'question', color: 'warning' };
  }
}
