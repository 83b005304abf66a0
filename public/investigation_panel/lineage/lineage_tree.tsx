import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import { AlertLeaf } from './alert_leaf';
import { BranchList } from './branch_list';
import { ChildLeaf } from './child_leaf';
import { DestinationLeaf } from './destination_leaf';
import type { Lineage } from './lineage';
import { NameLeaf } from './name_leaf';
import { ParentBox } from './parent_box';
import { ProcessBox } from './process_box';
import { SubjectBox } from './subject_box';
import { useLineageLayout } from './use_lineage_layout';

/** The chain of processes to the one that asked DNS, and what hangs on that: lists in lists, also to be read as such. */
export function LineageTree({ lineage }: { readonly lineage: Lineage }) {
  const layout = useLineageLayout();
  const { grandparent, parent, process } = lineage;
  const fromParent = (
    <Link
      box={<ParentBox parent={parent} />}
      next={
        <ul css={layout.next}>
          <Link box={<SubjectBox process={process} />} next={<Branches lineage={lineage} />} />
        </ul>
      }
    />
  );
  return (
    <ul data-test-subj="lineageTree">
      {grandparent === undefined ? (
        fromParent
      ) : (
        <Link
          box={<ProcessBox kind="grandparent" process={grandparent} />}
          next={<ul css={layout.next}>{fromParent}</ul>}
        />
      )}
    </ul>
  );
}

function Link({ box, next }: { readonly box: ReactNode; readonly next: ReactNode }) {
  const layout = useLineageLayout();
  return (
    <li css={layout.link}>
      <div css={layout.box}>{box}</div>
      {next}
    </li>
  );
}

function Branches({ lineage }: { readonly lineage: Lineage }) {
  const layout = useLineageLayout();
  return (
    <ul css={layout.branches}>
      <li css={layout.branch}>
        <BranchList
          title={i18n.translate('publicIpDiscovery.lineage.names', {
            defaultMessage: 'DNS lookups',
          })}
          icon="globe"
          branch={lineage.names}
          leaf={(name) => <NameLeaf name={name} />}
          data-test-subj="lineageNames"
        />
      </li>
      <li css={layout.branch}>
        <BranchList
          title={i18n.translate('publicIpDiscovery.lineage.destinations', {
            defaultMessage: 'Connections',
          })}
          icon="link"
          branch={lineage.destinations}
          leaf={(destination) => <DestinationLeaf destination={destination} />}
          data-test-subj="lineageDestinations"
        />
      </li>
      <li css={layout.branch}>
        <BranchList
          title={i18n.translate('publicIpDiscovery.lineage.children', {
            defaultMessage: 'Started processes',
          })}
          icon="gear"
          branch={lineage.children}
          leaf={(child) => <ChildLeaf child={child} />}
          data-test-subj="lineageChildren"
        />
      </li>
      <li css={layout.branch}>
        <BranchList
          title={i18n.translate('publicIpDiscovery.lineage.alerts', {
            defaultMessage: 'Other alerts of the user or host',
          })}
          icon="bell"
          branch={lineage.alerts}
          leaf={(alerts) => <AlertLeaf alerts={alerts} />}
          data-test-subj="lineageAlerts"
        />
      </li>
    </ul>
  );
}
