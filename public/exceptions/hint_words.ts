import { i18n } from '@kbn/i18n';
import type { ExceptionHint } from '../../common/exceptions';
import { visibleText } from '../investigation_panel';
import { sourceLabel } from '../app/components/source_label';

/** Longest part of a value that a sentence quotes. */
const MAX_QUOTED_LENGTH = 100;

/** What a person should know of a condition, in plain text, though nothing speaks against it. */
export function hintWords(hint: ExceptionHint): string {
  switch (hint.id) {
    case 'field_never_filled':
      return i18n.translate('publicIpDiscovery.exceptionHint.neverFilled', {
        defaultMessage:
          '{source} never fills {field}, so that the exception hides nothing of it.{count, plural, =0 {} other { It fills instead: {fields}.}}',
        values: {
          source: sourceLabel(hint.sourceId),
          field: visibleText(hint.field),
          count: hint.alternatives.length,
          fields: hint.alternatives.map(({ field }) => field).join(', '),
        },
      });
    case 'needs_process_event':
      return i18n.translate('publicIpDiscovery.exceptionHint.needsProcessEvent', {
        defaultMessage:
          '{source} fills {field} on the start of the process only. The exception is applied after the search, which costs one more search in each run that finds something, and hides nothing whose start is not found.',
        values: { source: sourceLabel(hint.sourceId), field: visibleText(hint.field) },
      });
    case 'applied_after_search':
      return i18n.translate('publicIpDiscovery.exceptionHint.afterSearch', {
        defaultMessage:
          '{field} may not be text on every source. The exception is applied after the search, on the events found.',
        values: { field: visibleText(hint.field) },
      });
    case 'wildcard_stands_for_itself':
      return i18n.translate('publicIpDiscovery.exceptionHint.wildcard', {
        defaultMessage:
          '* and ? in “{value}” stand for themselves. Choose “matches” if it is a pattern.',
        values: { value: visibleText(hint.value.slice(0, MAX_QUOTED_LENGTH)) },
      });
    case 'signer_without_trust':
      return i18n.translate('publicIpDiscovery.exceptionHint.signerWithoutTrust', {
        defaultMessage:
          'Anyone can sign with a certificate of that name. Add process.code_signature.trusted is true.',
      });
  }
}
