import { EuiFormRow } from '@elastic/eui';
import type { ReactElement } from 'react';
import type { GuardRailFault } from '../../common/exceptions';
import { faultWords } from './fault_words';

export interface FaultyRowProps {
  readonly label: string;
  readonly helpText?: string;
  readonly faults: readonly GuardRailFault[];
  /** False where the row holds several controls, with labels of their own. */
  readonly hasChildLabel?: boolean;
  readonly children: ReactElement;
}

/** A field of the form with what speaks against what stands in it. A save that is refused leads to the first one. */
export function FaultyRow(props: FaultyRowProps) {
  const { label, helpText, faults, hasChildLabel = true, children } = props;
  return (
    <div css={{ marginBlockStart: '1em' }} {...(faults.length > 0 && { 'data-faulty': true })}>
      <EuiFormRow
        fullWidth
        label={label}
        hasChildLabel={hasChildLabel}
        {...(helpText !== undefined && { helpText })}
        isInvalid={faults.length > 0}
        error={faults.map((fault) => (
          <span key={fault.id} data-test-subj={`exceptionFault-${fault.id}`}>
            {faultWords(fault)}
          </span>
        ))}
      >
        {children}
      </EuiFormRow>
    </div>
  );
}
