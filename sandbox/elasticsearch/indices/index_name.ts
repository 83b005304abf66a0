import { ElasticsearchError } from '../elasticsearch_error';

const MAX_BYTES = 255;

const FORBIDDEN = /[\\/*?"<>| ,#:]/;

/** Whether a part of an index expression stands for any number of names. */
export function isPattern(name: string): boolean {
  return name.includes('*') || name === '_all' || name === '';
}

/** @throws ElasticsearchError for a name that no index, alias or data stream can have */
export function checkIndexName(name: string, type = 'invalid_index_name_exception'): void {
  const fault = faultOf(name);
  if (fault === undefined) return;
  throw new ElasticsearchError(400, type, `Invalid index name [${name}], ${fault}`, {
    extra: { index_uuid: '_na_', index: name },
  });
}

function faultOf(name: string): string | undefined {
  if (name === '') return 'must not be empty';
  if (FORBIDDEN.test(name)) {
    return `must not contain the following characters ['\\','/','*','?','"','<','>','|',' ',',']`;
  }
  if (/^[_\-+]/.test(name)) return "must not start with '_', '-', or '+'";
  if (name === '.' || name === '..') return "must not be '.' or '..'";
  if (name !== name.toLowerCase()) return 'must be lowercase';
  if (Buffer.byteLength(name) > MAX_BYTES) {
    return `index name is too long, (${Buffer.byteLength(name)} > ${MAX_BYTES})`;
  }
  return undefined;
}

/** `no such index [x]`: 404, with the details that clients look at. */
export function indexNotFound(name: string): ElasticsearchError {
  return new ElasticsearchError(404, 'index_not_found_exception', `no such index [${name}]`, {
    extra: {
      'resource.type': 'index_or_alias',
      'resource.id': name,
      index_uuid: '_na_',
      index: name,
    },
  });
}
