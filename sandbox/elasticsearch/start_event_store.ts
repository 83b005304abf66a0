import { createServer } from 'node:http';
import { EventStore } from './event_store';
import { serve } from './http/serve';
import { unrecorded } from './indices/store_changes';
import { Journal } from './persistence/journal';
import { loadStore } from './persistence/load_store';

export interface EventStoreOptions {
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Where documents are kept between starts; without it they are gone when the store is closed. */
  readonly dataDirectory?: string;
  /** The time in milliseconds by which asynchronous searches expire; that of the machine by default. */
  readonly now?: () => number;
}

export interface StartedEventStore {
  readonly url: string;
  readonly store: EventStore;
  /** Ends all connections, and writes the data directory anew without what has been overwritten. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Starts the embedded event store: the few HTTP APIs of Elasticsearch that the plugin calls, for the official client. It
 * listens on the loopback address only.
 */
export async function startEventStore({
  port = 0,
  dataDirectory,
  now,
}: EventStoreOptions = {}): Promise<StartedEventStore> {
  const journal = dataDirectory === undefined ? undefined : new Journal(dataDirectory);
  const store = new EventStore(journal ?? unrecorded, now);
  if (journal !== undefined) {
    store.warnings.push(...loadStore(journal.directory, store.catalog));
    journal.watch(store.catalog);
    journal.start();
  }
  const server = createServer((message, response) => {
    serve(store, message, response)
      .then(() => journal?.flush())
      .catch((error: unknown) => {
        store.warnings.push(`A request could not be answered: ${String(error)}`);
        response.destroy();
      });
  });
  // The client keeps connections open for longer than Node's default of five seconds.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The event store does not listen.');
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    store.searches.removeAll();
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    journal?.compact(store.catalog);
  };
  return {
    url: `http://${LOOPBACK}:${address.port}`,
    store,
    close: () => (closing ??= close()),
  };
}
