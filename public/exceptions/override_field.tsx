import { EuiButton, EuiButtonEmpty, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useRef, useState } from 'react';
import type { GuardRailFault } from '../../common/exceptions';
import { FaultyRow } from './faulty_row';

export interface OverrideFieldProps {
  /** Null as long as the guard rails are not to be overridden. */
  readonly reason: string | null;
  readonly faults: readonly GuardRailFault[];
  /** How often the person has wanted to save the exception with faults. */
  readonly refusals: number;
  readonly onChange: (reason: string | null) => void;
}

/**
 * The way around the guard rails: open to those who say why. That nothing is written yet is told once something was
 * typed, or saving was tried with the field open.
 */
export function OverrideField({ reason, faults, refusals, onChange }: OverrideFieldProps) {
  const button = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [refusalsBefore, setRefusalsBefore] = useState(0);
  const [isTouched, setTouched] = useState(false);
  const [switches, setSwitches] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone: what stands in its place has the keyboard.
    if (switches > 0) (text.current ?? button.current)?.focus();
  }, [switches]);
  const switchTo = (next: string | null) => {
    setRefusalsBefore(refusals);
    setTouched(false);
    setSwitches((count) => count + 1);
    onChange(next);
  };
  if (reason === null) {
    return (
      <>
        <EuiSpacer size="m" />
        <EuiButton
          buttonRef={button}
          size="s"
          color="warning"
          iconType="warning"
          onClick={() => switchTo('')}
          data-test-subj="overrideRails"
        >
          {i18n.translate('publicIpDiscovery.exceptionForm.override', {
            defaultMessage: 'Override the guard rails',
          })}
        </EuiButton>
      </>
    );
  }
  const shown = isTouched || refusals > refusalsBefore ? faults : [];
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
        faults={shown}
      >
        <EuiTextArea
          inputRef={text}
          fullWidth
          rows={2}
          value={reason}
          isInvalid={shown.length > 0}
          onChange={({ target }) => {
            setTouched(true);
            onChange(target.value);
          }}
          data-test-subj="overrideReason"
        />
      </FaultyRow>
      <EuiButtonEmpty
        size="xs"
        flush="left"
        onClick={() => switchTo(null)}
        data-test-subj="keepRails"
      >
        {i18n.translate('publicIpDiscovery.exceptionForm.keepRails', {
          defaultMessage: 'Keep the guard rails',
        })}
      </EuiButtonEmpty>
    </>
  );
}
