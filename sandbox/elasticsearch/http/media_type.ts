import { ElasticsearchError } from '../elasticsearch_error';

const JSON_TYPES = /^application\/(?:vnd\.elasticsearch\+)?(?:json|x-ndjson)$/;

/** Versions of the REST API that Elasticsearch 9 speaks. */
const COMPATIBLE_VERSIONS = ['8', '9'];

/** @throws ElasticsearchError for a body of another type or of an API version that is not spoken */
export function checkContentType(contentType: string | undefined, hasBody: boolean): void {
  if (!hasBody) return;
  const [type = '', ...settings] = (contentType ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (!JSON_TYPES.test(type)) {
    throw new ElasticsearchError(
      406,
      'media_type_header_exception',
      `Content-Type header [${contentType ?? ''}] is not supported`
    );
  }
  checkVersion('Content-Type', contentType ?? '', settings);
}

/** The media type of the answer: the versioned one for clients that ask for it. */
export function answerType(accept: string | undefined): string {
  const versioned = (accept ?? '')
    .split(',')
    .map((each) => each.trim())
    .find((each) => each.startsWith('application/vnd.elasticsearch+'));
  if (versioned === undefined) return 'application/json';
  const [, ...settings] = versioned.split(';').map((part) => part.trim());
  return `application/vnd.elasticsearch+json;compatible-with=${checkVersion('Accept', versioned, settings)}`;
}

function checkVersion(header: string, value: string, settings: readonly string[]): string {
  const version = settings.find((each) => each.startsWith('compatible-with='))?.split('=')[1];
  if (version === undefined || COMPATIBLE_VERSIONS.includes(version)) return version ?? '9';
  throw new ElasticsearchError(
    400,
    'media_type_header_exception',
    `Invalid media-type value on headers [${header}]: ${header} version must be either version 9 or 8, but found ${version}. ${header}=${value}`
  );
}
