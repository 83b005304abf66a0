import { EuiButtonIcon } from '@elastic/eui';

export interface ExpandRowButtonProps {
  readonly isOpen: boolean;
  /** The id of what is opened. */
  readonly controls: string;
  readonly label: string;
  readonly onToggle: () => void;
  readonly 'data-test-subj': string;
}

/** Opens what stands below a row of a table. */
export function ExpandRowButton(props: ExpandRowButtonProps) {
  const { isOpen, controls, label, onToggle } = props;
  return (
    <EuiButtonIcon
      size="xs"
      color="text"
      iconType={isOpen ? 'chevronSingleDown' : 'chevronSingleRight'}
      onClick={onToggle}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': controls })}
      aria-label={label}
      data-test-subj={props['data-test-subj']}
    />
  );
}
