import {
  copyToClipboard,
  EuiButtonEmpty,
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiPopover,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { PivotQuery } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { copiedQueryDsl } from './copied_query';

/** Copies the query of a pivot in one of three languages. */
export function CopyMenu({ query }: { readonly query: PivotQuery }) {
  const { toasts } = usePluginServices().core.notifications;
  const [isOpen, setOpen] = useState(false);
  const copy = (text: string) => {
    setOpen(false);
    if (copyToClipboard(text)) toasts.addSuccess(copiedMessage());
    else toasts.addWarning(notCopiedMessage());
  };
  const { eql } = query;
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={copyAsLabel()}
      button={
        <EuiButtonEmpty
          size="xs"
          iconType="copy"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="copyPivot"
        >
          {copyAsLabel()}
        </EuiButtonEmpty>
      }
    >
      <EuiContextMenuPanel
        items={[
          <EuiContextMenuItem
            key="kql"
            onClick={() => copy(query.kql)}
            data-test-subj="copyPivotKql"
          >
            {i18n.translate('publicIpDiscovery.copyMenu.kql', {
              defaultMessage: 'KQL, without the time range',
            })}
          </EuiContextMenuItem>,
          <EuiContextMenuItem
            key="queryDsl"
            onClick={() => copy(copiedQueryDsl(query))}
            data-test-subj="copyPivotQueryDsl"
          >
            {i18n.translate('publicIpDiscovery.copyMenu.queryDsl', {
              defaultMessage: 'Query DSL, with the time range',
            })}
          </EuiContextMenuItem>,
          <EuiContextMenuItem
            key="eql"
            disabled={eql === null}
            onClick={() => copy(eql ?? '')}
            data-test-subj="copyPivotEql"
          >
            {eql === null
              ? i18n.translate('publicIpDiscovery.copyMenu.noEql', {
                  defaultMessage: 'EQL: cannot say all of these conditions',
                })
              : i18n.translate('publicIpDiscovery.copyMenu.eql', {
                  defaultMessage: 'EQL, without the time range',
                })}
          </EuiContextMenuItem>,
        ]}
      />
    </EuiPopover>
  );
}

const copyAsLabel = () =>
  i18n.translate('publicIpDiscovery.copyMenu.label', { defaultMessage: 'Copy as' });

const copiedMessage = () =>
  i18n.translate('publicIpDiscovery.copyMenu.copied', { defaultMessage: 'Copied' });

const notCopiedMessage = () =>
  i18n.translate('publicIpDiscovery.copyMenu.notCopied', {
    defaultMessage: 'The browser did not let it be copied. Allow access to the clipboard.',
  });
