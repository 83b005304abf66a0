import { Client } from '@elastic/elasticsearch';
import type { IScopedClusterClient } from '@kbn/core/server';
import type { SandboxUser } from './users';

type ClientOptions = ConstructorParameters<typeof Client>[0];
export type ElasticsearchAuth = NonNullable<ClientOptions['auth']>;

export interface ElasticsearchOptions {
  /** Address of the event store or of a real cluster. */
  readonly node: string;
  /** Who the sandbox itself is, Kibana's system user. */
  readonly auth?: ElasticsearchAuth;
  /** A certificate authority that Node does not know. */
  readonly tls?: { readonly ca: string };
  /** Retries of the client, 3 by default as in the official client. */
  readonly maxRetries?: number;
}

/**
 * Stands for Kibana's Elasticsearch service
 * (`src/core/packages/elasticsearch/client-server-internal/src/cluster_client.ts`): one internal client, and one for each
 * user. Users without credentials of their own in Elasticsearch search as the sandbox does.
 */
export class ElasticsearchClients {
  readonly internal: Client;
  private readonly ofUsers = new Map<string, Client>();

  constructor(private readonly options: ElasticsearchOptions) {
    this.internal = this.create(options.auth);
  }

  asUser({ name, elasticsearchAuth }: SandboxUser): Client {
    if (elasticsearchAuth === undefined) return this.internal;
    const known = this.ofUsers.get(name);
    if (known !== undefined) return known;
    const client = this.create(elasticsearchAuth);
    this.ofUsers.set(name, client);
    return client;
  }

  scopedTo(user: SandboxUser): IScopedClusterClient {
    return { asCurrentUser: this.asUser(user), asInternalUser: this.internal };
  }

  async close(): Promise<void> {
    await Promise.all([this.internal, ...this.ofUsers.values()].map((client) => client.close()));
  }

  private create(auth: ElasticsearchAuth | undefined): Client {
    const { node, maxRetries, tls } = this.options;
    return new Client({
      node,
      ...(auth === undefined ? {} : { auth }),
      ...(maxRetries === undefined ? {} : { maxRetries }),
      ...(tls === undefined ? {} : { tls }),
    });
  }
}
