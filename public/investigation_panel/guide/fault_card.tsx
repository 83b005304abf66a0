import { EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

export interface FaultCardProps {
  readonly line: number;
  readonly reason: string;
}

/** Stands where a button of the guide could not be read; the rest of the guide is not affected. */
export function FaultCard({ line, reason }: FaultCardProps) {
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      title={i18n.translate('publicIpDiscovery.guideFault.title', {
        defaultMessage: 'The button in line {line} of the guide cannot be read',
        values: { line },
      })}
      data-test-subj="guideFault"
    >
      <p>{reason}</p>
    </EuiCallOut>
  );
}
