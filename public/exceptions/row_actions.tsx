import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { StoredException } from '../../common/api';
import { visibleText } from '../investigation_panel';

/** What can be done with the exception of a row. */
export interface RowActionHandlers {
  /** Whether it is being changed, or is still shown as it was before its change. */
  readonly isBusy: (exception: StoredException) => boolean;
  readonly onEdit: (exception: StoredException) => void;
  readonly onEnable: (exception: StoredException, isEnabled: boolean) => void;
  readonly onDelete: (exception: StoredException) => void;
}

export interface RowActionsProps extends RowActionHandlers {
  readonly exception: StoredException;
}

/** The buttons of a row. Their labels name the exception: a row is not heard when one goes from button to button. */
export function RowActions(props: RowActionsProps) {
  const { exception, onEdit, onEnable, onDelete } = props;
  const { isEnabled } = exception;
  const isBusy = props.isBusy(exception);
  const name = visibleText(exception.name);
  return (
    <EuiFlexGroup gutterSize="xs" responsive={false} justifyContent="flexEnd">
      <ActionButton
        label={i18n.translate('publicIpDiscovery.exceptions.edit', {
          defaultMessage: 'Edit “{name}”',
          values: { name },
        })}
        iconType="pencil"
        onClick={() => onEdit(exception)}
        isDisabled={isBusy}
        testSubject="editException"
      />
      <ActionButton
        label={
          isEnabled
            ? i18n.translate('publicIpDiscovery.exceptions.disable', {
                defaultMessage: 'Disable “{name}”',
                values: { name },
              })
            : i18n.translate('publicIpDiscovery.exceptions.enable', {
                defaultMessage: 'Enable “{name}”',
                values: { name },
              })
        }
        iconType={isEnabled ? 'pause' : 'play'}
        onClick={() => onEnable(exception, !isEnabled)}
        isDisabled={isBusy}
        isLoading={isBusy}
        testSubject={isEnabled ? 'disableException' : 'enableException'}
      />
      <ActionButton
        label={i18n.translate('publicIpDiscovery.exceptions.delete', {
          defaultMessage: 'Delete “{name}”',
          values: { name },
        })}
        iconType="trash"
        color="danger"
        onClick={() => onDelete(exception)}
        isDisabled={isBusy}
        testSubject="deleteException"
      />
    </EuiFlexGroup>
  );
}

interface ActionButtonProps {
  readonly label: string;
  readonly iconType: string;
  readonly color?: 'danger';
  readonly onClick: () => void;
  readonly isDisabled: boolean;
  readonly isLoading?: boolean;
  readonly testSubject: string;
}

function ActionButton(props: ActionButtonProps) {
  const { label, iconType, color = 'text', onClick, testSubject } = props;
  const { isDisabled, isLoading = false } = props;
  return (
    <EuiFlexItem grow={false}>
      <EuiToolTip content={label} disableScreenReaderOutput>
        <EuiButtonIcon
          iconType={iconType}
          color={color}
          aria-label={label}
          isDisabled={isDisabled}
          isLoading={isLoading}
          // Not the `disabled` of HTML, which would take the keyboard's place away.
          hasAriaDisabled
          aria-busy={isLoading}
          onClick={onClick}
          data-test-subj={testSubject}
        />
      </EuiToolTip>
    </EuiFlexItem>
  );
}
