import { i18n } from '@kbn/i18n';
import { dataSources } from '../../../common/sources';

/** The name of a data source for people, e.g. `Elastic Defend`; alerts of no recognised source say so. */
export function sourceLabel(id: string): string {
  const source = dataSources.find((each) => each.id === id);
  return (
    source?.label ??
    i18n.translate('publicIpDiscovery.source.unrecognised', {
      defaultMessage: 'Unrecognised source',
    })
  );
}
