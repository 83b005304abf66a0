import {
  EuiBadge,
  EuiButton,
  EuiIcon,
  EuiLoadingSpinner,
  EuiScreenReaderOnly,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement, RefObject } from 'react';
import type { PivotKeyOption } from '../../../common/api';
import { visibleText } from '../values/visible_text';
import { countText } from './count_text';
import { replacementKey } from './pivot_keys';
import type { ShownPivot } from './shown_pivot';

export interface PivotButtonProps {
  readonly label: string;
  readonly shown: ShownPivot;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The element that says in words what the state means. */
  readonly noteId: string;
  /** The element with the results, while it is open. */
  readonly resultsId: string;
  /** Where the focus goes when what it was on disappears. */
  readonly buttonRef: RefObject<HTMLButtonElement>;
}

/** The label of a pivot and its state: a count, a spinner, or a sign that says why there is no count. */
export function PivotButton(props: PivotButtonProps) {
  const { label, shown, isOpen, onToggle, noteId, resultsId, buttonRef } = props;
  const { color, isFilled, state, indicator } = lookOf(shown);
  // Whoever opens it while it is counted sees the events as soon as they are there.
  const canOpen =
    shown.kind === 'counting' || (shown.kind === 'answered' && shown.pivot.query !== null);
  const replacement = shown.kind === 'answered' ? replacementKey(shown.pivot) : undefined;
  return (
    <EuiButton
      buttonRef={buttonRef}
      size="s"
      color={color}
      fill={isFilled}
      iconType={isOpen ? 'chevronSingleDown' : 'chevronSingleRight'}
      onClick={onToggle}
      // Not the `disabled` of HTML: the reason must be reachable by keyboard.
      {...(!canOpen && { isDisabled: true, hasAriaDisabled: true })}
      {...(canOpen && { 'aria-expanded': isOpen })}
      {...(isOpen && shown.kind === 'answered' && { 'aria-controls': resultsId })}
      aria-describedby={noteId}
      aria-busy={shown.kind === 'counting'}
      css={{
        maxInlineSize: '100%',
        blockSize: 'auto',
        minBlockSize: '2.25em',
        whiteSpace: 'normal',
      }}
      data-test-subj="pivotButton"
      data-state={state}
    >
      {visibleText(label)} {replacement !== undefined && <KeyTag replacement={replacement.key} />}{' '}
      <span
        css={{
          display: 'inline-block',
          minInlineSize: '4.5em',
          textAlign: 'end',
          fontVariantNumeric: 'tabular-nums',
        }}
        data-test-subj="pivotCount"
      >
        {indicator}
      </span>
    </EuiButton>
  );
}

/** Marks a count that is not what the guide asks for. */
function KeyTag({ replacement }: { readonly replacement: PivotKeyOption }) {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      css={{ display: 'inline-flex', flexWrap: 'wrap', gap: euiTheme.size.xs }}
      data-test-subj="pivotKeyTag"
    >
      <EuiBadge color="hollow">
        {i18n.translate('publicIpDiscovery.pivotKey.tag', {
          defaultMessage: 'by {label}',
          values: { label: replacement.label },
        })}
      </EuiBadge>
      {replacement.isTwoStep && (
        <EuiBadge color="hollow">
          {i18n.translate('publicIpDiscovery.pivotKey.twoSteps', { defaultMessage: 'two steps' })}
        </EuiBadge>
      )}
    </span>
  );
}

interface PivotLook {
  readonly color: 'primary' | 'text' | 'warning' | 'danger';
  readonly isFilled: boolean;
  /** For tests, and for whoever writes a style of their own. */
  readonly state: string;
  readonly indicator: ReactElement | string;
}

function lookOf(shown: ShownPivot): PivotLook {
  switch (shown.kind) {
    case 'counting':
      return { color: 'primary', isFilled: false, state: 'counting', indicator: <Counting /> };
    case 'unanswered':
    case 'not_asked':
      return { color: 'text', isFilled: false, state: shown.kind, indicator: '–' };
    case 'answered': {
      const { state } = shown.pivot;
      return { ...answeredLook(state), state: state.kind };
    }
  }
}

function answeredLook(
  state: Extract<ShownPivot, { kind: 'answered' }>['pivot']['state']
): Omit<PivotLook, 'state'> {
  switch (state.kind) {
    case 'found':
      return {
        color: 'primary',
        isFilled: true,
        indicator: <strong>{countText(state.total, i18n.getLocale())}</strong>,
      };
    case 'none':
      return { color: 'text', isFilled: false, indicator: <strong>0</strong> };
    case 'no_telemetry':
      return {
        color: 'warning',
        isFilled: false,
        indicator: <Sign icon="warning" words={noTelemetryWords()} />,
      };
    case 'cannot_be_asked':
      return {
        color: 'text',
        isFilled: false,
        indicator: <Sign icon="minusCircle" words={cannotBeAskedWords()} />,
      };
    case 'denied':
      return {
        color: 'text',
        isFilled: false,
        indicator: <Sign icon="lock" words={deniedWords()} />,
      };
    case 'failed':
      return {
        color: 'danger',
        isFilled: false,
        indicator: <Sign icon="warning" words={failedWords()} />,
      };
  }
}

function Counting() {
  return (
    <EuiLoadingSpinner
      size="s"
      aria-label={i18n.translate('publicIpDiscovery.pivotButton.counting', {
        defaultMessage: 'counting',
      })}
    />
  );
}

function Sign({ icon, words }: { readonly icon: string; readonly words: string }) {
  return (
    <>
      <EuiIcon type={icon} aria-hidden /> –
      <EuiScreenReaderOnly>
        <span> {words}</span>
      </EuiScreenReaderOnly>
    </>
  );
}

const noTelemetryWords = () =>
  i18n.translate('publicIpDiscovery.pivotButton.noTelemetry', { defaultMessage: 'no telemetry' });

const cannotBeAskedWords = () =>
  i18n.translate('publicIpDiscovery.pivotButton.cannotBeAsked', {
    defaultMessage: 'cannot be asked',
  });

const deniedWords = () =>
  i18n.translate('publicIpDiscovery.pivotButton.denied', { defaultMessage: 'no read access' });

const failedWords = () =>
  i18n.translate('publicIpDiscovery.pivotButton.failed', { defaultMessage: 'failed' });
