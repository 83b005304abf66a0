import type { Verdict } from './source_rows';

/** The icon of a verdict; a word always stands beside it. */
export function verdictIcon(verdict: Verdict): { readonly icon: string; readonly color: string } {
  switch (verdict) {
    case 'yes':
      return { icon: 'check', color: 'success' };
    case 'partly':
      return { icon: 'minus', color: 'warning' };
    case 'no':
      return { icon: 'cross', color: 'danger' };
  }
}
