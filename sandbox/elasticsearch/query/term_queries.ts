import { compileLuceneRegexp } from '../../../common/eql/lucene_regexp';
import { foldCase } from '../../../common/eql/case_folding';
import { asList, isJsonObject, isScalar } from '../http/json';
import { illegalArgument, notSpoken, parsingError } from '../elasticsearch_error';
import type { FieldMapping } from '../mapping/field_mapping';
import {
  checkParameters,
  fieldQuery,
  isCaseInsensitive,
  objectBody,
  scalarParameter,
} from './query_body';
import {
  matchesNone,
  queryField,
  queryShardError,
  type Matches,
  type QueryContext,
} from './query_context';
import { termTest } from './term_test';
import { compileWildcard } from './wildcard';

/** Elasticsearch's `index.max_terms_count`. */
export const MAX_TERMS = 65_536;

/** Above so many terms of a keyword field they are looked up and not compared one by one. */
const MIN_HASHED_TERMS = 4;

export function compileTerm(body: unknown, context: QueryContext): Matches {
  const { field: name, parameters } = fieldQuery('term', body, 'value', ['case_insensitive']);
  const value = scalarParameter('term', parameters, 'value');
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  return termTest(context, field, value, isCaseInsensitive(parameters));
}

export function compileTerms(body: unknown, context: QueryContext): Matches {
  const entries = Object.entries(objectBody('terms', body)).filter(
    ([name]) => name !== 'boost' && name !== '_name'
  );
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw parsingError(
      '[terms] query requires one field name, followed by array of terms or a document lookup specification'
    );
  }
  const [name, list] = entry;
  if (isJsonObject(list)) throw notSpoken('terms look-ups', 'terms with an array of values');
  if (!Array.isArray(list)) throw parsingError('[terms] query does not support [' + name + ']');
  if (list.length > MAX_TERMS) {
    throw queryShardError(
      context.index,
      `failed to create query: The number of terms [${list.length}] used in the Terms Query request has exceeded the allowed maximum of [${MAX_TERMS}]. This maximum can be set by changing the [index.max_terms_count] index level setting.`
    );
  }
  const terms = list.filter(isScalar);
  if (terms.length < list.length) throw illegalArgument('No value specified for terms query');
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  if (field.family === 'keyword' && name !== '_index' && terms.length >= MIN_HASHED_TERMS) {
    const wanted = new Set(
      terms.map((term) => (field.lowercase ? String(term).toLowerCase() : String(term)))
    );
    return (document) => document.values(name).some((value) => wanted.has(String(value)));
  }
  const tests = terms.map((term) => termTest(context, field, term, false));
  return (document) => tests.some((test) => test(document));
}

export function compileIds(body: unknown): Matches {
  const parameters = objectBody('ids', body);
  checkParameters('ids', parameters, ['values']);
  const ids = new Set(asList(parameters['values']).map(String));
  return (document) => ids.has(document.id);
}

export function compileExists(body: unknown, context: QueryContext): Matches {
  const parameters = objectBody('exists', body);
  checkParameters('exists', parameters, ['field']);
  const { field } = parameters;
  if (typeof field !== 'string') throw parsingError('[exists] must be provided with a [field]');
  const { mapping } = context;
  if (field.includes('*')) {
    const matches = compileWildcard(field, false);
    const names = [...mapping.fields.keys()].filter(matches);
    return (document) => names.some((name) => document.values(name).length > 0);
  }
  if (!mapping.objects.has(field)) return (document) => document.values(field).length > 0;
  const names = [...mapping.fields.keys()].filter((name) => name.startsWith(`${field}.`));
  return (document) => names.some((name) => document.values(name).length > 0);
}

export function compilePrefix(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('prefix', body, 'value', [
    'case_insensitive',
    'rewrite',
  ]);
  const ignoreCase = isCaseInsensitive(parameters);
  const value = String(scalarParameter('prefix', parameters, 'value'));
  const prefix = ignoreCase ? foldCase(value) : value;
  return textTest('prefix', field, context, (text) =>
    (ignoreCase ? foldCase(text) : text).startsWith(prefix)
  );
}

export function compileWildcardQuery(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('wildcard', body, 'value', [
    'wildcard',
    'case_insensitive',
    'rewrite',
  ]);
  const given = { value: parameters['value'] ?? parameters['wildcard'] };
  const pattern = String(scalarParameter('wildcard', given, 'value'));
  const isLowercase = queryField(context, field)?.lowercase === true;
  const matches = compileWildcard(
    isLowercase ? pattern.toLowerCase() : pattern,
    isCaseInsensitive(parameters)
  );
  return textTest('wildcard', field, context, matches);
}

export function compileRegexp(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('regexp', body, 'value', [
    'case_insensitive',
    'flags',
    'max_determinized_states',
    'rewrite',
  ]);
  const pattern = String(scalarParameter('regexp', parameters, 'value'));
  const matches = compileLuceneRegexp(pattern, isCaseInsensitive(parameters));
  return textTest('regexp', field, context, matches);
}

/** A test of the whole values of a keyword field, or of the words of a text. Other types refuse such queries. */
function textTest(
  query: string,
  name: string,
  context: QueryContext,
  test: (text: string) => boolean
): Matches {
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  if (field.family === 'text') {
    return (document) => document.tokens(name).some((tokens) => tokens.some(test));
  }
  if (field.family === 'keyword' || field.family === 'flattened') {
    return (document) => document.values(name).some((value) => test(String(value)));
  }
  throw notTextual(query, field, context);
}

function notTextual(query: string, { name, type }: FieldMapping, { index }: QueryContext) {
  return queryShardError(
    index,
    `Can only use ${query} queries on keyword, text and wildcard fields - not on [${name}] which is of type [${type}]`
  );
}
