import { readFileSync } from 'node:fs';

/** Where a real cluster is, and as whom it is asked. */
export interface ClusterAddress {
  readonly node: string;
  readonly auth: ClusterAuth | undefined;
  /** File with the certificate of the authority that has signed the cluster's. */
  readonly certificateAuthority?: string;
}

export type ClusterAuth =
  { readonly apiKey: string } | { readonly username: string; readonly password: string };

/** The environment names no proper cluster; the message says what is wrong. */
export class ClusterAddressError extends Error {
  override readonly name = 'ClusterAddressError';
}

/**
 * The cluster that the environment names: `ELASTICSEARCH_URL`, with `ELASTICSEARCH_API_KEY` or `ELASTICSEARCH_USERNAME`
 * and `ELASTICSEARCH_PASSWORD`, and `ELASTICSEARCH_CA` for a certificate that Node does not know.
 *
 * @returns undefined if it names none
 * @throws {ClusterAddressError}
 */
export function clusterAddress(
  environment: Readonly<Record<string, string | undefined>>
): ClusterAddress | undefined {
  const node = environment['ELASTICSEARCH_URL'] ?? '';
  if (node === '') return undefined;
  if (!/^https?:\/\//.test(node) || !URL.canParse(node)) {
    throw new ClusterAddressError(
      `ELASTICSEARCH_URL is no address such as https://localhost:9200: "${node}".`
    );
  }
  const authority = environment['ELASTICSEARCH_CA'] ?? '';
  return {
    node,
    auth: clusterAuth(environment),
    ...(authority !== '' && { certificateAuthority: authority }),
  };
}

function clusterAuth(
  environment: Readonly<Record<string, string | undefined>>
): ClusterAuth | undefined {
  const apiKey = environment['ELASTICSEARCH_API_KEY'] ?? '';
  const username = environment['ELASTICSEARCH_USERNAME'] ?? '';
  const password = environment['ELASTICSEARCH_PASSWORD'];
  if (apiKey !== '') return { apiKey };
  if (username === '') return undefined;
  if (password === undefined) {
    throw new ClusterAddressError('ELASTICSEARCH_USERNAME needs ELASTICSEARCH_PASSWORD beside it.');
  }
  return { username, password };
}

/** What the official client is made with to talk to a cluster. */
export interface ClusterConnection {
  readonly node: string;
  readonly auth?: ClusterAuth;
  readonly tls?: { readonly ca: string };
}

/** @throws {ClusterAddressError} if the certificate cannot be read */
export function clusterConnection({
  node,
  auth,
  certificateAuthority,
}: ClusterAddress): ClusterConnection {
  return {
    node,
    ...(auth !== undefined && { auth }),
    ...(certificateAuthority !== undefined && { tls: { ca: readAuthority(certificateAuthority) } }),
  };
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ClusterAddressError(
      `The certificate ${file} that ELASTICSEARCH_CA names cannot be read: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
