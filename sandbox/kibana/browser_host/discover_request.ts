import * as t from 'io-ts';

/** An Elasticsearch filter clause, as an object that is handed on. */
const clause = t.UnknownRecord;

/** The parameters of Kibana's Discover locator that the sandbox understands. */
export const discoverRequest = t.intersection(
  [
    t.type({
      dataViewSpec: t.intersection([
        t.type({ id: t.string, title: t.string, timeFieldName: t.string }),
        t.partial({ name: t.string }),
      ]),
      timeRange: t.intersection([
        t.type({ from: t.string, to: t.string }),
        t.partial({ mode: t.literal('absolute') }),
      ]),
    }),
    t.partial({
      filters: t.readonlyArray(
        t.type({
          meta: t.intersection([
            t.type({ alias: t.union([t.string, t.null]), negate: t.boolean, disabled: t.boolean }),
            t.partial({ index: t.string }),
          ]),
          query: clause,
        })
      ),
      query: t.type({ query: t.string, language: t.literal('kuery') }),
      columns: t.readonlyArray(t.string),
      sort: t.readonlyArray(t.tuple([t.string, t.keyof({ asc: null, desc: null })])),
    }),
  ],
  'parameters of Discover'
);
export type DiscoverRequest = t.TypeOf<typeof discoverRequest>;

export const discoverResponse = t.type({
  total: t.number,
  /** Whether `total` is a lower bound. */
  isAtLeast: t.boolean,
  events: t.readonlyArray(
    t.type({
      index: t.string,
      id: t.string,
      /** Column → values, as text. */
      values: t.record(t.string, t.readonlyArray(t.string)),
    })
  ),
});
export type DiscoverResponse = t.TypeOf<typeof discoverResponse>;

export const DISCOVER_PATH = '/internal/sandbox/discover';
/** Columns of a request that names none. */
export const DEFAULT_COLUMNS = ['event.category', 'event.action', 'host.name', 'process.name'];
