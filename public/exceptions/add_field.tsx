import { EuiComboBox, EuiFormRow, type EuiComboBoxProps } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEffect, useRef, useState } from 'react';
import { exceptionFields, type ExceptionEntry } from '../../common/exceptions';
import { typedField } from './typed_field';

export interface AddFieldProps {
  /** Whether something stands in the box that is no condition, and would be lost. */
  readonly isUnfinished: boolean;
  readonly onUnfinished: (isUnfinished: boolean) => void;
  readonly onAdd: (entry: ExceptionEntry) => void;
}

/** Adds a condition on a field: one that exceptions are usually about, or any other. */
export function AddField({ isUnfinished, onUnfinished, onAdd }: AddFieldProps) {
  const hasLeft = useRef(false);
  const [text, setText] = useState('');
  // What stands in the box goes with it.
  useEffect(() => () => onUnfinished(false), [onUnfinished]);
  const field = typedField(text);
  const add = (chosen: string | undefined) => {
    // EUI takes what stands in the box for chosen when the keyboard leaves it.
    if (chosen === undefined || hasLeft.current) {
      onUnfinished(true);
      return false;
    }
    onAdd({ field: chosen, operator: 'is', values: [] });
    return true;
  };
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('publicIpDiscovery.exceptionForm.addField', {
        defaultMessage: 'Add a condition on',
      })}
      isInvalid={isUnfinished}
      error={field === undefined ? noFieldWords() : unfinishedWords()}
      {...(isUnfinished && { 'data-faulty': true })}
    >
      <EuiComboBox
        compressed
        fullWidth
        singleSelection={{ asPlainText: true }}
        placeholder={i18n.translate('publicIpDiscovery.exceptionForm.addFieldHelp', {
          defaultMessage: 'Choose a field, or type one and then Enter',
        })}
        options={OPTIONS}
        optionMatcher={isSuggested}
        customOptionText={field === undefined ? noFieldWords() : addTypedWords()}
        selectedOptions={[]}
        isInvalid={isUnfinished}
        onFocus={() => {
          hasLeft.current = false;
        }}
        onBlur={() => {
          hasLeft.current = true;
          if (text.trim() !== '') onUnfinished(true);
        }}
        onSearchChange={(typed) => {
          setText(typed);
          onUnfinished(false);
        }}
        onCreateOption={(typed) => add(typedField(typed))}
        onChange={(options) => options.forEach(({ label }) => add(label))}
        data-test-subj="addEntry"
      />
    </EuiFormRow>
  );
}

const OPTIONS = exceptionFields.map((label) => ({ label }));

/**
 * Whether a field contains what was typed. The only one that does is not suggested once it is typed in full: EUI would
 * take it for chosen when the keyboard leaves the box, and empty the box whatever comes of it.
 */
const isSuggested: EuiComboBoxProps<unknown>['optionMatcher'] = ({
  option: { label },
  normalizedSearchValue,
}) => {
  const contains = (field: string) => field.toLowerCase().includes(normalizedSearchValue);
  if (label.toLowerCase() !== normalizedSearchValue) return contains(label);
  return exceptionFields.some((field) => field !== label && contains(field));
};

const unfinishedWords = () =>
  i18n.translate('publicIpDiscovery.exceptionForm.unfinishedField', {
    defaultMessage: 'This is no condition yet: press Enter in the box to add it, or empty it.',
  });

const noFieldWords = () =>
  i18n.translate('publicIpDiscovery.exceptionForm.noField', {
    defaultMessage: 'No field is called that: type a name like process.name, or empty the box.',
  });

/** EUI puts what was typed in the place of the words in braces. */
const addTypedWords = () =>
  i18n.translate('publicIpDiscovery.exceptionForm.addTypedField', {
    defaultMessage: 'Add a condition on {field}',
    values: { field: '{searchValue}' },
  });
