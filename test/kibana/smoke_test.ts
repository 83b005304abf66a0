import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { streamOutput, type Output } from '../../cli/replay/output';
import { checkKibana } from './check_kibana';
import { DockerError, DockerStack, ELASTICSEARCH_URL, KIBANA_URL } from './docker_stack';
import { formatChecks } from './format_checks';
import { KibanaApi, type Credentials } from './kibana_api';
import {
  parseSmokeArguments,
  smokeUsage,
  SmokeUsageError,
  type SmokeArguments,
} from './smoke_arguments';
import { WaitedInVainError, waitUntil } from './wait_until';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const EXIT_NOT_STARTED = 3;
const EXIT_INTERRUPTED = 130;

/** As long as a slow machine takes to install the plugin and start Kibana for the first time. */
const START_TIMEOUT_MS = 10 * 60_000;
const ASK_EVERY_MS = 3_000;
/** All stories of the scenario are within a day. */
const HOURS = 24;
const PICTURES = 'build/kibana-smoke';

/** The default of `compose.yml`: nobody else reaches these containers, and they are thrown away. */
const credentials: Credentials = {
  username: 'elastic',
  password: process.env['ELASTIC_PASSWORD'] ?? 'throw-away-elastic',
};

async function main(argv: readonly string[]): Promise<number> {
  const stdout = streamOutput(process.stdout, () => {});
  try {
    const args = parseSmokeArguments(argv);
    if (args === 'help') {
      await stdout.write(smokeUsage);
      return 0;
    }
    return await smokeTest(args, stdout);
  } catch (error) {
    if (error instanceof SmokeUsageError) {
      process.stderr.write(`${error.message}\n\n${smokeUsage}`);
      return EXIT_USAGE;
    }
    if (error instanceof DockerError || error instanceof WaitedInVainError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT_NOT_STARTED;
    }
    throw error;
  }
}

async function smokeTest({ version, zip, keep }: SmokeArguments, stdout: Output): Promise<number> {
  if (!existsSync(zip)) {
    throw new SmokeUsageError(
      `There is no ${zip}. Build it: npm run build:zip -- --kibana-version ${version}`
    );
  }
  const stack = new DockerStack({ version, zip: resolve(zip), password: credentials.password });
  await stack.check();
  process.once('SIGINT', () => {
    void stack.down().finally(() => process.exit(EXIT_INTERRUPTED));
  });
  try {
    await start(stack, stdout);
    const checks = await checkKibana(
      {
        kibanaUrl: KIBANA_URL,
        elasticsearch: { node: ELASTICSEARCH_URL, auth: credentials },
        credentials,
        pluginDirectory: join(__dirname, '../plugin'),
        hours: HOURS,
        pictures: PICTURES,
        everyMs: ASK_EVERY_MS,
      },
      (name) => {
        process.stdout.write(`Checking that ${name} …\n`);
      }
    );
    await stdout.write(`\n${formatChecks(checks, stdout)}\n\nPictures are in ${PICTURES}.\n`);
    const hasFailed = checks.some(({ problems }) => problems.length > 0);
    if (hasFailed) await stdout.write(`\n${await stack.logs()}`);
    return hasFailed ? EXIT_FAILED : 0;
  } finally {
    if (keep) await stdout.write(describeKept());
    else await stack.down();
  }
}

function describeKept(): string {
  return `Kibana runs at ${KIBANA_URL} (${credentials.username}, ${credentials.password}). To remove it: docker compose -p public-ip-discovery-smoke down -v\n`;
}

/** Starts the containers and waits for Kibana. What they have logged is printed if it does not come. */
async function start(stack: DockerStack, stdout: Output): Promise<void> {
  try {
    await stack.up();
    await stdout.write('Waiting for Kibana …');
    const kibana = new KibanaApi(KIBANA_URL, credentials);
    await waitUntil('Kibana is available', () => isAvailable(kibana, stack), {
      timeoutMs: START_TIMEOUT_MS,
      everyMs: ASK_EVERY_MS,
      onWait: () => void process.stdout.write('.'),
    });
    await stdout.write('\n');
  } catch (error) {
    await stdout.write(`\n${await stack.logs()}\n`);
    throw error;
  }
}

/** Kibana refuses connections at first, and answers 503 until it is ready. */
async function isAvailable(kibana: KibanaApi, stack: DockerStack): Promise<true | undefined> {
  try {
    await kibana.call('GET', '/api/status');
    return true;
  } catch {
    if (await stack.hasKibanaEnded()) {
      throw new DockerError('Kibana has ended: see its log above.');
    }
    return undefined;
  }
}

void main(process.argv.slice(2)).then((status) => process.exit(status));
