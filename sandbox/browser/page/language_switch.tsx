import { EuiContextMenu, EuiHeaderSectionItemButton, EuiIcon, EuiPopover } from '@elastic/eui';
import { useState } from 'react';
import { LOCALE_COOKIE } from '../../kibana/browser_host/locale_choice';

const YEAR_SECONDS = 31_536_000;

/** What the server tells about languages. */
export interface Languages {
  /** Of this page. */
  readonly locale: string;
  readonly locales: readonly string[];
}

/**
 * Asks for the page in another language. Stands for `i18n.locale` of kibana.yml, which takes a restart; only the plugin is
 * translated here, the page around it stays in English.
 */
export function LanguageSwitch({ languages }: { readonly languages: Languages }) {
  const { locale: current, locales } = languages;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EuiPopover
      aria-label="Languages"
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="none"
      button={
        <EuiHeaderSectionItemButton
          aria-label={`Language ${nameOf(current)}`}
          aria-expanded={isOpen}
          data-test-subj="languageSwitch"
          onClick={() => setIsOpen(!isOpen)}
        >
          <EuiIcon type="globe" />
        </EuiHeaderSectionItemButton>
      }
    >
      <EuiContextMenu
        initialPanelId="languages"
        panels={[
          {
            id: 'languages',
            title: 'Language of the plugin',
            items: locales.map((locale) => ({
              name: nameOf(locale),
              icon: locale === current ? 'check' : 'empty',
              'data-test-subj': `language-${locale}`,
              onClick: () => choose(locale),
            })),
          },
        ]}
      />
    </EuiPopover>
  );
}

/** The name of a language in itself, without the region: English, 日本語. */
function nameOf(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? locale;
}

function choose(locale: string): void {
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  // An address that names a language would win over the choice.
  const url = new URL(window.location.href);
  url.searchParams.delete('locale');
  if (url.href === window.location.href) window.location.reload();
  else window.location.replace(url);
}
