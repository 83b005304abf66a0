import { execFileSync } from 'node:child_process';

/** Tests run the commands and both sides of the plugin as they are shipped, so they are built first. */
export default function buildOnce(): void {
  execFileSync(
    process.execPath,
    ['scripts/build.mjs', 'cli', 'server', 'browser', 'sandbox', 'sandbox_browser'],
    {
      stdio: 'inherit',
    }
  );
}
