import * as t from 'io-ts';
import { bounded, strictObject } from '../validation';

/** Alerts on one page. */
export const MAX_ALERTS_PER_PAGE = 200;
/** Alerts whose status is changed at once. */
export const MAX_ALERTS_PER_UPDATE = 1_000;
/**
 * Alerts of one lookup lie this close together in time: a name server answers, or the client gives up, long before. The
 * same program asking again later is another lookup.
 */
export const MAX_LOOKUP_DISTANCE_MS = 60_000;
/** Longest text that is searched for. */
const MAX_SEARCH_LENGTH = 1_000;
/** Values of one facet. */
const MAX_FACET_VALUES = 100;

const isoTime = bounded(
  t.string,
  'a time such as 2026-03-01T12:00:00Z',
  (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))
);
const searchText = bounded(
  t.string,
  `a text of at most ${MAX_SEARCH_LENGTH} characters`,
  (text) => text.length <= MAX_SEARCH_LENGTH
);
const facetValues = bounded(
  t.array(t.string),
  `a list of at most ${MAX_FACET_VALUES} texts`,
  (values) =>
    values.length <= MAX_FACET_VALUES && values.every((value) => value.length <= MAX_SEARCH_LENGTH)
);
const pageSize = bounded(
  t.number,
  `a whole number from 0 to ${MAX_ALERTS_PER_PAGE}`,
  (size) => Number.isInteger(size) && size >= 0 && size <= MAX_ALERTS_PER_PAGE
);
const alertIds = bounded(
  t.array(t.string),
  `a list of 1 to ${MAX_ALERTS_PER_UPDATE} ids`,
  (ids) =>
    ids.length >= 1 &&
    ids.length <= MAX_ALERTS_PER_UPDATE &&
    ids.every((id) => id !== '' && id.length <= 512)
);

export const workflowStatusCodec = t.keyof(
  { open: null, acknowledged: null, closed: null },
  '"open", "acknowledged" or "closed"'
);
export type WorkflowStatus = t.TypeOf<typeof workflowStatusCodec>;

/** Fields by which alerts can be narrowed down; each is a keyword. */
export const alertFacets = {
  source: 'kibana.alert.public_ip_discovery.source',
  host: 'host.name',
  user: 'user.name',
  process: 'process.name',
  domain: 'dns.question.name',
  status: 'kibana.alert.workflow_status',
} as const;
export type AlertFacet = keyof typeof alertFacets;

export const findAlertsRequest = strictObject(
  'a search for alerts',
  {},
  {
    from: isoTime,
    to: isoTime,
    text: searchText,
    source: facetValues,
    host: facetValues,
    user: facetValues,
    process: facetValues,
    domain: facetValues,
    status: facetValues,
    size: pageSize,
    /** The `sort` of the last alert of the page before. */
    after: t.array(t.union([t.string, t.number])),
    sort: t.keyof({ newest: null, oldest: null }, '"newest" or "oldest"'),
  }
);
export type FindAlertsRequest = t.TypeOf<typeof findAlertsRequest>;

export const alertHit = t.type({
  id: t.string,
  index: t.string,
  /** Dotted field names to values, as the alert was written. */
  fields: t.record(t.string, t.unknown),
  sort: t.array(t.union([t.string, t.number])),
});
export type AlertHit = t.TypeOf<typeof alertHit>;

const facetCount = t.type({ value: t.string, count: t.number });

export const findAlertsResponse = t.type({
  total: t.number,
  /** Whether there are more than were counted. */
  totalIsAtLeast: t.boolean,
  alerts: t.array(alertHit),
  /** Milliseconds of one bar. */
  histogramInterval: t.number,
  /** Bars that are not empty, oldest first; none for the pages after the first. */
  histogram: t.array(
    t.type({ time: t.string, count: t.number, bySource: t.record(t.string, t.number) })
  ),
  /** By the name of the facet, the most frequent values first; none for the pages after the first. */
  facets: t.record(t.string, t.array(facetCount)),
});
export type FindAlertsResponse = t.TypeOf<typeof findAlertsResponse>;

export const alertIdParams = strictObject(
  'the id of an alert',
  { id: bounded(t.string, 'an id', (id) => id !== '' && id.length <= 512) },
  {}
);

export const alertResponse = t.type({ alert: alertHit });
export type AlertResponse = t.TypeOf<typeof alertResponse>;

export const alertStatusRequest = strictObject(
  'a change of status',
  { ids: alertIds, status: workflowStatusCodec },
  {}
);
export const alertStatusResponse = t.type({ updated: t.number, failed: t.number });
export type AlertStatusResponse = t.TypeOf<typeof alertStatusResponse>;
