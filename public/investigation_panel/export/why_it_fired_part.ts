import { i18n } from '@kbn/i18n';
import { values, type EventDocument } from '../../../common/event';
import { heading, list, type MarkdownBlock } from './markdown_blocks';
import { markdownText } from './markdown_text';

const OWN = 'kibana.alert.public_ip_discovery';

/** What of the event made the rule fire, and what could not be looked at; nothing where the alert does not say. */
export function whyItFiredPart(alert: EventDocument): readonly MarkdownBlock[] {
  const reasons = texts(alert, `${OWN}.matched_because`);
  const open = texts(alert, `${OWN}.could_not_evaluate`);
  if (reasons.length + open.length === 0) return [];
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.whyItFired', { defaultMessage: 'Why it fired' })
    ),
    ...list([
      ...reasons.map(markdownText),
      ...open.map((sentence) =>
        i18n.translate('publicIpDiscovery.export.couldNotEvaluate', {
          defaultMessage: 'Could not be evaluated: {sentence}',
          values: { sentence: markdownText(sentence) },
        })
      ),
    ]),
  ];
}

function texts(alert: EventDocument, field: string): readonly string[] {
  return [...new Set(values(alert, field).map(String))];
}
