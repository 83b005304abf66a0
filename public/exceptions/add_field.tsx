import { EuiComboBox, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useRef, useState } from 'react';
import { exceptionFields, type ExceptionEntry } from '../../common/exceptions';

/** Adds a condition on a field: one that exceptions are usually about, or any other. Half a name is none. */
export function AddField({ onAdd }: { readonly onAdd: (entry: ExceptionEntry) => void }) {
  const hasLeft = useRef(false);
  const [isUnfinished, setUnfinished] = useState(false);
  const add = (field: string) => {
    // EUI takes what stands in the box for chosen when the keyboard leaves it.
    if (hasLeft.current) {
      setUnfinished(true);
      return false;
    }
    if (field.trim() !== '') onAdd({ field: field.trim(), operator: 'is', values: [] });
    return true;
  };
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('publicIpDiscovery.exceptionForm.addField', {
        defaultMessage: 'Add a condition on',
      })}
      isInvalid={isUnfinished}
      error={i18n.translate('publicIpDiscovery.exceptionForm.unfinishedField', {
        defaultMessage: 'This is no condition yet: press Enter in the box to add it, or empty it.',
      })}
    >
      <EuiComboBox
        compressed
        fullWidth
        singleSelection={{ asPlainText: true }}
        placeholder={i18n.translate('publicIpDiscovery.exceptionForm.addFieldHelp', {
          defaultMessage: 'Choose a field, or type one and then Enter',
        })}
        options={exceptionFields.map((label) => ({ label }))}
        selectedOptions={[]}
        isInvalid={isUnfinished}
        onFocus={() => {
          hasLeft.current = false;
        }}
        onBlur={() => {
          hasLeft.current = true;
        }}
        onSearchChange={() => setUnfinished(false)}
        onCreateOption={add}
        onChange={(options) => options.forEach(({ label }) => add(label))}
        data-test-subj="addEntry"
      />
    </EuiFormRow>
  );
}
