import { EuiButton, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';

export interface BulkStatusButtonProps {
  /** Alerts that are selected, of all selected lookups. */
  readonly alerts: number;
  readonly isBusy: boolean;
  readonly onChange: (status: WorkflowStatus) => void;
}

/** Acknowledges, closes or reopens everything that is selected. */
export function BulkStatusButton({ alerts, isBusy, onChange }: BulkStatusButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const label = i18n.translate('publicIpDiscovery.bulkStatus.button', {
    defaultMessage: 'Change status of {alerts, plural, one {# alert} other {# alerts}}',
    values: { alerts },
  });
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={label}
      button={
        <EuiButton
          size="s"
          iconType="chevronSingleDown"
          iconSide="right"
          isLoading={isBusy}
          // Not the `disabled` of HTML, which would take the keyboard's place away.
          hasAriaDisabled
          aria-busy={isBusy}
          aria-haspopup="menu"
          onClick={() => setOpen(!isOpen)}
          data-test-subj="bulkStatus"
        >
          {label}
        </EuiButton>
      }
    >
      <EuiContextMenuPanel
        items={actions().map(({ status, name, icon }) => (
          <EuiContextMenuItem
            key={status}
            icon={icon}
            onClick={() => {
              setOpen(false);
              onChange(status);
            }}
            data-test-subj={`bulkStatus-${status}`}
          >
            {name}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
}

function actions() {
  return [
    {
      status: 'acknowledged',
      icon: 'eye',
      name: i18n.translate('publicIpDiscovery.bulkStatus.acknowledge', {
        defaultMessage: 'Acknowledge',
      }),
    },
    {
      status: 'closed',
      icon: 'check',
      name: i18n.translate('publicIpDiscovery.bulkStatus.close', { defaultMessage: 'Close' }),
    },
    {
      status: 'open',
      icon: 'dot',
      name: i18n.translate('publicIpDiscovery.bulkStatus.reopen', { defaultMessage: 'Reopen' }),
    },
  ] as const;
}
