import { errors } from '@elastic/elasticsearch';

/** Why a cluster cannot be used, and what to do about it. */
export function describeRefusal(error: unknown): string {
  if (error instanceof errors.ResponseError) return describeResponse(error);
  if (error instanceof errors.ProductNotSupportedError)
    return 'What answers there is no Elasticsearch. Check ELASTICSEARCH_URL.';
  if (error instanceof errors.TimeoutError)
    return 'It does not answer in time. Check that it runs and that ELASTICSEARCH_URL is right.';
  const message = error instanceof Error ? error.message : String(error);
  if (/certificate|self.signed|unable to verify/i.test(message))
    return `Its certificate is not trusted (${message}). Name the file of its authority in ELASTICSEARCH_CA.`;
  return `It cannot be reached (${message}). Check that it runs and that ELASTICSEARCH_URL is right.`;
}

function describeResponse(error: InstanceType<typeof errors.ResponseError>): string {
  switch (error.statusCode) {
    case 401:
      return 'It does not accept the credentials. Set ELASTICSEARCH_API_KEY, or ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD.';
    case 403:
      return `The credentials may not do this (${error.message}). Use a user or key that may monitor the cluster, manage its index templates, and do everything with indices contract-*.`;
    default:
      return `It refuses the request with status ${error.statusCode ?? 'unknown'} (${error.message}). This takes Elasticsearch 9.`;
  }
}
