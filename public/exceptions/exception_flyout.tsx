import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Confirmation } from '../app/components/confirmation';
import type { EditingState } from './exception_editor';
import type { ExceptionTask } from './exception_task';
import { useReturnedFocus } from './use_returned_focus';

/** Loaded when the flyout is opened. */
const ExceptionLoader = lazy(async () => ({
  default: (await import('./exception_loader')).ExceptionLoader,
}));

export interface ExceptionFlyoutProps {
  readonly task: ExceptionTask;
  /** Told when it is closed, after saving too. */
  readonly onClose: () => void;
  readonly onSaved?: () => void;
  /** Told when someone else has changed or deleted the exception meanwhile. */
  readonly onConflict?: () => void;
}

/** The form of an exception beside the page. What was typed is not thrown away without asking. */
export function ExceptionFlyout({ task, onClose, onSaved, onConflict }: ExceptionFlyoutProps) {
  const titleId = useGeneratedHtmlId();
  // Read when a key is pressed: by then the listener may still be that of the rendering before.
  const editing = useRef<EditingState>('unchanged');
  const setEditing = useCallback((state: EditingState) => {
    editing.current = state;
  }, []);
  const [isAsking, setAsking] = useState(false);
  useReturnedFocus();
  const close = () => {
    // It closes by itself once it is saved, and stays if it cannot be.
    if (editing.current === 'saving') return;
    if (editing.current === 'changed') setAsking(true);
    else onClose();
  };
  return (
    <>
      <EuiFlyout
        size="l"
        onClose={close}
        // A click beside it is too easily made to end what was typed, or to ask about it.
        outsideClickCloses={false}
        aria-labelledby={titleId}
        data-test-subj="exceptionFlyout"
      >
        <EuiFlyoutHeader hasBorder>
          <EuiTitle size="s">
            <h2 id={titleId}>{titleOf(task)}</h2>
          </EuiTitle>
        </EuiFlyoutHeader>
        <Suspense
          fallback={
            <EuiFlyoutBody>
              <EuiSkeletonText lines={10} isLoading />
            </EuiFlyoutBody>
          }
        >
          <ExceptionLoader
            task={task}
            onEditing={setEditing}
            onCancel={close}
            onSaved={() => {
              onSaved?.();
              onClose();
            }}
            onConflict={() => onConflict?.()}
          />
        </Suspense>
      </EuiFlyout>
      {isAsking && <DiscardConfirmation onKeep={() => setAsking(false)} onDiscard={onClose} />}
    </>
  );
}

interface DiscardConfirmationProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

function DiscardConfirmation({ onKeep, onDiscard }: DiscardConfirmationProps) {
  return (
    <Confirmation
      title={i18n.translate('publicIpDiscovery.exceptionFlyout.discardTitle', {
        defaultMessage: 'Throw your changes away?',
      })}
      cancelLabel={i18n.translate('publicIpDiscovery.exceptionFlyout.keepEditing', {
        defaultMessage: 'Keep editing',
      })}
      confirmLabel={i18n.translate('publicIpDiscovery.exceptionFlyout.discard', {
        defaultMessage: 'Throw away',
      })}
      isDestructive
      onCancel={onKeep}
      onConfirm={onDiscard}
      data-test-subj="discardException"
    >
      {i18n.translate('publicIpDiscovery.exceptionFlyout.discardText', {
        defaultMessage: 'What you have changed is not saved.',
      })}
    </Confirmation>
  );
}

function titleOf({ kind }: ExceptionTask): string {
  switch (kind) {
    case 'create':
      return i18n.translate('publicIpDiscovery.exceptionFlyout.createTitle', {
        defaultMessage: 'Add exception',
      });
    case 'edit':
      return i18n.translate('publicIpDiscovery.exceptionFlyout.editTitle', {
        defaultMessage: 'Edit exception',
      });
  }
}
