import { EuiProvider } from '@elastic/eui';
import type { I18nStart } from '@kbn/core/public';
import type { ReactNode } from 'react';
import type { ThemeService } from '../core/theme_service';
import { useObservable } from './use_observable';

export interface PageServices {
  readonly i18n: I18nStart;
  readonly theme: ThemeService;
}

/**
 * Stands for `KibanaRootContextProvider` (`src/platform/packages/shared/react/kibana_context/root`): language, theme and the
 * global styles of the page, once.
 */
export function PageContext({
  i18n,
  theme,
  children,
}: PageServices & { readonly children: ReactNode }) {
  const { darkMode } = useObservable(theme.theme$);
  return (
    <i18n.Context>
      <EuiProvider colorMode={darkMode ? 'dark' : 'light'}>{children}</EuiProvider>
    </i18n.Context>
  );
}
