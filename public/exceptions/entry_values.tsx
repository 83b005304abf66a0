import { EuiComboBox, EuiFieldText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionEntry } from '../../common/exceptions';
import { visibleText } from '../investigation_panel';

export interface EntryValuesProps {
  readonly entry: ExceptionEntry;
  readonly isInvalid: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** The values of a condition. What of a value cannot be seen in a field stands below it. */
export function EntryValues({ entry, isInvalid, onChange }: EntryValuesProps) {
  const { field, operator, values } = entry;
  const label = i18n.translate('publicIpDiscovery.exceptionEntry.values', {
    defaultMessage: 'Value of {field}',
    values: { field: visibleText(field) },
  });
  const [first = ''] = values;
  // Several values of "is" are a fault, and have to be seen to be removed.
  if (operator === 'is' && values.length < 2) {
    return (
      <>
        <EuiFieldText
          compressed
          fullWidth
          aria-label={label}
          isInvalid={isInvalid}
          value={first}
          onChange={({ target }) => onChange([target.value])}
          data-test-subj="entryValue"
        />
        {visibleText(first) !== first && (
          <EuiText size="xs" css={{ overflowWrap: 'anywhere' }} data-test-subj="hiddenCharacters">
            {i18n.translate('publicIpDiscovery.exceptionEntry.hiddenCharacters', {
              defaultMessage: 'With characters that cannot be seen: {value}',
              values: { value: visibleText(first) },
            })}
          </EuiText>
        )}
      </>
    );
  }
  return (
    <EuiComboBox
      compressed
      fullWidth
      noSuggestions
      aria-label={label}
      isInvalid={isInvalid}
      placeholder={i18n.translate('publicIpDiscovery.exceptionEntry.addValue', {
        defaultMessage: 'Type a value, then Enter',
      })}
      selectedOptions={values.map((value, at) => ({
        key: `${at}`,
        label: visibleText(value),
        value,
      }))}
      onCreateOption={(value) => onChange([...new Set([...values, value])])}
      onChange={(options) => onChange(options.map(({ value, label: text }) => value ?? text))}
      data-test-subj="entryValues"
    />
  );
}
