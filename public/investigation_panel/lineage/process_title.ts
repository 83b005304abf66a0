import { i18n } from '@kbn/i18n';
import type { ProcessFacts } from './process_facts';

/** What a process is called: its name, or else its id. */
export function processTitle({ name, pid }: Pick<ProcessFacts, 'name' | 'pid'>): string {
  if (name !== undefined) return name;
  return pid === undefined
    ? i18n.translate('publicIpDiscovery.lineage.unnamedProcess', {
        defaultMessage: 'name not recorded',
      })
    : i18n.translate('publicIpDiscovery.lineage.processId', {
        defaultMessage: 'process {pid}, name not recorded',
        values: { pid },
      });
}
