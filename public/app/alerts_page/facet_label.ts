import { i18n } from '@kbn/i18n';
import { workflowStatusCodec, type AlertFacet } from '../../../common/api';
import { visibleText } from '../../investigation_panel/values/visible_text';
import { sourceLabel } from '../components/source_label';
import { workflowStatusLabel } from '../components/workflow_status_label';

/** The name of a facet. */
export function facetLabel(facet: AlertFacet): string {
  switch (facet) {
    case 'source':
      return i18n.translate('publicIpDiscovery.alerts.facet.source', { defaultMessage: 'Source' });
    case 'host':
      return i18n.translate('publicIpDiscovery.alerts.facet.host', { defaultMessage: 'Host' });
    case 'user':
      return i18n.translate('publicIpDiscovery.alerts.facet.user', { defaultMessage: 'User' });
    case 'process':
      return i18n.translate('publicIpDiscovery.alerts.facet.process', {
        defaultMessage: 'Process',
      });
    case 'domain':
      return i18n.translate('publicIpDiscovery.alerts.facet.domain', { defaultMessage: 'Domain' });
    case 'status':
      return i18n.translate('publicIpDiscovery.alerts.facet.status', { defaultMessage: 'Status' });
  }
}

/** A value of a facet as people know it; a text of a document with all that is in it to be seen. */
export function facetValueLabel(facet: AlertFacet, value: string): string {
  if (facet === 'source') return sourceLabel(value);
  if (facet === 'status' && workflowStatusCodec.is(value)) return workflowStatusLabel(value);
  return visibleText(value);
}
