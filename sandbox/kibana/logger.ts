import type { Logger } from '@kbn/core/server';

/** One line of the log. */
export interface LogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** Dotted, as Kibana prints it: `plugins.publicIpDiscovery.routes`. */
  readonly context: string;
  readonly message: string;
}

export type LogSink = (entry: LogEntry) => void;

/** Stands for Kibana's logger (`src/platform/packages/shared/kbn-logging`): levels and child contexts. */
export function createLogger(sink: LogSink, ...context: string[]): Logger {
  const name = context.join('.');
  const write = (level: LogEntry['level'], message: string | Error): void => {
    const text = message instanceof Error ? (message.stack ?? message.message) : message;
    sink({ level, context: name, message: text });
  };
  return {
    debug: (message) => write('debug', message),
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message) => write('error', message),
    get: (...childContext) => createLogger(sink, ...context, ...childContext),
  };
}
