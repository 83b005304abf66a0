import { i18n } from '@kbn/i18n';
import type { InvestigationResponse } from '../../../common/api';
import { questionWords } from '../triage/question_words';
import { heading, list, type MarkdownBlock } from './markdown_blocks';
import { markdownText } from './markdown_text';
import { stateName } from './pivots_part';

/** The questions without an answer, and what could not be searched for. */
export function unresolvedPart(
  { triage, pivots }: InvestigationResponse,
  locale: string
): readonly MarkdownBlock[] {
  const questions = triage.answers
    .filter(({ verdict }) => verdict === 'unresolved')
    .map(({ question }) => questionWords(question));
  const searches = pivots
    .filter(({ state }) => state.kind !== 'found' && state.kind !== 'none')
    .map(({ label, state }) =>
      i18n.translate('publicIpDiscovery.export.unresolvedSearch', {
        defaultMessage: '{label}: {state}',
        values: { label: markdownText(label), state: stateName(state, locale) },
      })
    );
  const open = [...questions, ...searches];
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.unresolved', { defaultMessage: 'Unresolved' })
    ),
    ...(open.length > 0
      ? list(open)
      : [
          i18n.translate('publicIpDiscovery.export.nothingUnresolved', {
            defaultMessage: 'Every question has an answer, and everything could be searched for.',
          }),
        ]),
  ];
}
