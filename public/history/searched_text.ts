import { i18n } from '@kbn/i18n';
import type { HistoryRun } from './history_run';

/** How far a look at the past has come, in one line. */
export function searchedText({
  searchedFrom,
  events,
  cost,
}: Pick<HistoryRun, 'searchedFrom' | 'events' | 'cost'>): string {
  const { requests } = cost;
  return searchedFrom === null
    ? i18n.translate('publicIpDiscovery.history.nothingSearched', {
        defaultMessage:
          'Nothing searched yet · {requests, plural, one {# request} other {# requests}}',
        values: { requests },
      })
    : i18n.translate('publicIpDiscovery.history.searchedBackTo', {
        defaultMessage:
          'Searched back to {time} · {matches, plural, one {# match} other {# matches}} · {requests, plural, one {# request} other {# requests}}',
        values: { time: shortTime(searchedFrom), matches: events.length, requests },
      });
}

/** To the minute, in the browser's time zone: nobody looks for an event by it. */
function shortTime(iso: string): string {
  return new Intl.DateTimeFormat(i18n.getLocale(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(iso));
}
