import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ReplayResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const replayCommand = join(import.meta.dirname, '../../target/cli/replay.js');

/** Runs the built command to its end. */
export async function runReplay(
  args: readonly string[],
  { input = '', cwd }: { readonly input?: string | Uint8Array; readonly cwd?: string } = {}
): Promise<ReplayResult> {
  const child = spawn(process.execPath, [replayCommand, ...args], { cwd });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // The command may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    status,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8'),
  };
}
