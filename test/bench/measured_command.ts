import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Measurement {
  readonly seconds: number;
  /** Highest resident memory of the process in bytes, where the system tells it (Linux). */
  readonly peakMemory: number | undefined;
  readonly output: string;
}

const SAMPLING_MS = 20;

/**
 * Runs a command to its end and measures wall-clock time and peak memory.
 *
 * @returns `undefined` if the command is not installed
 * @throws if it exits with another status than 0 or 1 (ripgrep's and jq's "nothing found")
 */
export async function measuredCommand(
  command: string,
  args: readonly string[]
): Promise<Measurement | undefined> {
  const started = performance.now();
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.resume();
  let peakMemory: number | undefined;
  const sampling = setInterval(() => {
    void residentPeak(child.pid).then((peak) => {
      peakMemory = peak === undefined ? peakMemory : Math.max(peak, peakMemory ?? 0);
    });
  }, SAMPLING_MS);
  const status = await new Promise<number | 'missing'>((resolve) => {
    child.on('error', () => resolve('missing'));
    child.on('close', (code) => resolve(code ?? -1));
  });
  clearInterval(sampling);
  if (status === 'missing') return undefined;
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with status ${status}`);
  return {
    seconds: (performance.now() - started) / 1000,
    peakMemory,
    output: Buffer.concat(output).toString('utf8'),
  };
}

async function residentPeak(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
