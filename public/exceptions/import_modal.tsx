import {
  EuiButton,
  EuiButtonEmpty,
  EuiFilePicker,
  EuiFormRow,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useRef, useState } from 'react';
import type { ExceptionsFile } from '../../common/api';
import { FailureCallout } from '../app/components/failure_callout';
import { Notice } from '../app/components/notice';
import { visibleText } from '../investigation_panel';
import { usePluginServices } from '../services/plugin_services';
import { requestFailure, type RequestFailure } from '../services/request_failure';
import { namesOfRule } from './names_of_rule';
import { readExceptionsFile } from './read_exceptions_file';

export interface ImportModalProps {
  readonly onClose: () => void;
  readonly onImported: () => void;
}

type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }
  | { readonly kind: 'valid'; readonly value: ExceptionsFile };

/** Faults that are shown. */
const MAX_FAULTS = 200;

/** Adds the exceptions of a file, which is checked before it is sent. */
export function ImportModal({ onClose, onImported }: ImportModalProps) {
  const { api, core } = usePluginServices();
  const titleId = useGeneratedHtmlId();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'nothing' });
  const [failure, setFailure] = useState<RequestFailure>();
  const [isSending, setSending] = useState(false);
  const latest = useRef<File>();

  const choose = async (file: File | undefined) => {
    latest.current = file;
    setFailure(undefined);
    if (file === undefined) {
      setChosen({ kind: 'nothing' });
      return;
    }
    setChosen({ kind: 'reading' });
    const read = await readExceptionsFile(file, await namesOfRule(api));
    // Another one may have been chosen while it was read.
    if (latest.current === file) setChosen(read);
  };
  const send = async (file: ExceptionsFile) => {
    setSending(true);
    setFailure(undefined);
    try {
      const { created, skipped } = await api.importExceptions(file);
      core.notifications.toasts.addSuccess(importedMessage(created, skipped));
      onImported();
    } catch (error) {
      setFailure(requestFailure(error));
      setSending(false);
    }
  };

  // What becomes of a file that is being sent is told here only.
  const close = () => {
    if (!isSending) onClose();
  };

  return (
    <EuiModal onClose={close} aria-labelledby={titleId} data-test-subj="importModal">
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>
          {i18n.translate('publicIpDiscovery.exceptionsImport.title', {
            defaultMessage: 'Import exceptions',
          })}
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <EuiFormRow
          fullWidth
          label={i18n.translate('publicIpDiscovery.exceptionsImport.file', {
            defaultMessage: 'File of an export (JSON)',
          })}
          helpText={i18n.translate('publicIpDiscovery.exceptionsImport.help', {
            defaultMessage:
              'All of its exceptions are added or none. Those with a name and conditions that are there already are left out.',
          })}
        >
          <EuiFilePicker
            fullWidth
            accept=".json,application/json"
            isLoading={chosen.kind === 'reading'}
            onChange={(files) => void choose(files?.[0])}
            data-test-subj="importFile"
          />
        </EuiFormRow>
        <EuiSpacer size="m" />
        {chosen.kind === 'invalid' && <Faults faults={chosen.faults} />}
        {/* There before its text, which is read out when it comes. */}
        <EuiText size="s" role="status">
          {chosen.kind === 'reading' && (
            <p data-test-subj="readingImport">
              {i18n.translate('publicIpDiscovery.exceptionsImport.reading', {
                defaultMessage: 'The file is being read…',
              })}
            </p>
          )}
          {chosen.kind === 'valid' && (
            <p data-test-subj="importCount">
              {i18n.translate('publicIpDiscovery.exceptionsImport.count', {
                defaultMessage:
                  'The file holds {count, plural, one {# exception} other {# exceptions}}.',
                values: { count: chosen.value.exceptions.length },
              })}
            </p>
          )}
        </EuiText>
        {failure !== undefined && (
          <>
            <EuiSpacer size="m" />
            {failure.kind === 'invalid' ? (
              // The server names one fault in each line.
              <Faults faults={failure.message.split('\n').map(visibleText)} />
            ) : (
              <FailureCallout failure={failure} size="s" />
            )}
          </>
        )}
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButtonEmpty onClick={close} data-test-subj="cancelImport">
          {i18n.translate('publicIpDiscovery.exceptionsImport.cancel', {
            defaultMessage: 'Cancel',
          })}
        </EuiButtonEmpty>
        <EuiButton
          fill
          isDisabled={chosen.kind !== 'valid'}
          isLoading={isSending}
          // Not the `disabled` of HTML, which would take the keyboard's place away.
          hasAriaDisabled
          aria-busy={isSending}
          onClick={() => {
            if (chosen.kind === 'valid') void send(chosen.value);
          }}
          data-test-subj="confirmImport"
        >
          {i18n.translate('publicIpDiscovery.exceptionsImport.confirm', {
            defaultMessage: 'Import',
          })}
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}

/** @param faults plain text, all of it visible */
function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <Notice
      tone="danger"
      isSudden
      title={i18n.translate('publicIpDiscovery.exceptionsImport.faults', {
        defaultMessage:
          '{count, plural, one {# fault keeps} other {# faults keep}} the file from being imported',
        values: { count: faults.length },
      })}
      data-test-subj="importFaults"
    >
      <ul>
        {faults.slice(0, MAX_FAULTS).map((fault) => (
          <li key={fault} css={{ overflowWrap: 'anywhere' }}>
            {fault}
          </li>
        ))}
      </ul>
      {faults.length > MAX_FAULTS && (
        <p>
          {i18n.translate('publicIpDiscovery.exceptionsImport.moreFaults', {
            defaultMessage: 'The first {shown, number} are shown. Correct them, then try again.',
            values: { shown: MAX_FAULTS },
          })}
        </p>
      )}
    </Notice>
  );
}

const importedMessage = (created: number, skipped: number) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.imported', {
    defaultMessage:
      '{created, number} created, {skipped, plural, one {# was} other {# were}} there already',
    values: { created, skipped },
  });
