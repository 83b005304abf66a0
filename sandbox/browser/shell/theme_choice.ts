/** What the person has chosen; `system` follows the operating system. */
export type ThemeChoice = 'light' | 'dark' | 'system';

export const THEME_CHOICES = ['light', 'dark', 'system'] as const;

const STORAGE_KEY = 'sandbox.theme';
const DARK_SYSTEM = '(prefers-color-scheme: dark)';

export function savedThemeChoice(): ThemeChoice {
  const saved = localStorage.getItem(STORAGE_KEY);
  return THEME_CHOICES.find((choice) => choice === saved) ?? 'system';
}

export function saveThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(STORAGE_KEY, choice);
}

export function isDark(choice: ThemeChoice): boolean {
  return choice === 'system' ? window.matchMedia(DARK_SYSTEM).matches : choice === 'dark';
}

/** Tells when the operating system changes its mind. */
export function onSystemThemeChange(listener: () => void): void {
  window.matchMedia(DARK_SYSTEM).addEventListener('change', listener);
}
