import { SingleBar } from 'cli-progress';

/** A replay that is over sooner shows no bar. */
const SHOW_AFTER_MS = 1_000;
const MEGABYTE = 1024 * 1024;

/** Shows on standard error how far the reading has come. */
export interface ProgressBar {
  add(bytes: number): void;
  stop(): void;
}

export const noProgressBar: ProgressBar = { add: () => {}, stop: () => {} };

/** @param totalBytes size of all inputs; those whose size is unknown count nothing */
export function progressBar(totalBytes: number): ProgressBar {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value}/{total} MB | {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let read = 0;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    bar.start(Math.ceil(totalBytes / MEGABYTE), Math.floor(read / MEGABYTE));
  }, SHOW_AFTER_MS);
  timer.unref();
  return {
    add: (bytes) => {
      read += bytes;
      if (shown) bar.update(Math.floor(read / MEGABYTE));
    },
    stop: () => {
      clearTimeout(timer);
      if (shown) bar.stop();
    },
  };
}
