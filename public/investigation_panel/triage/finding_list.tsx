import { EuiButtonEmpty } from '@elastic/eui';
import type { TriageFinding } from '../../../common/api';
import type { QuestionId } from '../../../common/triage';
import { plainList } from './plain_list';
import { questionName } from './question_words';
import { reasonWords } from './reason_words';
import { VerdictRow } from './verdict_row';

export interface FindingListProps {
  readonly findings: readonly TriageFinding[];
  /** Shows the answer that a finding belongs to. */
  readonly onOpen: (question: QuestionId) => void;
}

/** Findings as short lines: what each speaks for, its words, and the question that it belongs to. */
export function FindingList({ findings, onOpen }: FindingListProps) {
  return (
    <ul css={plainList}>
      {findings.map(({ question, reason }, at) => (
        <VerdictRow key={at} verdict={reason.speaksFor} testSubject="finding">
          <span css={{ overflowWrap: 'anywhere' }}>{reasonWords(reason)}</span>{' '}
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => onOpen(question)}
            data-test-subj="openAnswer"
          >
            {questionName(question)}
          </EuiButtonEmpty>
        </VerdictRow>
      ))}
    </ul>
  );
}
