import { EuiConfirmModal, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { visibleText } from '../investigation_panel';

export interface DeleteConfirmationProps {
  /** Of the exception; its id where it has none. */
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before an exception is deleted, with who made it and why. */
export function DeleteConfirmation({ name, onCancel, onConfirm }: DeleteConfirmationProps) {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiConfirmModal
      aria-labelledby={titleId}
      titleProps={{ id: titleId, css: { overflowWrap: 'anywhere' } }}
      title={i18n.translate('publicIpDiscovery.exceptions.deleteTitle', {
        defaultMessage: 'Delete “{name}”?',
        values: { name: visibleText(name) },
      })}
      cancelButtonText={i18n.translate('publicIpDiscovery.exceptions.keep', {
        defaultMessage: 'Keep it',
      })}
      confirmButtonText={i18n.translate('publicIpDiscovery.exceptions.confirmDelete', {
        defaultMessage: 'Delete',
      })}
      buttonColor="danger"
      defaultFocusedButton="cancel"
      onCancel={onCancel}
      onConfirm={onConfirm}
      data-test-subj="deleteExceptionConfirmation"
    >
      {i18n.translate('publicIpDiscovery.exceptions.deleteText', {
        defaultMessage:
          'What it covers raises alerts again, and its reason and evidence are lost. Disable it instead to keep them.',
      })}
    </EuiConfirmModal>
  );
}
