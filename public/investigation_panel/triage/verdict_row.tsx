import { EuiIcon, EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../common/triage';
import { verdictWords } from './question_words';
import { verdictLook } from './verdict_look';

export interface VerdictRowProps {
  /** What the row speaks for. */
  readonly verdict: Verdict;
  readonly testSubject: string;
  readonly children: ReactNode;
}

/** A line of a list behind ▲, ▼ or ?, which are read out as words. */
export function VerdictRow({ verdict, testSubject, children }: VerdictRowProps) {
  const { euiTheme } = useEuiTheme();
  const { icon, color } = verdictLook(verdict);
  return (
    <li
      css={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        gap: euiTheme.size.s,
        // Lists in EUI's text have margins for their bullets.
        '&&': { marginInlineStart: 0, marginBlock: `0 ${euiTheme.size.s}` },
      }}
      data-test-subj={testSubject}
      data-verdict={verdict}
    >
      <span css={{ display: 'flex', alignItems: 'center', blockSize: '1lh' }}>
        <EuiIcon type={icon} color={color} aria-hidden />
        <EuiScreenReaderOnly>
          <span>{verdictWords(verdict)}</span>
        </EuiScreenReaderOnly>
      </span>
      <div>{children}</div>
    </li>
  );
}
