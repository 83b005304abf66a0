import { ElasticsearchError } from '../elasticsearch_error';

/** A mapping that cannot be read. */
export function mapperParsingError(reason: string): ElasticsearchError {
  const text = `Failed to parse mapping: ${reason}`;
  return new ElasticsearchError(400, 'mapper_parsing_exception', text, {
    causedBy: { type: 'mapper_parsing_exception', reason },
  });
}

/** A document that cannot be indexed with its index's mapping. */
export function documentParsingError(reason: string, cause: string): ElasticsearchError {
  return new ElasticsearchError(400, 'document_parsing_exception', reason, {
    causedBy: { type: 'illegal_argument_exception', reason: cause },
  });
}
