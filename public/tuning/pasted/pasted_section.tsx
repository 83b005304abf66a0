import {
  EuiButton,
  EuiFilePicker,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiProgress,
  EuiSpacer,
  EuiText,
  EuiTextArea,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo, useState } from 'react';
import { FailureCallout } from '../../app/components/failure_callout';
import { Notice } from '../../app/components/notice';
import { useKeptFocus } from '../../app/components/use_kept_focus';
import type { GivenParameters } from '../../rule_type/parameter_value';
import { matchTheSame } from '../tuning_draft';
import { MAX_PASTED_EVENTS, parsePastedEvents } from './parse_pasted_events';
import { PastedFaults } from './pasted_faults';
import { PastedResults } from './pasted_results';
import { usePastedExplanation } from './use_pasted_explanation';

/** Bytes of a file that is read; the browser holds it as a whole. */
const MAX_FILE_BYTES = 20 * 1_048_576;

export interface PastedSectionProps {
  /** Those that events are explained by. */
  readonly parameters: GivenParameters;
  readonly isDraft: boolean;
}

/** Takes events that are pasted or dropped as a file, and says of each whether the rule matches it, and why. */
export function PastedSection({ parameters, isDraft }: PastedSectionProps) {
  const [text, setText] = useState('');
  const [fileProblem, setFileProblem] = useState<string>();
  const pasted = useMemo(() => parsePastedEvents(text), [text]);
  const [explanation, { start, retry }] = usePastedExplanation();
  const [asked, setAsked] = useState({ text, parameters, countedBy: pasted.countedBy });
  const { events, faults } = pasted;
  const place = useKeptFocus();
  const isRunning = explanation.kind === 'running';

  async function readFile(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    setFileProblem(undefined);
    if (file == null) return;
    if (file.size > MAX_FILE_BYTES) {
      setFileProblem(tooLargeFile(file.name));
      return;
    }
    try {
      setText(await file.text());
    } catch (error) {
      setFileProblem(unreadableFile(file.name, error));
    }
  }

  return (
    <section ref={place} tabIndex={-1} css={{ outline: 'none' }}>
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('publicIpDiscovery.pasted.title', {
            defaultMessage: 'Try single events',
          })}
        </h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('publicIpDiscovery.pasted.description', {
            defaultMessage:
              'Paste events or drop a file: one JSON document a line, a list, or the answer of a search; at most {max, number} events. They are not stored.',
            values: { max: MAX_PASTED_EVENTS },
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="m" wrap>
        <EuiFlexItem grow={2} css={{ minInlineSize: '20em' }}>
          <EuiFormRow
            fullWidth
            label={i18n.translate('publicIpDiscovery.pasted.events', { defaultMessage: 'Events' })}
          >
            <EuiTextArea
              fullWidth
              rows={8}
              spellCheck={false}
              value={text}
              onChange={({ target }) => setText(target.value)}
              data-test-subj="pastedEvents"
            />
          </EuiFormRow>
        </EuiFlexItem>
        <EuiFlexItem grow={1} css={{ minInlineSize: '14em' }}>
          <EuiFormRow
            fullWidth
            label={i18n.translate('publicIpDiscovery.pasted.file', { defaultMessage: 'File' })}
            isInvalid={fileProblem !== undefined}
            error={fileProblem === undefined ? [] : [fileProblem]}
          >
            <EuiFilePicker
              fullWidth
              isInvalid={fileProblem !== undefined}
              accept=".ndjson,.json,.jsonl,.txt"
              initialPromptText={i18n.translate('publicIpDiscovery.pasted.filePrompt', {
                defaultMessage: 'Choose or drop a file of events',
              })}
              onChange={(files) => void readFile(files)}
              data-test-subj="pastedFile"
            />
          </EuiFormRow>
        </EuiFlexItem>
      </EuiFlexGroup>
      <PastedFaults pasted={pasted} />
      <EuiSpacer size="s" />
      <EuiButton
        size="s"
        iconType="inspect"
        isDisabled={events.length === 0}
        isLoading={isRunning}
        // Not the `disabled` of HTML, which would take the keyboard's place away.
        hasAriaDisabled
        aria-busy={isRunning}
        onClick={() => {
          setAsked({ text, parameters, countedBy: pasted.countedBy });
          start(events, parameters);
        }}
        data-test-subj="explainPasted"
      >
        {explainLabel(events.length, isDraft)}
      </EuiButton>
      {faults.length > 0 && events.length > 0 && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('publicIpDiscovery.pasted.goodOnes', {
            defaultMessage: 'What cannot be read is left out.',
          })}
        </EuiText>
      )}
      {explanation.kind !== 'idle' && (
        <>
          <EuiSpacer size="m" />
          {isRunning && (
            <EuiProgress
              size="s"
              value={explanation.results.length}
              max={explanation.total}
              aria-label={i18n.translate('publicIpDiscovery.pasted.progress', {
                defaultMessage: 'Explaining events',
              })}
            />
          )}
          {explanation.kind === 'failed' && (
            <>
              <FailureCallout failure={explanation.failure} onRetry={retry} size="s" />
              <EuiSpacer size="m" />
            </>
          )}
          {explanation.results.length < explanation.total && !isRunning && (
            <NotAllExplained of={explanation.total} explained={explanation.results.length} />
          )}
          {(asked.text !== text || !matchTheSame(asked.parameters, parameters)) && <StaleResults />}
          <PastedResults results={explanation.results} countedBy={asked.countedBy} />
        </>
      )}
    </section>
  );
}

function NotAllExplained({ of, explained }: { readonly of: number; readonly explained: number }) {
  return (
    <Notice
      tone="warning"
      title={i18n.translate('publicIpDiscovery.pasted.notAll', {
        defaultMessage:
          '{of, plural, one {{explained, number} of # event has} other {{explained, number} of # events have}} been explained',
        values: { explained, of },
      })}
      data-test-subj="pastedNotAll"
    />
  );
}

function StaleResults() {
  return (
    <Notice
      tone="warning"
      isSudden
      title={i18n.translate('publicIpDiscovery.pasted.stale', {
        defaultMessage:
          'These answers are for other events, or other parameters, than those above. Explain again',
      })}
      data-test-subj="pastedStale"
    />
  );
}

function explainLabel(count: number, isDraft: boolean): string {
  return isDraft
    ? i18n.translate('publicIpDiscovery.pasted.explainDraft', {
        defaultMessage:
          '{count, plural, =0 {Explain with your changes} one {Explain # event with your changes} other {Explain # events with your changes}}',
        values: { count },
      })
    : i18n.translate('publicIpDiscovery.pasted.explain', {
        defaultMessage:
          '{count, plural, =0 {Explain} one {Explain # event} other {Explain # events}}',
        values: { count },
      });
}

function tooLargeFile(name: string): string {
  return i18n.translate('publicIpDiscovery.pasted.fileTooLarge', {
    defaultMessage: '{name} is larger than 20 MB. Choose a part of it.',
    values: { name },
  });
}

function unreadableFile(name: string, error: unknown): string {
  return i18n.translate('publicIpDiscovery.pasted.fileUnreadable', {
    defaultMessage: '{name} cannot be read: {reason}. Choose it again.',
    values: { name, reason: error instanceof Error ? error.message : String(error) },
  });
}
