import { EuiConfirmModal, EuiLoadingSpinner, useGeneratedHtmlId } from '@elastic/eui';
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
  /** Whether what was confirmed is under way. */
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
      confirmButtonText={
        isLoading ? (
          <LoadingLabel>{confirmation.confirmLabel}</LoadingLabel>
        ) : (
          confirmation.confirmLabel
        )
      }
      confirmButtonDisabled={isConfirmDisabled}
      buttonColor={isDestructive ? 'danger' : 'primary'}
      defaultFocusedButton="cancel"
      onCancel={confirmation.onCancel}
      // EUI's own `isLoading` would disable the button, and the keyboard would go on to the other one.
      onConfirm={() => {
        if (!isLoading) confirmation.onConfirm();
      }}
      data-test-subj={confirmation['data-test-subj']}
    >
      {children}
    </EuiConfirmModal>
  );
}

function LoadingLabel({ children }: { readonly children: string }) {
  return (
    <>
      <EuiLoadingSpinner color={{ border: 'transparent', highlight: 'currentColor' }} />
      <span>{children}</span>
    </>
  );
}
