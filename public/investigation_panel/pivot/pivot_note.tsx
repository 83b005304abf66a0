import { EuiButton, EuiCode, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ReactNode } from 'react';
import type { MissingField, Pivot } from '../../../common/api';
import { describeLookup } from '../../../common/sources';
import { Sentence } from '../../app/components/sentence';
import { latestResponse } from '../latest_response';
import { usePanel } from '../panel_context';
import { PlainValue } from '../values/plain_value';
import { visibleText } from '../values/visible_text';
import { KeyNote } from './key_note';
import { untriedKey } from './pivot_keys';
import type { ShownPivot } from './shown_pivot';
import {
  manyWords,
  noneWords,
  notAskedWords,
  noTelemetryWords,
  type EventOrigin,
} from './state_words';

export interface PivotNoteProps {
  readonly shown: ShownPivot;
  readonly onRetry: () => void;
  readonly onChooseKey: (key: number) => void;
}

/** Says under a button what its state means, and what can be done about it. */
export function PivotNote({ shown, onRetry, onChooseKey }: PivotNoteProps) {
  switch (shown.kind) {
    case 'counting':
    case 'unanswered':
      return null;
    case 'not_asked':
      return <Note>{notAskedWords()}</Note>;
    case 'answered':
      return (
        <>
          <StateNote pivot={shown.pivot} onRetry={onRetry} onChooseKey={onChooseKey} />
          {shown.pivot.state.kind !== 'cannot_be_asked' && (
            <KeyNote pivot={shown.pivot} onChooseKey={onChooseKey} />
          )}
          {shown.pivot.notes.map((note) => (
            <EuiText key={note} size="xs" color="subdued" data-test-subj="pivotNote">
              <NoteText text={note} />
            </EuiText>
          ))}
        </>
      );
  }
}

/** Characters of a note that are shown at first. */
const MAX_NOTE_LENGTH = 400;

/** A sentence of the server; what Elasticsearch says of a fault can be longer than any sentence. */
function NoteText({ text }: { readonly text: string }) {
  return text.length > MAX_NOTE_LENGTH ? (
    <PlainValue text={text} limit={MAX_NOTE_LENGTH} />
  ) : (
    <Sentence text={visibleText(text)} />
  );
}

interface StateNoteProps extends Omit<PivotNoteProps, 'shown'> {
  readonly pivot: Pivot;
}

function StateNote({ pivot, onRetry, onChooseKey }: StateNoteProps) {
  const { state, kind } = pivot;
  const origin = useEventOrigin();
  switch (state.kind) {
    case 'found':
      return state.total.isAtLeast ? <Note>{manyWords(state.total)}</Note> : null;
    case 'none':
      return <Note>{noneWords(kind, state.present, origin)}</Note>;
    case 'no_telemetry':
      return <Note>{noTelemetryWords(kind, origin)}</Note>;
    case 'cannot_be_asked':
      return (
        <>
          <CannotBeAskedNote missing={state.missing} />
          <AskInstead pivot={pivot} onChooseKey={onChooseKey} />
        </>
      );
    case 'denied':
      return (
        <Note>
          <PlainValue text={state.reason} limit={MAX_NOTE_LENGTH} />
        </Note>
      );
    case 'failed':
      return (
        <Note>
          <PlainValue text={state.reason} limit={MAX_NOTE_LENGTH} />{' '}
          <EuiButton
            size="s"
            color="danger"
            iconType="refresh"
            onClick={onRetry}
            data-test-subj="retryPivot"
          >
            {i18n.translate('publicIpDiscovery.pivotNote.retry', { defaultMessage: 'Retry' })}
          </EuiButton>
        </Note>
      );
  }
}

function CannotBeAskedNote({ missing }: { readonly missing: readonly MissingField[] }) {
  return (
    <Note>
      {missing.map(({ field, reason }) => (
        <p key={field}>
          <FormattedMessage
            id="publicIpDiscovery.pivotNote.missing"
            defaultMessage="Cannot be asked by {field}. {reason}"
            values={{
              field: <EuiCode>{visibleText(field)}</EuiCode>,
              reason: visibleText(reason),
            }}
          />
        </p>
      ))}
    </Note>
  );
}

/** A way out: the first other key that the alert can fill. */
function AskInstead({ pivot, onChooseKey }: Pick<StateNoteProps, 'pivot' | 'onChooseKey'>) {
  const untried = untriedKey(pivot);
  if (untried === undefined) return null;
  return (
    <EuiButton size="s" onClick={() => onChooseKey(untried.place)} data-test-subj="askByOtherKey">
      {i18n.translate('publicIpDiscovery.pivotKey.askInstead', {
        defaultMessage: 'Ask by {label} instead',
        values: { label: untried.key.label },
      })}
    </EuiButton>
  );
}

/** Louder than the prose of the guide around it. */
function Note({ children }: { readonly children: ReactNode }) {
  return (
    <EuiText size="s" color="default" data-test-subj="pivotNote">
      {children}
    </EuiText>
  );
}

function useEventOrigin(): EventOrigin {
  const { investigation, document } = usePanel();
  return {
    source: latestResponse(investigation)?.source ?? null,
    host: document === undefined ? '' : visibleText(describeLookup(document).host ?? ''),
  };
}
