import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { StoredException } from '../../common/api';
import { saveTextFile } from '../app/alert_page/save_text_file';
import { AnswerContent } from '../app/components/answer_content';
import { latestValue } from '../app/rule_page/latest_value';
import { SectionPanel } from '../app/rule_page/section_panel';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer } from '../services/use_answer';
import { exceptionsExport } from './exceptions_export';
import { ExceptionsList } from './exceptions_list';
import { ImportModal } from './import_modal';

/** The exceptions of the rule: what they hide, whose they are, and everything that can be done with them. */
export function ExceptionsSection() {
  const { api, permissions } = usePluginServices();
  const [answer, askAgain] = useAnswer((signal) => api.exceptions(signal), [api]);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [isImporting, setImporting] = useState(false);
  const exceptions = latestValue(answer)?.exceptions ?? [];
  // As they are by now; those that are gone are no longer selected.
  const selected = exceptions.filter(({ id }) => selectedIds.has(id));
  const exported = selected.length > 0 ? selected : exceptions;
  return (
    <SectionPanel
      title={i18n.translate('publicIpDiscovery.exceptions.title', {
        defaultMessage: 'Exceptions',
      })}
      description={i18n.translate('publicIpDiscovery.exceptions.description', {
        defaultMessage:
          'What is proven harmless and raises no alert. Make one from an alert, where its effect is shown before it is saved.',
      })}
      action={
        <EuiFlexGroup gutterSize="s" responsive={false}>
          {exported.length > 0 && (
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="s"
                iconType="download"
                onClick={() => exportAll(exported)}
                data-test-subj="exportExceptions"
              >
                {exportLabel(exported.length, selected.length > 0)}
              </EuiButtonEmpty>
            </EuiFlexItem>
          )}
          {permissions.canWrite && (
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="s"
                iconType="upload"
                onClick={() => setImporting(true)}
                data-test-subj="importExceptions"
              >
                {i18n.translate('publicIpDiscovery.exceptions.import', {
                  defaultMessage: 'Import',
                })}
              </EuiButtonEmpty>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      }
      data-test-subj="exceptionsSection"
    >
      <AnswerContent answer={answer} onRetry={askAgain}>
        {(response) => (
          <ExceptionsList
            response={response}
            selected={selectedIds}
            onSelect={setSelectedIds}
            onReload={askAgain}
          />
        )}
      </AnswerContent>
      {isImporting && (
        <ImportModal
          onClose={() => setImporting(false)}
          onImported={() => {
            setImporting(false);
            askAgain();
          }}
        />
      )}
    </SectionPanel>
  );
}

function exportAll(exceptions: readonly StoredException[]): void {
  for (const { fileName, text } of exceptionsExport(exceptions, new Date())) {
    saveTextFile(fileName, text, 'application/json');
  }
}

function exportLabel(count: number, areSelected: boolean): string {
  return areSelected
    ? i18n.translate('publicIpDiscovery.exceptions.exportSelected', {
        defaultMessage: 'Export {count, number} selected',
        values: { count },
      })
    : i18n.translate('publicIpDiscovery.exceptions.exportAll', {
        defaultMessage: 'Export all {count, number}',
        values: { count },
      });
}
