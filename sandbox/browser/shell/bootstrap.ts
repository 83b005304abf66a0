import { bundleRegistry } from './bundle_registry';
import { CORE_ENTRY, isCoreEntry } from './core_entry';
import { showFatalError } from './fatal_error';
import { readInjectedMetadata } from './injected';
import { isDark, savedThemeChoice } from './theme_choice';

/**
 * Stands for Kibana's bootstrap script
 * (`src/core/packages/rendering/server-internal/src/bootstrap/render_template.ts`): sets the globals, loads the scripts so
 * that they run in the order of the list, waits for `__kbnPluginsLoaded` where there is one, and boots core.
 */
async function bootstrap(): Promise<void> {
  const { scripts, publicPaths } = readInjectedMetadata();
  window.__kbnBundles__ = bundleRegistry();
  window.__kbnPublicPath__ = publicPaths;
  window.__kbnThemeTag__ = isDark(savedThemeChoice()) ? 'borealisdark' : 'borealislight';
  await Promise.all(scripts.map(loadScript));
  await window.__kbnPluginsLoaded;
  const core = window.__kbnBundles__.get(CORE_ENTRY);
  if (!isCoreEntry(core)) throw new Error('The bundle of core cannot be booted.');
  await core.__kbnBootstrap__();
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // Loaded side by side, run one after the other.
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${url} could not be loaded.`)));
    script.src = url;
    document.head.append(script);
  });
}

bootstrap().catch(showFatalError);
