import { KibanaRenderContextProvider } from '@kbn/react-kibana-context-render';
import type { CoreStart } from '@kbn/core/public';
import { createElement } from 'react';

/** The first minor whose stand-in has it, so that plugins are seen to look for it. */
const FIRST_MINOR = 5;

/**
 * Stands for `core.rendering` (`src/core/packages/rendering/browser-internal/src/rendering_service.tsx`), which not all
 * minors of 9.x have.
 */
export function renderingService(
  kibanaVersion: string,
  { i18n, theme }: Pick<CoreStart, 'i18n' | 'theme'>
): Pick<CoreStart, 'rendering'> {
  const minor = Number(kibanaVersion.split('.')[1]);
  if (minor < FIRST_MINOR) return {};
  return {
    rendering: {
      addContext: (element) =>
        createElement(KibanaRenderContextProvider, { i18n, theme, children: element }),
    },
  };
}
