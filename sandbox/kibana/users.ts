import type { ElasticsearchAuth } from './elasticsearch_clients';

/** The privilege a user holds in every feature of the only space. */
export type FeatureLevel = 'all' | 'read' | 'none';

export interface SandboxUser {
  readonly name: string;
  readonly password: string;
  readonly privilege: FeatureLevel;
  /** What this user is in Elasticsearch; by default the user of the sandbox itself. */
  readonly elasticsearchAuth?: ElasticsearchAuth;
}

/**
 * Stands for the users and roles of Kibana's security plugin. Passwords are the names: these users exist in the sandbox
 * only, which listens on the loopback address only.
 *
 * `admin` is no superuser: it holds `all` of each feature, so that what no feature grants is missed here too. A
 * superuser of Kibana would not notice.
 */
export const sandboxUsers: readonly SandboxUser[] = [
  { name: 'admin', password: 'admin', privilege: 'all' },
  { name: 'analyst', password: 'analyst', privilege: 'read' },
  { name: 'outsider', password: 'outsider', privilege: 'none' },
];
