import { ElasticsearchError, illegalArgument, parsingError } from '../elasticsearch_error';
import { asList, asText, isJsonObject, type JsonObject } from '../http/json';
import { checkParameters, objectBody } from './query_body';
import {
  matchesAll,
  matchesNone,
  queryShardError,
  type Matches,
  type QueryContext,
} from './query_context';
import { compileRange } from './range_query';
import {
  compileExists,
  compileIds,
  compilePrefix,
  compileRegexp,
  compileTerm,
  compileTerms,
  compileWildcardQuery,
} from './term_queries';
import {
  compileMatch,
  compileMatchPhrase,
  compileMatchPhrasePrefix,
  compileMultiMatch,
  compileQueryString,
} from './text_queries';

/** Elasticsearch's `indices.query.bool.max_nested_depth`. */
export const MAX_DEPTH = 30;

type Compile = (body: unknown, context: QueryContext) => Matches;

const queries: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['match_all', () => matchesAll],
  ['match_none', () => matchesNone],
  ['bool', compileBool],
  [
    'constant_score',
    (body, context) => compileQuery(objectBody('constant_score', body)['filter'], context),
  ],
  ['dis_max', compileDisMax],
  ['nested', compileNested],
  ['term', compileTerm],
  ['terms', compileTerms],
  ['range', compileRange],
  ['exists', compileExists],
  ['ids', compileIds],
  ['prefix', compilePrefix],
  ['wildcard', compileWildcardQuery],
  ['regexp', compileRegexp],
  ['match', compileMatch],
  ['match_phrase', compileMatchPhrase],
  ['match_phrase_prefix', compileMatchPhrasePrefix],
  ['multi_match', compileMultiMatch],
  ['query_string', (body, context) => compileQueryString('query_string', body, context)],
  [
    'simple_query_string',
    (body, context) => compileQueryString('simple_query_string', body, context),
  ],
]);

/** The Query DSL that is spoken, by name. */
export const spokenQueries: readonly string[] = [...queries.keys()];

/**
 * Compiles a query of the Query DSL for one index.
 *
 * Scores are not computed: a query matches or does not.
 *
 * @throws ElasticsearchError as Elasticsearch refuses it; for a query that it knows and the store does not, the error
 *   names what is spoken
 */
export function compileQuery(query: unknown, context: QueryContext): Matches {
  if (context.depth > MAX_DEPTH) {
    throw illegalArgument(
      `The nested depth of the query exceeds the maximum nested depth for queries set in [${MAX_DEPTH}]`
    );
  }
  if (!isJsonObject(query)) {
    throw parsingError('[_na] query malformed, must start with start_object');
  }
  const [entry, second] = Object.entries(query);
  if (entry === undefined) throw illegalArgument('query malformed, empty clause found');
  const [name, body] = entry;
  if (second !== undefined) {
    throw parsingError(`[${name}] malformed query, expected [END_OBJECT] but found [FIELD_NAME]`);
  }
  const compile = queries.get(name);
  if (compile === undefined) throw unknownQuery(name);
  return compile(body, { ...context, depth: context.depth + 1 });
}

function unknownQuery(name: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'parsing_exception',
    `unknown query [${name}] (the embedded event store speaks ${spokenQueries.join(', ')})`,
    { causedBy: { type: 'named_object_not_found_exception', reason: `unknown field [${name}]` } }
  );
}

function compileBool(body: unknown, context: QueryContext): Matches {
  const parameters = objectBody('bool', body);
  checkParameters('bool', parameters, [
    'must',
    'filter',
    'should',
    'must_not',
    'minimum_should_match',
  ]);
  const clauses = (name: string) =>
    asList(parameters[name]).map((each) => compileQuery(each, context));
  const required = [...clauses('must'), ...clauses('filter')];
  const excluded = clauses('must_not');
  const optional = clauses('should');
  const minimum = minimumShouldMatch(parameters, optional.length, required.length);
  if (minimum > optional.length) return matchesNone;
  return (document) => {
    for (const matches of required) if (!matches(document)) return false;
    for (const matches of excluded) if (matches(document)) return false;
    if (minimum === 0) return true;
    let count = 0;
    for (const matches of optional) {
      if (!matches(document)) continue;
      count += 1;
      if (count >= minimum) return true;
    }
    return false;
  };
}

/** Without a number, one `should` has to match if nothing else has to. */
function minimumShouldMatch(parameters: JsonObject, optional: number, required: number): number {
  const { minimum_should_match: given } = parameters;
  if (optional === 0) return 0;
  if (given === undefined) return required === 0 ? 1 : 0;
  const text = asText(given);
  if (/^-?\d+$/.test(text)) {
    const number = Number(text);
    return number < 0 ? Math.max(0, optional + number) : number;
  }
  const [, sign, percent] = /^(-?)(\d{1,3})%$/.exec(text) ?? [];
  if (percent === undefined) throw illegalArgument(`For input string: "${text}"`);
  const share = Math.floor((optional * Number(percent)) / 100);
  return sign === '-' ? optional - share : share;
}

function compileDisMax(body: unknown, context: QueryContext): Matches {
  const parameters = objectBody('dis_max', body);
  checkParameters('dis_max', parameters, ['queries', 'tie_breaker']);
  const tests = asList(parameters['queries']).map((each) => compileQuery(each, context));
  return (document) => tests.some((test) => test(document));
}

/**
 * The inner query on the whole document: fields of nested objects are kept like those of other arrays of objects, so
 * conditions may be met by different objects here.
 */
function compileNested(body: unknown, context: QueryContext): Matches {
  const parameters = objectBody('nested', body);
  checkParameters('nested', parameters, [
    'path',
    'query',
    'score_mode',
    'ignore_unmapped',
    'inner_hits',
  ]);
  const path = String(parameters['path']);
  if (context.mapping.object(path)?.type !== 'nested') {
    if (parameters['ignore_unmapped'] === true) return matchesNone;
    throw queryShardError(
      context.index,
      `failed to create query: [nested] failed to find nested object under path [${path}]`
    );
  }
  return compileQuery(parameters['query'], context);
}
