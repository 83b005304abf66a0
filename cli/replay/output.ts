import { once } from 'node:events';

/** Where a command writes: text goes out in order, and a slow reader slows the writer. */
export interface Output {
  readonly isTerminal: boolean;
  /** Whether colours are shown, see https://no-color.org. */
  readonly hasColors: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  write(text: string): Promise<void>;
}

const DEFAULT_WIDTH = 160;

/** A stream of the process; the last two are missing unless it is a terminal. */
type ProcessStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/**
 * Writes to a stream of the process.
 *
 * @param onClosed called when the reader has gone away (`| head`), after which nothing can be written any more
 */
export function streamOutput(stream: ProcessStream, onClosed: () => void): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    onClosed();
  });
  return {
    isTerminal: stream.isTTY === true,
    hasColors: stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    width: stream.columns ?? DEFAULT_WIDTH,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}
