import { EuiErrorBoundary, EuiProvider } from '@elastic/eui';
import type { I18nStart, ThemeServiceStart } from '@kbn/core/public';
import { useEffect, useState, type ReactNode } from 'react';

interface Props {
  readonly i18n: I18nStart;
  readonly theme: ThemeServiceStart;
  readonly children: ReactNode;
}

/**
 * Stands for `KibanaRenderContextProvider` (`src/platform/packages/shared/react/kibana_context/render`): language, theme
 * and error boundary for an element that is rendered apart from Kibana's own page. Global styles are the page's.
 */
export function KibanaRenderContextProvider({ i18n, theme, children }: Props) {
  const [{ darkMode }, setTheme] = useState(() => theme.getTheme());
  useEffect(() => {
    const subscription = theme.theme$.subscribe(setTheme);
    return () => subscription.unsubscribe();
  }, [theme]);
  return (
    <i18n.Context>
      <EuiProvider
        colorMode={darkMode ? 'dark' : 'light'}
        globalStyles={false}
        utilityClasses={false}
      >
        <EuiErrorBoundary>{children}</EuiErrorBoundary>
      </EuiProvider>
    </i18n.Context>
  );
}
