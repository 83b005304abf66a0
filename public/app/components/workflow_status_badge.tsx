import { EuiBadge } from '@elastic/eui';
import { workflowStatusCodec, type WorkflowStatus } from '../../../common/api';
import { workflowStatusLabel } from './workflow_status_label';

/** Whether someone has seen or finished an alert. A status that is not known is shown as it is. */
export function WorkflowStatusBadge({ status }: { readonly status: string }) {
  if (!workflowStatusCodec.is(status)) return <EuiBadge color="hollow">{status}</EuiBadge>;
  return (
    <EuiBadge {...lookOf(status)} data-test-subj={`workflowStatus-${status}`}>
      {workflowStatusLabel(status)}
    </EuiBadge>
  );
}

function lookOf(status: WorkflowStatus) {
  switch (status) {
    case 'open':
      return { color: 'warning', iconType: 'dot' } as const;
    case 'acknowledged':
      return { color: 'primary', iconType: 'eye' } as const;
    case 'closed':
      return { color: 'default', iconType: 'check' } as const;
  }
}
