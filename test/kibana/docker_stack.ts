import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** npm runs scripts in the folder of the project. */
const COMPOSE_FILE = join(process.cwd(), 'test/kibana/compose.yml');
/** Lines of each container's log that are shown when something has failed. */
const LOG_LINES = 40;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

export const ELASTICSEARCH_URL = 'http://127.0.0.1:9200';
export const KIBANA_URL = 'http://127.0.0.1:5601';

/** Docker is missing, or its containers do not start; the message says what to do. */
export class DockerError extends Error {
  override readonly name = 'DockerError';
}

export interface StackOptions {
  readonly version: string;
  /** Absolute path of the plugin's zip. */
  readonly zip: string;
  /** Of the user `elastic`. */
  readonly password: string;
}

/** The containers of `compose.yml`. */
export class DockerStack {
  private readonly environment: NodeJS.ProcessEnv;

  constructor({ version, zip, password }: StackOptions) {
    this.environment = {
      ...process.env,
      STACK_VERSION: version,
      PLUGIN_ZIP: zip,
      ELASTIC_PASSWORD: password,
    };
  }

  /** @throws {DockerError} if there is no Docker that runs, or no Compose */
  async check(): Promise<void> {
    try {
      await run('docker', ['compose', 'version']);
      await run('docker', ['info']);
    } catch (error) {
      throw new DockerError(
        `Docker with Compose is needed, and its daemon has to run. ${errorOutput(error)}`
      );
    }
  }

  /** Starts the containers; images are fetched if they are missing. @throws {DockerError} */
  async up(): Promise<void> {
    const child = spawn('docker', this.compose('up', '--detach'), {
      env: this.environment,
      stdio: 'inherit',
    });
    await once(child, 'close');
    if (child.exitCode !== 0) throw new DockerError('The containers did not start.');
  }

  /** The last lines that the containers have logged. */
  async logs(): Promise<string> {
    const { stdout } = await run(
      'docker',
      this.compose('logs', '--no-color', '--tail', String(LOG_LINES)),
      { env: this.environment, maxBuffer: MAX_LOG_BYTES }
    );
    return stdout;
  }

  /** Whether the container of Kibana has ended, which it does if the plugin cannot be installed. */
  async hasKibanaEnded(): Promise<boolean> {
    const { stdout } = await run(
      'docker',
      this.compose('ps', '--all', '--quiet', '--status', 'exited', 'kibana'),
      { env: this.environment }
    );
    return stdout.trim() !== '';
  }

  /** Removes the containers and all that they have kept. */
  async down(): Promise<void> {
    await run('docker', this.compose('down', '--volumes', '--timeout', '10'), {
      env: this.environment,
    });
  }

  private compose(...args: readonly string[]): string[] {
    return ['compose', '--file', COMPOSE_FILE, ...args];
  }
}

function errorOutput(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && String(error.stderr) !== '')
    return String(error.stderr).trim();
  return error instanceof Error ? error.message : String(error);
}
