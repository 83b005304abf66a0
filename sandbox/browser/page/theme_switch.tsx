import { EuiButtonGroup, EuiButtonIcon } from '@elastic/eui';
import type { ThemeService } from '../core/theme_service';
import { THEME_CHOICES, type ThemeChoice } from '../shell/theme_choice';
import { useObservable } from './use_observable';

const LOOKS = {
  light: { label: 'Light', iconType: 'sun', testSubject: 'themeLight' },
  dark: { label: 'Dark', iconType: 'moon', testSubject: 'themeDark' },
  system: { label: 'As the system', iconType: 'display', testSubject: 'themeSystem' },
} satisfies Readonly<Record<ThemeChoice, unknown>>;

/** Stands for the appearance of a Kibana user's profile. */
export function ThemeSwitch({ theme }: { readonly theme: ThemeService }) {
  const chosen = useObservable(theme.choice$);
  return (
    <EuiButtonGroup
      legend="Appearance"
      variant="selection"
      idSelected={chosen}
      onChange={(id) => {
        const choice = THEME_CHOICES.find((each) => each === id);
        if (choice !== undefined) theme.choose(choice);
      }}
    >
      {THEME_CHOICES.map((choice) => (
        <EuiButtonIcon
          key={choice}
          id={choice}
          aria-label={LOOKS[choice].label}
          iconType={LOOKS[choice].iconType}
          data-test-subj={LOOKS[choice].testSubject}
        />
      ))}
    </EuiButtonGroup>
  );
}
