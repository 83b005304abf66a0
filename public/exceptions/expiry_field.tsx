import { EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { GuardRailFault } from '../../common/exceptions';
import { EXPIRY_DAYS, type ExceptionExpiry } from './exception_expiry';
import { expiryText } from './expiry_text';
import { FaultyRow } from './faulty_row';

export interface ExpiryFieldProps {
  readonly expiry: ExceptionExpiry;
  /** What it was when the form was opened, which can be chosen again. */
  readonly initial: ExceptionExpiry;
  readonly faults: readonly GuardRailFault[];
  readonly onChange: (expiry: ExceptionExpiry) => void;
}

/** When the exception stops applying. */
export function ExpiryField({ expiry, initial, faults, onChange }: ExpiryFieldProps) {
  const choices: readonly ExceptionExpiry[] = [
    ...(initial.kind === 'kept' ? [initial] : []),
    ...EXPIRY_DAYS.map((days) => ({ kind: 'in_days' as const, days })),
    expiry.kind === 'on_date' ? expiry : { kind: 'on_date', date: '' },
    { kind: 'never' },
  ];
  return (
    <FaultyRow
      label={i18n.translate('publicIpDiscovery.exceptionForm.expiry', {
        defaultMessage: 'Expires',
      })}
      helpText={i18n.translate('publicIpDiscovery.exceptionForm.expiryHelp', {
        defaultMessage: 'From then on it no longer applies; it stays in the list.',
      })}
      faults={faults}
      hasChildLabel={false}
    >
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        <EuiFlexItem grow>
          <EuiSelect
            fullWidth
            aria-label={i18n.translate('publicIpDiscovery.exceptionForm.expiryChoice', {
              defaultMessage: 'Expires',
            })}
            value={choiceId(expiry)}
            options={choices.map((choice) => ({ value: choiceId(choice), text: wordsOf(choice) }))}
            onChange={({ target }) => {
              const chosen = choices.find((choice) => choiceId(choice) === target.value);
              if (chosen !== undefined) onChange(chosen);
            }}
            data-test-subj="exceptionExpiry"
          />
        </EuiFlexItem>
        {expiry.kind === 'on_date' && (
          <EuiFlexItem grow>
            <EuiFieldText
              fullWidth
              type="date"
              aria-label={i18n.translate('publicIpDiscovery.exceptionForm.expiryDate', {
                defaultMessage: 'Last day on which it applies',
              })}
              value={expiry.date}
              isInvalid={faults.length > 0}
              onChange={({ target }) => onChange({ kind: 'on_date', date: target.value })}
              data-test-subj="exceptionExpiryDate"
            />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
    </FaultyRow>
  );
}

function choiceId(expiry: ExceptionExpiry): string {
  return expiry.kind === 'in_days' ? `${expiry.kind}_${expiry.days}` : expiry.kind;
}

function wordsOf(expiry: ExceptionExpiry): string {
  switch (expiry.kind) {
    case 'in_days':
      return i18n.translate('publicIpDiscovery.exceptionForm.inDays', {
        defaultMessage: 'In {days, plural, one {# day} other {# days}}',
        values: { days: expiry.days },
      });
    case 'on_date':
      return i18n.translate('publicIpDiscovery.exceptionForm.onDate', {
        defaultMessage: 'After a day of your choice',
      });
    case 'kept':
      return i18n.translate('publicIpDiscovery.exceptionForm.keptExpiry', {
        defaultMessage: 'As it is: {time}',
        values: { time: expiryText(expiry.expiresAt) },
      });
    case 'never':
      return i18n.translate('publicIpDiscovery.exceptionForm.never', { defaultMessage: 'Never' });
  }
}
