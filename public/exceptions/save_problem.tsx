import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FailureCallout } from '../app/components/failure_callout';
import { Notice } from '../app/components/notice';
import { PlainValue } from '../investigation_panel';
import { formFromException, type ExceptionForm } from './exception_form';
import type { FormDifference } from './form_differences';
import type { SavingProblem } from './use_save_exception';

export interface SaveProblemProps {
  readonly problem: SavingProblem;
  /** Fills the form with what the other person wrote. */
  readonly onTakeTheirs: (form: ExceptionForm) => void;
  /** Leaves what was typed; saving then replaces what the other person wrote, now that it has been seen. */
  readonly onKeepMine: () => void;
}

/** Why the exception was not saved, and the ways on. */
export function SaveProblem({ problem, onTakeTheirs, onKeepMine }: SaveProblemProps) {
  if (problem.kind === 'failed') return <FailureCallout failure={problem.failure} size="s" />;
  const { theirs, differences } = problem;
  return (
    <Notice
      tone="warning"
      isSudden
      title={i18n.translate('publicIpDiscovery.exceptionForm.conflict', {
        defaultMessage: 'Someone else changed this exception',
      })}
      {...(theirs !== null && {
        actions: (
          <>
            <EuiButton
              size="s"
              color="warning"
              iconType="refresh"
              onClick={() => onTakeTheirs(formFromException(theirs))}
              data-test-subj="takeTheirs"
            >
              {i18n.translate('publicIpDiscovery.exceptionForm.takeTheirs', {
                defaultMessage: 'Load theirs',
              })}
            </EuiButton>
            <EuiButton size="s" color="warning" onClick={onKeepMine} data-test-subj="keepMine">
              {i18n.translate('publicIpDiscovery.exceptionForm.keepMine', {
                defaultMessage: 'Keep mine',
              })}
            </EuiButton>
          </>
        ),
      })}
      data-test-subj="exceptionConflict"
    >
      {theirs === null ? (
        <p>
          {i18n.translate('publicIpDiscovery.exceptionForm.conflictGone', {
            defaultMessage:
              'It was deleted, so that there is nothing to change any more. Add a new exception from its alert if it is still needed; what you typed is still below.',
          })}
        </p>
      ) : (
        <>
          <p>
            {i18n.translate('publicIpDiscovery.exceptionForm.conflictAdvice', {
              defaultMessage:
                'Nothing is overwritten, and what you typed is still below. Compare, then load theirs or keep yours and save again.',
            })}
          </p>
          <Differences differences={differences} />
        </>
      )}
    </Notice>
  );
}

function Differences({ differences }: { readonly differences: readonly FormDifference[] }) {
  if (differences.length === 0) {
    return (
      <p>
        {i18n.translate('publicIpDiscovery.exceptionForm.noDifference', {
          defaultMessage: 'Theirs says the same as yours; it may have been enabled or disabled.',
        })}
      </p>
    );
  }
  return (
    <ul>
      {differences.map(({ label, theirs, mine }) => (
        <li key={label}>
          <FormattedMessage
            id="publicIpDiscovery.exceptionForm.difference"
            defaultMessage="{label}: theirs {theirs}, yours {mine}"
            values={{
              label: <strong>{label}</strong>,
              theirs: <Quoted text={theirs} />,
              mine: <Quoted text={mine} />,
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** A value within a sentence; "–" if there is none. */
function Quoted({ text }: { readonly text: string }) {
  if (text === '') return <>–</>;
  return (
    <FormattedMessage
      id="publicIpDiscovery.exceptionForm.differingValue"
      defaultMessage="“{value}”"
      values={{ value: <PlainValue text={text} /> }}
    />
  );
}
