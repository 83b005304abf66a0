/** Where a command writes: text goes out in order, and a slow reader slows the writer. */
export interface Output {
  readonly isTerminal: boolean;
  /** Whether colours are shown, see https://no-color.org. */
  readonly hasColors: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Ends at once where the reader has gone away. Throws {@link OutputError}. */
  write(text: string): Promise<void>;
  /** Ends once everything is out; the process must not end sooner. Throws {@link OutputError}. */
  flush(): Promise<void>;
}

/** The output cannot be written, for another reason than that nobody reads it any more. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const DEFAULT_WIDTH = 160;

/** A stream of the process; the last two are missing unless it is a terminal. */
type ProcessStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/**
 * Writes to a stream of the process.
 *
 * @param onClosed called when the reader has gone away (`| head`); what is written from then on is dropped
 */
export function streamOutput(stream: ProcessStream, onClosed: () => void): Output {
  const state: { isClosed: boolean; fault: OutputError | undefined; wake: () => void } = {
    isClosed: false,
    fault: undefined,
    wake: () => {},
  };
  stream.on('drain', () => state.wake());
  stream.on('error', (error: NodeJS.ErrnoException) => {
    state.isClosed = true;
    if (error.code === 'EPIPE') onClosed();
    else state.fault = new OutputError(`The output cannot be written: ${error.message}`);
    state.wake();
  });
  const throwFault = () => {
    if (state.fault !== undefined) throw state.fault;
  };
  return {
    isTerminal: stream.isTTY === true,
    hasColors: stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    width: stream.columns ?? DEFAULT_WIDTH,
    write: async (text) => {
      throwFault();
      if (state.isClosed) return;
      const woken = new Promise<void>((resolve) => (state.wake = resolve));
      if (!stream.write(text)) await woken;
      throwFault();
    },
    flush: async () => {
      if (!state.isClosed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      throwFault();
    },
  };
}
