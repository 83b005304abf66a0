// The browser tests drive Debian's Chromium. It is installed if it is missing and we may; otherwise this says how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DEFAULT_PATH = '/usr/bin/chromium';
const path = process.env.CHROMIUM_PATH ?? DEFAULT_PATH;

if (!existsSync(path)) {
  if (path !== DEFAULT_PATH) fail(`There is no browser at ${path}, which CHROMIUM_PATH names.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    fail(
      'The browser tests need Chromium. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.'
    );
  }
  console.log('Installing Chromium for the browser tests …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
  ]);
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed:\n${stderr}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
