import type { ElasticsearchClient } from '@kbn/core/server';

/**
 * Asks Elasticsearch which index patterns the current user may not read. Where security is off, or the question fails,
 * none: the searches themselves tell what they may.
 */
export async function unreadablePatterns(
  client: ElasticsearchClient,
  patterns: readonly string[],
  signal: AbortSignal
): Promise<ReadonlySet<string>> {
  try {
    const { index } = await client.security.hasPrivileges(
      { index: [{ names: [...patterns], privileges: ['read'] }] },
      { signal }
    );
    return new Set(
      Object.entries(index).flatMap(([pattern, privileges]) =>
        privileges['read'] === false ? [pattern] : []
      )
    );
  } catch (error) {
    if (signal.aborted) throw error;
    return new Set();
  }
}
