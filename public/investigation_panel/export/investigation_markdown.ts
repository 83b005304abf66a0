import { i18n } from '@kbn/i18n';
import type { InvestigationResponse } from '../../../common/api';
import { alertTitle } from '../../app/alert_page/alert_title';
import { alertPart } from './alert_part';
import { answersPart } from './answers_part';
import { dispositionPart } from './disposition_part';
import { lookupPart } from './lookup_part';
import { heading, type MarkdownBlock } from './markdown_blocks';
import { markdownText } from './markdown_text';
import { pivotsPart } from './pivots_part';
import { unresolvedPart } from './unresolved_part';
import { placeSpan, timeSpan } from './value_span';
import { whyItFiredPart } from './why_it_fired_part';

export interface InvestigationMarkdownOptions {
  /** When it is written. */
  readonly now: Date;
  /** Where the alert is in Kibana. */
  readonly alertUrl?: string;
  /** Of numbers. */
  readonly locale: string;
}

/**
 * An investigation as Markdown, for a case or a ticket: all that the page says, with the evidence by which it can be
 * checked. Values of events are code or escaped text and cannot act.
 */
export function investigationMarkdown(
  response: InvestigationResponse,
  { now, alertUrl, locale }: InvestigationMarkdownOptions
): string {
  const { alert, triage } = response;
  const blocks: readonly MarkdownBlock[] = [
    heading(1, alert === null ? untitled() : markdownText(alertTitle(alert.fields))),
    ...alertPart(response, alertUrl),
    ...(alert === null ? [] : whyItFiredPart(alert.fields)),
    ...lookupPart(response),
    ...dispositionPart(triage),
    ...answersPart(triage),
    ...pivotsPart(response, locale),
    ...unresolvedPart(response, locale),
    '---',
    origin(response, now),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** When and from what it was written: it is the state of an hour, and events may arrive later. */
function origin({ alert, triage }: InvestigationResponse, now: Date): MarkdownBlock {
  const time = timeSpan(now.toISOString());
  const sentences = [
    alert === null
      ? i18n.translate('publicIpDiscovery.export.originOfEvent', {
          defaultMessage:
            'Written by Public IP Discovery at {time} from an event and what Elasticsearch held around it at that time.',
          values: { time },
        })
      : i18n.translate('publicIpDiscovery.export.origin', {
          defaultMessage:
            'Written by Public IP Discovery at {time} from the alert with {place} and what Elasticsearch held around it at that time.',
          values: { time, place: placeSpan(alert) },
        }),
    i18n.translate('publicIpDiscovery.export.howToRead', {
      defaultMessage:
        'Times are in UTC. Values are as events have them; characters that show nothing are written as ⟨U+…⟩.',
    }),
  ];
  const leftOut =
    triage.evidenceLeftOut === 0
      ? []
      : [
          i18n.translate('publicIpDiscovery.export.leftOut', {
            defaultMessage:
              '{events, plural, one {# event that was} other {# events that were}} looked at could not be listed.',
            values: { events: triage.evidenceLeftOut },
          }),
        ];
  return [...sentences, ...leftOut].join('\n\n');
}

const untitled = () =>
  i18n.translate('publicIpDiscovery.export.untitled', {
    defaultMessage: 'Investigation of an event',
  });
