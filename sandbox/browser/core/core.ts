import { i18n } from '@kbn/i18n';
import { CORE_ENTRY } from '../shell/core_entry';
import { showFatalError } from '../shell/fatal_error';
import { readInjectedMetadata } from '../shell/injected';
import { bootCore } from './boot_core';

/**
 * Stands for `core.entry.js` (9.5) and `kibana.bundle.js` (9.6, `packages/kbn-rspack-optimizer/src/utils/entry_generation.ts`):
 * the first defines core at once, the second when the translations are there, which is after the plugins' scripts have run.
 */
const metadata = readInjectedMetadata();

const core = {
  async __kbnBootstrap__(): Promise<void> {
    try {
      if (metadata.bootOrder === '9.5') await loadTranslations();
      await bootCore(metadata);
    } catch (error) {
      showFatalError(error);
    }
  },
};

function define(): void {
  window.__kbnBundles__.define(CORE_ENTRY, () => core, CORE_ENTRY);
}

async function loadTranslations(): Promise<void> {
  // Only core asks for this; it is no part of what plugins use.
  const load: unknown = Reflect.get(i18n, 'load');
  if (typeof load !== 'function') throw new Error('The shared @kbn/i18n cannot load translations.');
  await Reflect.apply(load, i18n, [metadata.i18n.translationsUrl]);
}

switch (metadata.bootOrder) {
  case '9.5':
    define();
    break;
  case '9.6':
    window.__kbnPluginsLoaded = loadTranslations().then(define);
    break;
}
