import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { GuardRailFault } from '../../common/exceptions';
import { Notice } from '../app/components/notice';
import { faultWords } from './fault_words';

export interface FaultsCalloutProps {
  /** What speaks against the conditions; those of one condition are told there. */
  readonly faults: readonly GuardRailFault[];
  /** Whether the person has wanted to save. */
  readonly isSaveRefused: boolean;
}

/** Why an exception cannot be saved as it is. */
export function FaultsCallout({ faults, isSaveRefused }: FaultsCalloutProps) {
  const whole = faults.filter(({ entry }) => entry === undefined);
  const elsewhere = faults.length - whole.length;
  return (
    // There from the beginning: what comes into it is read out.
    <div aria-live="polite">
      {faults.length > 0 && (
        <div tabIndex={-1} {...(whole.length > 0 && { 'data-faulty': true })}>
          <Notice
            tone={isSaveRefused ? 'danger' : 'warning'}
            title={i18n.translate('publicIpDiscovery.exceptionForm.faults', {
              defaultMessage: 'Too broad or incomplete to be saved',
            })}
            data-test-subj="exceptionFaults"
          >
            <ul>
              {whole.map((fault) => (
                <li key={fault.id} data-test-subj={`exceptionFault-${fault.id}`}>
                  {faultWords(fault)}
                </li>
              ))}
              {elsewhere > 0 && (
                <li>{whole.length > 0 ? moreBelow(elsewhere) : allBelow(elsewhere)}</li>
              )}
            </ul>
          </Notice>
          <EuiSpacer size="m" />
        </div>
      )}
    </div>
  );
}

const moreBelow = (count: number) =>
  i18n.translate('publicIpDiscovery.exceptionForm.faultsBelow', {
    defaultMessage:
      '{count, plural, one {# more is} other {# more are}} told at the conditions below.',
    values: { count },
  });

const allBelow = (count: number) =>
  i18n.translate('publicIpDiscovery.exceptionForm.allFaultsBelow', {
    defaultMessage:
      '{count, plural, one {# reason is} other {# reasons are}} told at the conditions below.',
    values: { count },
  });
