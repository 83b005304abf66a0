import { ElasticsearchError, parsingError } from '../elasticsearch_error';
import type { Fault } from '../fault';
import type { Principal } from '../security/principal';
import { isJsonObject, parseJson, type JsonObject } from './json';
import type { Parameters } from './parameters';

/** One request after routing and authentication. */
export class StoreRequest {
  constructor(
    readonly method: string,
    readonly parts: ReadonlyMap<string, string>,
    readonly parameters: Parameters,
    private readonly text: string,
    readonly principal: Principal | undefined,
    /** What goes wrong with it. */
    readonly fault: Fault | undefined
  ) {}

  /** A part of the path, such as `index`; empty where the route has none, which means all indices. */
  part(name: string): string {
    return this.parts.get(name) ?? '';
  }

  /** The body as an object, empty if there is none. */
  body(): JsonObject {
    if (this.text.trim() === '') return {};
    const body = parsed(this.text);
    if (isJsonObject(body)) return body;
    throw parsingError('Expected [START_OBJECT] but found [START_ARRAY]');
  }

  /** @throws ElasticsearchError if there is no body */
  requiredBody(): JsonObject {
    if (this.text.trim() === '') throw parsingError('request body is required');
    return this.body();
  }

  /** The lines of a newline-delimited body, each an object. */
  lines(): readonly JsonObject[] {
    if (this.text === '') throw parsingError('request body is required');
    if (!this.text.endsWith('\n')) {
      throw new ElasticsearchError(
        400,
        'illegal_argument_exception',
        'The bulk request must be terminated by a newline [\\n]'
      );
    }
    return this.text
      .split('\n')
      .slice(0, -1)
      .map((line, at) => {
        if (line.trim() === '') return {};
        const value = parsed(line);
        if (isJsonObject(value)) return value;
        throw new ElasticsearchError(
          400,
          'illegal_argument_exception',
          `Malformed action/metadata line [${at + 1}], expected START_OBJECT`
        );
      });
  }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ElasticsearchError(
      400,
      'x_content_parse_exception',
      `[1:1] Failed to parse JSON: ${reason}`
    );
  }
}
