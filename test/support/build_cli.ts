import { execFileSync } from 'node:child_process';

/** Tests run the commands as they are shipped, so they are built first. */
export default function buildCli(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', 'cli'], { stdio: 'inherit' });
}
