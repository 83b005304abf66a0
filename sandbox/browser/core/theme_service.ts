import type { CoreTheme, ThemeServiceStart } from '@kbn/core/public';
import { BehaviorSubject } from 'rxjs';
import {
  isDark,
  onSystemThemeChange,
  savedThemeChoice,
  saveThemeChoice,
  type ThemeChoice,
} from '../shell/theme_choice';

/** Stands for `core.theme` (`src/core/packages/theme/browser-internal/src/theme_service.ts`). */
export class ThemeService implements ThemeServiceStart {
  readonly choice$ = new BehaviorSubject<ThemeChoice>(savedThemeChoice());
  readonly theme$ = new BehaviorSubject<CoreTheme>(themeOf(this.choice$.value));

  constructor() {
    onSystemThemeChange(() => this.theme$.next(themeOf(this.choice$.value)));
  }

  readonly getTheme = (): CoreTheme => this.theme$.value;

  /** Kibana reloads the page for this; the observable tells of it all the same. */
  choose(choice: ThemeChoice): void {
    saveThemeChoice(choice);
    this.choice$.next(choice);
    this.theme$.next(themeOf(choice));
  }
}

function themeOf(choice: ThemeChoice): CoreTheme {
  return { darkMode: isDark(choice), name: 'borealis' };
}
