import { EuiConfirmModal, useGeneratedHtmlId } from '@elastic/eui';
import type { ReactNode } from 'react';

export interface ConfirmationProps {
  /** The question. */
  readonly title: string;
  /** The answer that changes nothing, which has the focus. */
  readonly cancelLabel: string;
  readonly confirmLabel: string;
  /** Whether what is confirmed takes something away. */
  readonly isDestructive?: boolean;
  readonly isConfirmDisabled?: boolean;
  readonly isLoading?: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  /** What comes of it. */
  readonly children: ReactNode;
  readonly 'data-test-subj': string;
}

/** Asks before something is done that others notice, or that cannot be taken back. */
export function Confirmation(confirmation: ConfirmationProps) {
  const { title, isDestructive = false, children } = confirmation;
  const { isConfirmDisabled = false, isLoading = false } = confirmation;
  const titleId = useGeneratedHtmlId();
  return (
    <EuiConfirmModal
      aria-labelledby={titleId}
      titleProps={{ id: titleId, css: { overflowWrap: 'anywhere' } }}
      title={title}
      cancelButtonText={confirmation.cancelLabel}
      confirmButtonText={confirmation.confirmLabel}
      confirmButtonDisabled={isConfirmDisabled}
      isLoading={isLoading}
      buttonColor={isDestructive ? 'danger' : 'primary'}
      defaultFocusedButton="cancel"
      onCancel={confirmation.onCancel}
      onConfirm={confirmation.onConfirm}
      data-test-subj={confirmation['data-test-subj']}
    >
      {children}
    </EuiConfirmModal>
  );
}
