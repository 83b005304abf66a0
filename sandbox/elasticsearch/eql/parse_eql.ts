import { EqlSyntaxError, parse, type Query } from '../../../common/eql';
import { parsingError, type ElasticsearchError } from '../elasticsearch_error';
import { verificationError } from './verify_fields';

/** Rules are searched again and again; more queries than any sandbox has. */
const MAX_KEPT_QUERIES = 100;

const kept = new Map<string, Query>();

/**
 * Faults that Elasticsearch finds only when it verifies the parsed query. The parser of this project finds them as
 * well, so they are told apart by what they say.
 */
const FOUND_BY_VERIFIER =
  /^(?:Unknown function|first argument of|Comparisons against fields|A condition needs|All values of|Invalid regular|\[[^\]]*\] (?:needs|is neither))/;

/**
 * Parses an EQL query, or takes it as it was parsed before.
 *
 * @throws ElasticsearchError `parsing_exception` or `verification_exception` with line and column
 */
export function parseEql(text: string): Query {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const query = parsed(text);
  if (kept.size >= MAX_KEPT_QUERIES) kept.clear();
  kept.set(text, query);
  return query;
}

function parsed(text: string): Query {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof EqlSyntaxError) throw refusal(error);
    throw error;
  }
}

function refusal({ line, column, reason }: EqlSyntaxError): ElasticsearchError {
  const position = `${line}:${column}`;
  return FOUND_BY_VERIFIER.test(reason)
    ? verificationError([{ position, message: reason }])
    : parsingError(`line ${position}: ${reason}`);
}
