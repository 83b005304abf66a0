import { EuiButton, EuiCode, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ReactNode } from 'react';
import { MAX_PIVOTS, type EventCount, type MissingField, type Pivot } from '../../../common/api';
import { describeLookup } from '../../../common/sources';
import { usePanel } from '../panel_context';
import { PlainValue } from '../values/plain_value';
import { visibleText } from '../values/visible_text';
import { countText } from './count_text';
import { eventsOfKind, noneOfThem } from './kind_words';
import type { ShownPivot } from './shown_pivot';

export interface PivotNoteProps {
  readonly shown: ShownPivot;
  readonly onRetry: () => void;
}

/** Says under a button what its state means, and what can be done about it. */
export function PivotNote({ shown, onRetry }: PivotNoteProps) {
  switch (shown.kind) {
    case 'counting':
    case 'unanswered':
      return null;
    case 'not_asked':
      return (
        <Note>
          <FormattedMessage
            id="publicIpDiscovery.pivotNote.notAsked"
            defaultMessage="Not asked: only the first {limit} buttons of a guide are. Split the guide."
            values={{ limit: String(MAX_PIVOTS) }}
          />
        </Note>
      );
    case 'answered':
      return (
        <>
          <StateNote pivot={shown.pivot} onRetry={onRetry} />
          {shown.pivot.notes.map((note) => (
            <EuiText key={note} size="xs" color="subdued" data-test-subj="pivotNote">
              <PlainValue text={note} limit={400} />
            </EuiText>
          ))}
        </>
      );
  }
}

function StateNote({ pivot, onRetry }: { readonly pivot: Pivot; readonly onRetry: () => void }) {
  const { state, kind } = pivot;
  switch (state.kind) {
    case 'found':
      return state.total.isAtLeast ? <ManyNote total={state.total} /> : null;
    case 'none':
      return <NoneNote kind={kind} present={state.present} />;
    case 'no_telemetry':
      return <NoTelemetryNote kind={kind} />;
    case 'cannot_be_asked':
      return <CannotBeAskedNote missing={state.missing} />;
    case 'denied':
      return (
        <Note>
          <PlainValue text={state.reason} limit={400} />
        </Note>
      );
    case 'failed':
      return (
        <Note>
          <PlainValue text={state.reason} limit={400} />{' '}
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

function ManyNote({ total }: { readonly total: EventCount }) {
  return (
    <Note>
      <FormattedMessage
        id="publicIpDiscovery.pivotNote.many"
        defaultMessage="More than {count} events: those nearest to the event are shown. Open them in Discover to narrow them down."
        values={{ count: countText({ ...total, isAtLeast: false }, i18n.getLocale()) }}
      />
    </Note>
  );
}

function NoneNote({
  kind,
  present,
}: {
  readonly kind: Pivot['kind'];
  readonly present: EventCount | null;
}) {
  const source = useSourceName();
  const host = useHostName();
  if (present === null) {
    return (
      <Note>
        <FormattedMessage
          id="publicIpDiscovery.pivotNote.noAlerts"
          defaultMessage="No alert matches in this window."
        />
      </Note>
    );
  }
  const values = {
    source,
    count: countText(present, i18n.getLocale()),
    events: eventsOfKind(kind),
    none: noneOfThem(kind),
    host,
  };
  return (
    <Note>
      {host === '' ? (
        <FormattedMessage
          id="publicIpDiscovery.pivotNote.none"
          defaultMessage="{source} has {count} {events} in this window; {none}"
          values={values}
        />
      ) : (
        <FormattedMessage
          id="publicIpDiscovery.pivotNote.noneOfHost"
          defaultMessage="{source} has {count} {events} from {host} in this window; {none}"
          values={values}
        />
      )}
    </Note>
  );
}

function NoTelemetryNote({ kind }: { readonly kind: Pivot['kind'] }) {
  const host = useHostName();
  const values = { events: eventsOfKind(kind), host };
  return (
    <Note>
      {host === '' ? (
        <FormattedMessage
          id="publicIpDiscovery.pivotNote.noTelemetry"
          defaultMessage="No {events} in this window. Missing telemetry is unresolved, not benign."
          values={values}
        />
      ) : (
        <FormattedMessage
          id="publicIpDiscovery.pivotNote.noTelemetryOfHost"
          defaultMessage="No {events} from {host} in this window. Missing telemetry is unresolved, not benign."
          values={values}
        />
      )}
    </Note>
  );
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

/** Louder than the prose of the guide around it. */
function Note({ children }: { readonly children: ReactNode }) {
  return (
    <EuiText size="s" color="default" data-test-subj="pivotNote">
      {children}
    </EuiText>
  );
}

function useSourceName(): string {
  const { answer } = usePanel().investigation;
  const response = answer.kind === 'answered' ? answer.value : answer.previous;
  return (
    response?.source ??
    i18n.translate('publicIpDiscovery.pivotNote.anySource', { defaultMessage: 'The source' })
  );
}

function useHostName(): string {
  const { document } = usePanel();
  return document === undefined ? '' : visibleText(describeLookup(document).host ?? '');
}
