// The browser tests drive Debian's Chromium. It is installed if it is missing and we may; otherwise this says how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DEFAULT_PATH = '/usr/bin/chromium';
const path = process.env.CHROMIUM_PATH ?? DEFAULT_PATH;
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (!existsSync(path)) {
  if (path !== DEFAULT_PATH) fail(`There is no browser at ${path}, which CHROMIUM_PATH names.`);
  if (!mayInstall) {
    fail(
      'The browser tests need Chromium. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.'
    );
  }
  console.log('Installing Chromium for the browser tests …');
  const fault = install(['chromium', 'fonts-liberation']);
  if (fault !== undefined) fail(fault);
}

// Without a font the boxes in place of Japanese characters are too narrow to tell whether a text fits.
if (mayInstall && !hasJapaneseFont()) {
  console.log('Installing a Japanese font for the browser tests …');
  const fault = install(['fonts-ipafont-gothic']);
  if (fault !== undefined) console.warn(`${fault}\nThe tests go on without it.`);
}

function hasJapaneseFont() {
  const { status, stdout } = run('fc-list', [':lang=ja']);
  return status === 0 && stdout.trim() !== '';
}

/** @returns what has failed */
function install(packages) {
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = run('apt-get', args);
    if (status !== 0) return `apt-get ${args.join(' ')} failed:\n${stderr}`;
  }
  return undefined;
}

function run(command, args) {
  return spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
