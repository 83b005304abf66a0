import {
  copyToClipboard,
  EuiButton,
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiPopover,
} from '@elastic/eui';
import type { CoreStart } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { InvestigationResponse } from '../../../common/api';
import { exportFileName } from '../../investigation_panel/export/export_file_name';
import { investigationMarkdown } from '../../investigation_panel/export/investigation_markdown';
import { APP_ID } from '../../services/app_id';
import { usePluginServices } from '../../services/plugin_services';
import { saveTextFile } from './save_text_file';

export interface ExportMenuProps {
  /** Nothing can be exported until it is there. */
  readonly response: InvestigationResponse | undefined;
}

/** Takes an investigation elsewhere, for a case or a ticket: copied or as a file. */
export function ExportMenu({ response }: ExportMenuProps) {
  const { core } = usePluginServices();
  const { toasts } = core.notifications;
  const [isOpen, setOpen] = useState(false);

  const exported = (take: (text: string, fileName: string) => void) => {
    setOpen(false);
    if (response === undefined) return;
    try {
      take(markdownOf(response, core), exportFileName(response));
    } catch (error) {
      toasts.addDanger({ title: failedMessage(), text: String(error) });
    }
  };
  const copy = () =>
    exported((text) => {
      if (copyToClipboard(text)) toasts.addSuccess(copiedMessage());
      else toasts.addWarning(notCopiedMessage());
    });
  const download = () =>
    exported((text, fileName) => {
      saveTextFile(fileName, text, 'text/markdown');
      toasts.addSuccess(downloadedMessage(fileName));
    });

  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={exportLabel()}
      button={
        <EuiButton
          iconType="chevronSingleDown"
          iconSide="right"
          isDisabled={response === undefined}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="exportMenu"
        >
          {exportLabel()}
        </EuiButton>
      }
    >
      <EuiContextMenuPanel
        items={[
          <EuiContextMenuItem
            key="copy"
            icon="copy"
            onClick={copy}
            data-test-subj="copyInvestigation"
          >
            {i18n.translate('publicIpDiscovery.exportMenu.copy', {
              defaultMessage: 'Copy as Markdown',
            })}
          </EuiContextMenuItem>,
          <EuiContextMenuItem
            key="download"
            icon="download"
            onClick={download}
            data-test-subj="downloadInvestigation"
          >
            {i18n.translate('publicIpDiscovery.exportMenu.download', {
              defaultMessage: 'Download as Markdown',
            })}
          </EuiContextMenuItem>,
        ]}
      />
    </EuiPopover>
  );
}

function markdownOf(response: InvestigationResponse, { application }: CoreStart): string {
  return investigationMarkdown(response, {
    now: new Date(),
    locale: i18n.getLocale(),
    ...(response.alert !== null && { alertUrl: addressOf(response.alert.id, application) }),
  });
}

/** The full address, which leads to the alert from anywhere. */
function addressOf(alertId: string, application: CoreStart['application']): string {
  const path = application.getUrlForApp(APP_ID, { path: `/alerts/${encodeURIComponent(alertId)}` });
  return new URL(path, window.location.origin).href;
}

const exportLabel = () =>
  i18n.translate('publicIpDiscovery.exportMenu.label', { defaultMessage: 'Export' });

const copiedMessage = () =>
  i18n.translate('publicIpDiscovery.exportMenu.copied', {
    defaultMessage: 'The investigation is copied as Markdown',
  });

const notCopiedMessage = () =>
  i18n.translate('publicIpDiscovery.exportMenu.notCopied', {
    defaultMessage:
      'The browser did not let the investigation be copied. Allow access to the clipboard, or download it.',
  });

const downloadedMessage = (fileName: string) =>
  i18n.translate('publicIpDiscovery.exportMenu.downloaded', {
    defaultMessage: 'The investigation is saved as {fileName}',
    values: { fileName },
  });

const failedMessage = () =>
  i18n.translate('publicIpDiscovery.exportMenu.failed', {
    defaultMessage: 'The investigation could not be exported',
  });
