import { i18n } from '@kbn/i18n';
import type { TriageAnswer } from '../../../common/api';
import { searchWords } from './question_words';

type CoveredSearch = Extract<TriageAnswer['covered'][number], { kind: 'search' }>;
type UncoveredSearch = Extract<TriageAnswer['notCovered'][number], { kind: 'search' }>;

/** A search that an answer rests on, and how many events it brought. */
export function coveredSearchWords({ search, count }: CoveredSearch): string {
  return i18n.translate('publicIpDiscovery.covered.searched', {
    defaultMessage: '{search}: {count, plural, one {# event looked at} other {# events looked at}}',
    values: { search: searchWords(search), count },
  });
}

/** A search that an answer misses, and why. */
export function uncoveredSearchWords({ search, why }: UncoveredSearch): string {
  const words = searchWords(search);
  switch (why) {
    case 'no_telemetry':
      return i18n.translate('publicIpDiscovery.notCovered.noTelemetry', {
        defaultMessage: '{search}: nothing of the kind is recorded',
        values: { search: words },
      });
    case 'cannot_be_asked':
      return i18n.translate('publicIpDiscovery.notCovered.cannotBeAsked', {
        defaultMessage: '{search}: cannot be asked, because the alert lacks a field for it',
        values: { search: words },
      });
    case 'denied':
      return i18n.translate('publicIpDiscovery.notCovered.denied', {
        defaultMessage: '{search}: you may not read them',
        values: { search: words },
      });
    case 'search_failed':
      return i18n.translate('publicIpDiscovery.notCovered.searchFailed', {
        defaultMessage: '{search}: the search failed',
        values: { search: words },
      });
    case 'search_incomplete':
      return i18n.translate('publicIpDiscovery.notCovered.searchIncomplete', {
        defaultMessage: '{search}: there are more than were looked at',
        values: { search: words },
      });
    case 'not_asked':
      return i18n.translate('publicIpDiscovery.notCovered.notAsked', {
        defaultMessage: '{search}: not searched for',
        values: { search: words },
      });
  }
}
