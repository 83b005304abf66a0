import type { Answer, Disposition, Finding } from './answer';
import { hasFurtherEgress } from './connections';
import type { QuestionId, Verdict } from './question';

/**
 * Question 7: which disposition do the answers support when taken together?
 *
 * Escalates on a suspicious launch chain, follow-on commands, spread, or egress beyond the service itself. Lowers concern
 * only if every answer does. Everything else is mixed or incomplete: it is preserved and passed on, never closed. That the
 * process reached the service it asked for keeps a case open, but by itself says only that the discovery worked.
 */
export function disposition(answers: readonly Answer[]): Disposition {
  return {
    verdict: verdict(answers),
    binds: findings(answers, 'lowers_concern'),
    contradicts: findings(answers, 'escalates'),
    open: findings(answers, 'unresolved'),
  };
}

const DECIDING: readonly QuestionId[] = ['launch_chain', 'follow_on_commands', 'related_alerts'];

function verdict(answers: readonly Answer[]): Verdict {
  const escalates = answers.some(
    (answer) =>
      answer.verdict === 'escalates' &&
      (DECIDING.includes(answer.question) ||
        (answer.question === 'connections' && hasFurtherEgress(answer)))
  );
  if (escalates) return 'escalates';
  return answers.length > 0 && answers.every((answer) => answer.verdict === 'lowers_concern')
    ? 'lowers_concern'
    : 'unresolved';
}

function findings(answers: readonly Answer[], speaksFor: Verdict): Finding[] {
  return answers.flatMap(({ question, reasons }) =>
    reasons.flatMap((each) => (each.speaksFor === speaksFor ? [{ question, reason: each }] : []))
  );
}
