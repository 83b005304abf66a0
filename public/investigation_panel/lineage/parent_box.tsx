import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { GapNotes } from './gap_notes';
import type { Parent } from './lineage';
import { ProcessBox } from './process_box';
import { UnknownBox } from './unknown_box';

/** The parent of the process, or why it is not known. */
export function ParentBox({ parent }: { readonly parent: Parent }) {
  if (parent.kind === 'known') return <ProcessBox kind="parent" process={parent.process} />;
  return (
    <UnknownBox
      title={i18n.translate('publicIpDiscovery.lineage.parentNotRecorded', {
        defaultMessage: 'Parent not recorded',
      })}
      data-test-subj="lineageUnknownParent"
    >
      <EuiText size="xs" color="subdued">
        {parent.kind === 'not_in_start'
          ? i18n.translate('publicIpDiscovery.lineage.parentNotInStart', {
              defaultMessage: 'The event of the start names no parent.',
            })
          : i18n.translate('publicIpDiscovery.lineage.startNotFound', {
              defaultMessage: 'The start of the process was not found, which would name it.',
            })}
      </EuiText>
      {parent.kind === 'start_not_found' && <GapNotes gaps={parent.gaps} />}
    </UnknownBox>
  );
}
