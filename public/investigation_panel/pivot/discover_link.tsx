import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import type { Pivot, PivotQuery } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { discoverParameters } from './discover_parameters';

const DISCOVER_LOCATOR = 'DISCOVER_APP_LOCATOR';

export interface DiscoverLinkProps {
  readonly pivot: Pick<Pivot, 'label' | 'kind'>;
  readonly query: PivotQuery;
}

/** Leads to the events of a pivot in Discover; absent where Kibana has no Discover. */
export function DiscoverLink({ pivot: { label, kind }, query }: DiscoverLinkProps) {
  const { share } = usePluginServices();
  const href = useMemo(
    () =>
      share?.url.locators
        .get(DISCOVER_LOCATOR)
        ?.getRedirectUrl(discoverParameters(label, kind, query)),
    [share, label, kind, query]
  );
  if (href === undefined) return null;
  return (
    <EuiButtonEmpty
      size="xs"
      iconType="discoverApp"
      href={href}
      target="_blank"
      data-test-subj="openInDiscover"
    >
      {i18n.translate('publicIpDiscovery.discoverLink.label', {
        defaultMessage: 'Open in Discover',
      })}
    </EuiButtonEmpty>
  );
}
