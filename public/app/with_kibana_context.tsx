import type { CoreStart } from '@kbn/core/public';
import { KibanaRenderContextProvider } from '@kbn/react-kibana-context-render';
import type { ReactElement, ReactNode } from 'react';

/** Wraps an element with Kibana's theme, translations and error boundary, by whichever way this minor has. */
export function withKibanaContext(core: CoreStart, element: ReactNode): ReactElement {
  if (core.rendering !== undefined) return core.rendering.addContext(element);
  return (
    <KibanaRenderContextProvider i18n={core.i18n} theme={core.theme}>
      {element}
    </KibanaRenderContextProvider>
  );
}
