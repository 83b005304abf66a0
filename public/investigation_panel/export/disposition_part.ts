import { i18n } from '@kbn/i18n';
import type { TriageFinding, TriageResponse } from '../../../common/api';
import { nextSteps } from '../triage/next_steps';
import { questionName, verdictWords } from '../triage/question_words';
import { reasonWords } from '../triage/reason_words';
import { heading, list, numberedList, type MarkdownBlock } from './markdown_blocks';
import { markdownText } from './markdown_text';

/** What the answers support together: what contradicts, what is open and what binds, and what to do next. */
export function dispositionPart({ disposition }: TriageResponse): readonly MarkdownBlock[] {
  const { verdict, contradicts, open, binds } = disposition;
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.disposition', {
        defaultMessage: 'Disposition: {verdict}',
        values: { verdict: verdictWords(verdict) },
      })
    ),
    ...findings(
      i18n.translate('publicIpDiscovery.export.contradicts', {
        defaultMessage: 'What contradicts a harmless reading',
      }),
      contradicts
    ),
    ...findings(
      i18n.translate('publicIpDiscovery.export.open', { defaultMessage: 'What is open' }),
      open
    ),
    ...findings(
      i18n.translate('publicIpDiscovery.export.binds', {
        defaultMessage: 'What binds it to a known workflow',
      }),
      binds
    ),
    heading(
      3,
      i18n.translate('publicIpDiscovery.export.next', { defaultMessage: 'What to do next' })
    ),
    ...numberedList(nextSteps(disposition).map(markdownText)),
  ];
}

function findings(title: string, found: readonly TriageFinding[]): readonly MarkdownBlock[] {
  return found.length === 0 ? [] : [heading(3, title), ...list(found.map(findingItem))];
}

function findingItem({ question, reason }: TriageFinding): string {
  return i18n.translate('publicIpDiscovery.export.finding', {
    defaultMessage: '**{verdict}** – {reason} ({question})',
    values: {
      verdict: verdictWords(reason.speaksFor),
      reason: markdownText(reasonWords(reason)),
      question: questionName(question),
    },
  });
}
