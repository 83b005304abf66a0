import { parseArgs } from 'node:util';

/** What the command line asks the smoke test for. */
export interface SmokeArguments {
  /** Version of Kibana and Elasticsearch, to the patch: a zip is for one. */
  readonly version: string;
  readonly zip: string;
  /** Leave the containers running. */
  readonly keep: boolean;
}

/** Wrong use of the command; the message says what is wrong. */
export class SmokeUsageError extends Error {
  override readonly name = 'SmokeUsageError';
}

export const smokeUsage = `Usage: npm run test:kibana -- --version VERSION [options]

Starts Elasticsearch and Kibana with Docker, installs the plugin from its zip, and looks whether it works there as it does
in the sandbox.

Options:
  --version VERSION  of Kibana, such as 9.5.4
  --zip FILE         the plugin's zip (default build/publicIpDiscovery-VERSION.zip)
  --keep             leave the containers running
  --help             print this text

The exit status is 0 if all is well, 1 if a check has failed, 2 for wrong usage, 3 if Docker or Kibana did not start.
`;

/**
 * @returns `help` if that was asked for
 * @throws {SmokeUsageError}
 */
export function parseSmokeArguments(argv: readonly string[]): SmokeArguments | 'help' {
  const { values, positionals } = readOptions(argv);
  if (values.help === true) return 'help';
  if (positionals.length > 0)
    throw new SmokeUsageError(`Unknown argument "${positionals.join(' ')}".`);
  const { version = '' } = values;
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new SmokeUsageError(`--version needs a version such as 9.5.4, found "${version}".`);
  }
  return {
    version,
    zip: values.zip ?? `build/publicIpDiscovery-${version}.zip`,
    keep: values.keep ?? false,
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        version: { type: 'string' },
        zip: { type: 'string' },
        keep: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new SmokeUsageError(error instanceof Error ? error.message : String(error));
  }
}
