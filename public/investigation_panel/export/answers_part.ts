import { i18n } from '@kbn/i18n';
import type {
  ShownEvidence,
  TriageAnswer,
  TriageReason,
  TriageResponse,
} from '../../../common/api';
import { citedEvents, type CitedEvent } from '../triage/cited_events';
import { coveredSearchWords, uncoveredSearchWords } from '../triage/coverage_words';
import { questionWords, verdictWords } from '../triage/question_words';
import { reasonWords } from '../triage/reason_words';
import { heading, list, type ListItem, type MarkdownBlock } from './markdown_blocks';
import { codeSpan, markdownText } from './markdown_text';
import { placeSpan, timeSpan, valueSpan } from './value_span';

/** The answer to each question of the guide: its reasons with their evidence, what was looked at and what was not. */
export function answersPart({ answers, evidence }: TriageResponse): readonly MarkdownBlock[] {
  if (answers.length === 0) return [];
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.answers', {
        defaultMessage: "Answers to the guide's questions",
      })
    ),
    ...answers.flatMap((answer) => [
      heading(
        3,
        i18n.translate('publicIpDiscovery.export.answer', {
          defaultMessage: '{question} – {verdict}',
          values: {
            question: questionWords(answer.question),
            verdict: verdictWords(answer.verdict),
          },
        })
      ),
      ...list([
        ...answer.reasons.map((reason) => reasonItem(reason, evidence)),
        ...coverage(answer),
      ]),
    ]),
  ];
}

function reasonItem(reason: TriageReason, evidence: readonly ShownEvidence[]): ListItem {
  const line = i18n.translate('publicIpDiscovery.export.answerReason', {
    defaultMessage: '**{verdict}** – {reason}',
    values: {
      verdict: verdictWords(reason.speaksFor),
      reason: markdownText(reasonWords(reason)),
    },
  });
  return [line, citedEvents(reason, evidence).map(citedItem)];
}

/** What is cited of an event, by which it can be found again. */
function citedItem({ reference, event, citations }: CitedEvent): ListItem {
  const place = placeSpan(reference);
  const time = event?.time ?? null;
  const line =
    time === null
      ? i18n.translate('publicIpDiscovery.export.event', {
          defaultMessage: 'Event with {place}',
          values: { place },
        })
      : i18n.translate('publicIpDiscovery.export.eventAt', {
          defaultMessage: 'Event at {time} with {place}',
          values: { time: timeSpan(time), place },
        });
  return [line, citations.map(({ field, value }) => `${codeSpan(field)}: ${cited(value)}`)];
}

function cited(value: string | null): string {
  return value === null
    ? i18n.translate('publicIpDiscovery.export.notInTheEvent', {
        defaultMessage: 'not in the event',
      })
    : valueSpan(value);
}

function coverage({ covered, notCovered }: TriageAnswer): readonly ListItem[] {
  const lookedAt = covered.map((part) =>
    part.kind === 'field' ? codeSpan(part.field) : markdownText(coveredSearchWords(part))
  );
  const missed = notCovered.map((part) =>
    part.kind === 'field' ? codeSpan(part.field) : markdownText(uncoveredSearchWords(part))
  );
  return [
    ...parts(
      i18n.translate('publicIpDiscovery.export.covered', { defaultMessage: 'Covered' }),
      lookedAt
    ),
    ...parts(
      i18n.translate('publicIpDiscovery.export.notCovered', { defaultMessage: 'Not covered' }),
      missed
    ),
  ];
}

function parts(title: string, items: readonly string[]): readonly ListItem[] {
  return items.length === 0 ? [] : [[title, items]];
}
