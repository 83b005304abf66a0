import { describe, expect, test } from 'vitest';
import type { TriageFinding } from '../../../common/api';
import { reasonVerdicts, type QuestionId, type ReasonId } from '../../../common/triage';
import { decidingFindings } from './deciding_findings';

function finding(question: QuestionId, id: ReasonId): TriageFinding {
  return { question, reason: { id, speaksFor: reasonVerdicts[id], search: null, citations: [] } };
}

const office = finding('launch_chain', 'office_parent');
const hidden = finding('launch_chain', 'hidden_or_encoded_command');
const reached = finding('connections', 'reached_service');
const unknown = finding('launch_chain', 'workflow_not_recognised');
const open = finding('related_alerts', 'no_related_alerts');
const binds = finding('binary_identity', 'vendor_component');
const shownOf = (limit: number) =>
  decidingFindings(
    {
      verdict: 'escalates',
      contradicts: [office, hidden, reached],
      open: [unknown, open],
      binds: [binds],
    },
    limit
  );

describe('deciding findings', () => {
  test('are all of them where there is room, what contradicts first', () => {
    expect(shownOf(6)).toEqual({
      shown: [office, hidden, reached, unknown, open, binds],
      others: 0,
    });
  });

  test('give each question its say before one has a second one', () => {
    expect(shownOf(3)).toEqual({ shown: [office, reached, open], others: 3 });
    expect(shownOf(4)).toEqual({ shown: [office, reached, open, binds], others: 2 });
    expect(shownOf(5)).toEqual({ shown: [office, hidden, reached, open, binds], others: 1 });
  });

  test('none where there are none', () => {
    expect(
      decidingFindings({ verdict: 'unresolved', contradicts: [], open: [], binds: [] }, 6)
    ).toEqual({ shown: [], others: 0 });
  });
});
