import { EuiComboBox, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { exceptionFields, type ExceptionEntry } from '../../common/exceptions';

/** Adds a condition on a field: one that exceptions are usually about, or any other. */
export function AddField({ onAdd }: { readonly onAdd: (entry: ExceptionEntry) => void }) {
  const add = (field: string) => {
    if (field.trim() !== '') onAdd({ field: field.trim(), operator: 'is', values: [] });
  };
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('publicIpDiscovery.exceptionForm.addField', {
        defaultMessage: 'Add a condition on',
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
        onCreateOption={add}
        onChange={(options) => options.forEach(({ label }) => add(label))}
        data-test-subj="addEntry"
      />
    </EuiFormRow>
  );
}
