import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { Confirmation } from '../app/components/confirmation';
import { PlainValue, visibleText } from '../investigation_panel';
import type { RemovedException } from './use_exception_actions';

export interface DeleteConfirmationProps {
  readonly exception: RemovedException;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before an exception is deleted, with who made it and why; of one that cannot be read, only its id is known. */
export function DeleteConfirmation({ exception, onCancel, onConfirm }: DeleteConfirmationProps) {
  const { id, name = id, createdBy, reason } = exception;
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
      {createdBy !== undefined && reason !== undefined && (
        <p>
          <FormattedMessage
            id="publicIpDiscovery.exceptions.deleteOrigin"
            defaultMessage="Added by {user}. Reason: {reason}"
            values={{
              user: <bdi>{visibleText(createdBy)}</bdi>,
              reason: <PlainValue text={reason} limit={400} />,
            }}
          />
        </p>
      )}
      <p>
        {i18n.translate('publicIpDiscovery.exceptions.deleteText', {
          defaultMessage:
            'What it covers raises alerts again, and its reason and evidence are lost. Disable it instead to keep them.',
        })}
      </p>
    </Confirmation>
  );
}
