import dateMath from '@elastic/datemath';
import * as t from 'io-ts';
import type { AlertFacet } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import { bounded } from '../../../common/validation';
import { urlValue, urlValues } from '../components/url_state';

/** As long as the server takes it. */
const MAX_TEXT_LENGTH = 1_000;

const time = bounded(
  t.string,
  'a time such as 2026-03-01T12:00:00Z or now-24h',
  // Other texts would be left to the browser's guesses.
  (text) =>
    (text.startsWith('now') || isoInstant(text) !== undefined) &&
    dateMath.parse(text)?.isValid() === true
);
const text = bounded(
  t.string,
  `a text of at most ${MAX_TEXT_LENGTH} characters`,
  (value) => value.length <= MAX_TEXT_LENGTH
);

/** What the list of alerts shows, as it stands in the query of the address. */
export const alertsState = t.strict({
  /** Date math, the last day by default. */
  from: urlValue(time, 'now-24h'),
  to: urlValue(time, 'now'),
  text: urlValue(text, ''),
  source: urlValues(text),
  host: urlValues(text),
  user: urlValues(text),
  process: urlValues(text),
  domain: urlValues(text),
  status: urlValues(text),
  sort: urlValue(t.keyof({ newest: null, oldest: null }, '"newest" or "oldest"'), 'newest'),
  view: urlValue(t.keyof({ lookups: null, alerts: null }, '"lookups" or "alerts"'), 'lookups'),
  /** The id of the alert that is open beside the list; none if empty. */
  alert: urlValue(text, ''),
});
export type AlertsState = t.TypeOf<typeof alertsState>;

/** The facets in the order in which they are shown. */
export const facetOrder = [
  'status',
  'source',
  'host',
  'user',
  'process',
  'domain',
] as const satisfies readonly AlertFacet[];

/** Whether anything but the time leaves alerts out. */
export function isFiltered(state: AlertsState): boolean {
  return state.text.trim() !== '' || facetOrder.some((facet) => state[facet].length > 0);
}

/** The change that takes all filters away, except for the time. */
export const NO_FILTERS = {
  text: '',
  source: [],
  host: [],
  user: [],
  process: [],
  domain: [],
  status: [],
} as const satisfies Partial<AlertsState>;
