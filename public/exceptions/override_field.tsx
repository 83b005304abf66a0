import { EuiButton, EuiButtonEmpty, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { GuardRailFault } from '../../common/exceptions';
import { FaultyRow } from './faulty_row';

export interface OverrideFieldProps {
  /** Null as long as the guard rails are not to be overridden. */
  readonly reason: string | null;
  readonly faults: readonly GuardRailFault[];
  readonly onChange: (reason: string | null) => void;
}

/** The way around the guard rails: open to those who say why. */
export function OverrideField({ reason, faults, onChange }: OverrideFieldProps) {
  if (reason === null) {
    return (
      <>
        <EuiSpacer size="m" />
        <EuiButton
          size="s"
          color="warning"
          iconType="warning"
          onClick={() => onChange('')}
          data-test-subj="overrideRails"
        >
          {i18n.translate('publicIpDiscovery.exceptionForm.override', {
            defaultMessage: 'Override the guard rails',
          })}
        </EuiButton>
      </>
    );
  }
  return (
    <>
      <FaultyRow
        label={i18n.translate('publicIpDiscovery.exceptionForm.overrideReason', {
          defaultMessage: 'Why the guard rails may be overridden here',
        })}
        helpText={i18n.translate('publicIpDiscovery.exceptionForm.overrideHelp', {
          defaultMessage:
            'It stays visible on the exception with your name, and covers only what is wrong now.',
        })}
        faults={faults}
      >
        <EuiTextArea
          fullWidth
          rows={2}
          value={reason}
          isInvalid={faults.length > 0}
          onChange={({ target }) => onChange(target.value)}
          data-test-subj="overrideReason"
        />
      </FaultyRow>
      <EuiButtonEmpty
        size="xs"
        flush="left"
        onClick={() => onChange(null)}
        data-test-subj="keepRails"
      >
        {i18n.translate('publicIpDiscovery.exceptionForm.keepRails', {
          defaultMessage: 'Keep the guard rails',
        })}
      </EuiButtonEmpty>
    </>
  );
}
