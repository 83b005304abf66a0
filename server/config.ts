import { schema, type TypeOf } from '@kbn/config-schema';
import type { Duration } from 'moment';
import { durationMilliseconds, MAX_PIVOT_PAGE_SIZE } from '../common/api';
import { parseAddressBlock } from '../common/eql';
import { MAX_WINDOW_DAYS } from '../common/guide';

const TIME_RANGE = { min: '1h', max: '365d', defaultValue: `${MAX_WINDOW_DAYS}d` } as const;
const SEARCH_TIMEOUT = { min: '1s', max: '5m', defaultValue: '10s' } as const;
const PAGE_SIZE = { min: 10, max: MAX_PIVOT_PAGE_SIZE, defaultValue: 50 } as const;

/** Entries of the list of proxies. */
const MAX_PROXIES = 100;

/** Settings in `kibana.yml` under `publicIpDiscovery`. Kibana names the setting and ends if one of them is refused. */
export const configSchema = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  investigation: schema.object({
    /** The longest window that a button of a guide may search; more is cut off, and the button says so. */
    maxTimeRange: schema.duration({
      defaultValue: TIME_RANGE.defaultValue,
      validate: (given) => outside(given, TIME_RANGE),
    }),
    /** How long one search of an investigation may look before it answers with what it has. */
    searchTimeout: schema.duration({
      defaultValue: SEARCH_TIMEOUT.defaultValue,
      validate: (given) => outside(given, SEARCH_TIMEOUT),
    }),
    /** Events that are added at once to those of a button. */
    pageSize: schema.number({
      defaultValue: PAGE_SIZE.defaultValue,
      validate: (given) =>
        Number.isInteger(given) && given >= PAGE_SIZE.min && given <= PAGE_SIZE.max
          ? undefined
          : `expected a whole number from ${PAGE_SIZE.min} to ${PAGE_SIZE.max}, found ${given}`,
    }),
    /**
     * Addresses and networks of web proxies: `10.0.0.80`, `10.0.1.0/28`. A connection to one of them is no external
     * connection by itself; to any other address inside, on a port that proxies use, it may be one.
     */
    confirmedProxies: schema.arrayOf(
      schema.string({
        validate: (given) =>
          parseAddressBlock(given) === undefined
            ? `expected an IP address or a network such as 10.0.1.0/28, found "${given}"`
            : undefined,
      }),
      { defaultValue: [], maxSize: MAX_PROXIES }
    ),
  }),
});

export type PublicIpDiscoveryConfig = TypeOf<typeof configSchema>;

/** @returns what is wrong with it; undefined if nothing is */
function outside(
  given: Duration,
  { min, max }: { readonly min: string; readonly max: string }
): string | undefined {
  const milliseconds = given.asMilliseconds();
  const isWithin =
    milliseconds >= durationMilliseconds(min) && milliseconds <= durationMilliseconds(max);
  return isWithin
    ? undefined
    : `expected a duration from ${min} to ${max}, found ${given.asSeconds()}s`;
}
