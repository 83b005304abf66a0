import { i18n } from '@kbn/i18n';
import { EuiText } from '@elastic/eui';
import type { InvestigatedProcess } from './lineage';
import { ProcessBox } from './process_box';
import { UnknownBox } from './unknown_box';

/** The process that asked DNS. */
export function SubjectBox({ process }: { readonly process: InvestigatedProcess }) {
  if (process.events.length > 0) {
    return <ProcessBox kind="process" process={process} endedAt={process.endedAt} />;
  }
  return (
    <UnknownBox
      title={i18n.translate('publicIpDiscovery.lineage.processNotRecorded', {
        defaultMessage: 'Process not recorded',
      })}
      data-test-subj="lineageUnknownProcess"
    >
      <EuiText size="xs" color="subdued">
        {i18n.translate('publicIpDiscovery.lineage.processInNoEvent', {
          defaultMessage: 'No event tells which process asked.',
        })}
      </EuiText>
    </UnknownBox>
  );
}
