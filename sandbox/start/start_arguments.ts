import { parseArgs } from 'node:util';
import { clusterAddress, ClusterAddressError, type ClusterAddress } from './cluster_address';

/** What the command line and the environment ask the sandbox for. */
export interface StartArguments {
  /** Run the rule over the scenario once, print the alerts and end. */
  readonly once: boolean;
  /** Where events, rules and alerts are kept; in memory without it. */
  readonly dataDirectory: string | undefined;
  /** The zip whose plugin is run; the built plugin without it. */
  readonly zip: string | undefined;
  readonly port: number;
  /** A real cluster in place of the embedded event store. */
  readonly cluster: ClusterAddress | undefined;
  /** Whether the scenario is written: always to the embedded store, to a cluster only if asked. */
  readonly seed: boolean;
  /** Hours of the scenario. */
  readonly hours: number;
}

/** Wrong use of the command; the message says what is wrong. */
export class StartUsageError extends Error {
  override readonly name = 'StartUsageError';
}

export const DEFAULT_PORT = 5601;
/** Enough for a histogram to have shape, and written within a quarter of a minute. */
const DEFAULT_HOURS = 6;
const MAX_HOURS = 24 * 7;

export const startUsage = `Usage: npm start -- [options]

Starts the built plugin without Kibana: an embedded event store, stand-ins for Kibana, and a demo scenario of all seven
data sources. Everything listens on 127.0.0.1 only.

Options:
  --once        run the rule over the scenario, print the alerts and end
  --data DIR    keep events, rules and alerts in this folder (default: in memory)
  --zip FILE    install the plugin of this zip and run it, not the one that was just built
  --port N      port of the page (default ${DEFAULT_PORT}; 0 takes any free one)
  --hours N     hours of the scenario, 1 to ${MAX_HOURS} (default ${DEFAULT_HOURS})
  --seed        write the scenario to a real cluster too
  --help        print this text

A real cluster takes the place of the embedded store with ELASTICSEARCH_URL and ELASTICSEARCH_API_KEY, or
ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD; ELASTICSEARCH_CA names a certificate authority.
`;

/**
 * @returns `help` if that was asked for
 * @throws {StartUsageError}
 */
export function parseStartArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): StartArguments | 'help' {
  const { values, positionals } = readOptions(argv);
  if (values.help === true) return 'help';
  if (positionals.length > 0)
    throw new StartUsageError(`Unknown argument "${positionals.join(' ')}".`);
  const cluster = clusterOf(environment);
  return {
    once: values.once ?? false,
    dataDirectory: values.data,
    zip: values.zip,
    port: integer('--port', values.port, DEFAULT_PORT, 0, 65_535),
    cluster,
    seed: cluster === undefined || (values.seed ?? false),
    hours: integer('--hours', values.hours, DEFAULT_HOURS, 1, MAX_HOURS),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        once: { type: 'boolean' },
        data: { type: 'string' },
        zip: { type: 'string' },
        port: { type: 'string' },
        hours: { type: 'string' },
        seed: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new StartUsageError(error instanceof Error ? error.message : String(error));
  }
}

function clusterOf(
  environment: Readonly<Record<string, string | undefined>>
): ClusterAddress | undefined {
  try {
    return clusterAddress(environment);
  } catch (error) {
    throw error instanceof ClusterAddressError ? new StartUsageError(error.message) : error;
  }
}

function integer(
  option: string,
  text: string | undefined,
  defaultValue: number,
  min: number,
  max: number
): number {
  if (text === undefined) return defaultValue;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new StartUsageError(
      `${option} needs a whole number from ${min} to ${max}, found "${text}".`
    );
  }
  return value;
}
