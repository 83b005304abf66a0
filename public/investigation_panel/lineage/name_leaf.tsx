import { EuiBadge } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { AskedName } from './asked_names';
import { LeafButton } from './leaf_button';
import { lineageNodeId } from './lineage_nodes';
import { outcomeWords } from './outcome_words';
import { TimesSeen } from './times_seen';

/** A name that the process has asked for, and what came of it. */
export function NameLeaf({ name: asked }: { readonly name: AskedName }) {
  return (
    <LeafButton
      id={lineageNodeId('name', asked.key)}
      name={asked.name ?? unnamed()}
      remark={outcomeWords(asked.outcome)}
      badge={
        asked.isInvestigated && (
          <EuiBadge color="hollow">
            {i18n.translate('publicIpDiscovery.lineage.investigated', {
              defaultMessage: 'investigated',
            })}
          </EuiBadge>
        )
      }
      time={<TimesSeen span={asked.span} count={asked.count} />}
      data-test-subj="lineageName"
    />
  );
}

const unnamed = () =>
  i18n.translate('publicIpDiscovery.lineage.unnamedLookup', {
    defaultMessage: 'name not recorded',
  });
