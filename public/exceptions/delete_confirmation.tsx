import { i18n } from '@kbn/i18n';
import { Confirmation } from '../app/components/confirmation';
import { visibleText } from '../investigation_panel';

export interface DeleteConfirmationProps {
  /** Of the exception; its id where it has none. */
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before an exception is deleted, with who made it and why. */
export function DeleteConfirmation({ name, onCancel, onConfirm }: DeleteConfirmationProps) {
  return (
    <Confirmation
      title={i18n.translate('publicIpDiscovery.exceptions.deleteTitle', {
        defaultMessage: 'Delete “{name}”?',
        values: { name: visibleText(name) },
      })}
      cancelLabel={i18n.translate('publicIpDiscovery.exceptions.keep', {
        defaultMessage: 'Keep it',
      })}
      confirmLabel={i18n.translate('publicIpDiscovery.exceptions.confirmDelete', {
        defaultMessage: 'Delete',
      })}
      isDestructive
      onCancel={onCancel}
      onConfirm={onConfirm}
      data-test-subj="deleteExceptionConfirmation"
    >
      {i18n.translate('publicIpDiscovery.exceptions.deleteText', {
        defaultMessage:
          'What it covers raises alerts again, and its reason and evidence are lost. Disable it instead to keep them.',
      })}
    </Confirmation>
  );
}
