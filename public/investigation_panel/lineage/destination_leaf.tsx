import { EuiBadge } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { visibleText } from '../values/visible_text';
import type { Destination, Resolution } from './destinations';
import { LeafButton } from './leaf_button';
import { lineageNodeId } from './lineage_nodes';
import { TimesSeen } from './times_seen';

/** Where the process has connected to, and whether that is an address which it had asked for. */
export function DestinationLeaf({ destination }: { readonly destination: Destination }) {
  const { key, name, owner, resolution, span, count } = destination;
  return (
    <LeafButton
      id={lineageNodeId('destination', key)}
      name={name ?? unnamed()}
      remark={owner}
      badge={
        <EuiBadge
          color="hollow"
          {...(resolution.kind === 'investigated_lookup' && { iconType: 'link' })}
          css={{ minInlineSize: 0 }}
          data-test-subj="lineageResolution"
          data-kind={resolution.kind}
        >
          {visibleText(resolutionWords(resolution))}
        </EuiBadge>
      }
      time={<TimesSeen span={span} count={count} />}
      data-test-subj="lineageDestination"
    />
  );
}

function resolutionWords(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'investigated_lookup':
      return i18n.translate('publicIpDiscovery.lineage.resolvedHere', {
        defaultMessage: 'resolved by this lookup',
      });
    case 'other_lookup':
      return resolution.name === undefined
        ? i18n.translate('publicIpDiscovery.lineage.resolvedElsewhere', {
            defaultMessage: 'resolved by another lookup',
          })
        : i18n.translate('publicIpDiscovery.lineage.resolvedFrom', {
            defaultMessage: 'resolved from {name}',
            values: { name: resolution.name },
          });
    case 'not_resolved':
      return i18n.translate('publicIpDiscovery.lineage.notResolvedHere', {
        defaultMessage: 'not resolved here',
      });
    case 'not_known':
      return i18n.translate('publicIpDiscovery.lineage.resolutionNotKnown', {
        defaultMessage: 'no answer to compare with',
      });
  }
}

const unnamed = () =>
  i18n.translate('publicIpDiscovery.lineage.unnamedDestination', {
    defaultMessage: 'destination not recorded',
  });
