import { execFileSync } from 'node:child_process';

/** Tests run the commands and the plugin's server as they are shipped, so they are built first. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', 'cli', 'server', 'sandbox'], {
    stdio: 'inherit',
  });
}
