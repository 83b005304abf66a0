import { useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import { ClauseIcon, type ClauseOutcome } from './clause_icon';

export interface ClauseRowProps {
  readonly outcome: ClauseOutcome;
  readonly testSubject: string;
  readonly children: ReactNode;
}

/** A clause as a line of a list. */
export function ClauseRow({ outcome, testSubject, children }: ClauseRowProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <li
      css={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        gap: euiTheme.size.s,
        marginBlockEnd: euiTheme.size.s,
        // Lists in EUI's text have a margin for their bullets.
        '&&': { marginInlineStart: 0 },
      }}
      data-test-subj={testSubject}
    >
      <ClauseIcon outcome={outcome} />
      <div>{children}</div>
    </li>
  );
}
