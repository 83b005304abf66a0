import { notSpoken, parsingError } from '../elasticsearch_error';
import { asList, isScalar, type JsonObject } from '../http/json';
import type { FieldMapping } from '../mapping/field_mapping';
import { analyze } from './analyze';
import { checkParameters, fieldQuery, objectBody, scalarParameter } from './query_body';
import { matchesNone, queryField, type Matches, type QueryContext } from './query_context';
import { termTest } from './term_test';
import { compileWildcard } from './wildcard';

/** Parameters that only change scores or the way of execution. */
const HARMLESS = [
  'lenient',
  'auto_generate_synonyms_phrase_query',
  'zero_terms_query',
  'max_expansions',
  'prefix_length',
];

export function compileMatch(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('match', body, 'query', [
    'operator',
    'analyzer',
    'fuzziness',
    'minimum_should_match',
    ...HARMLESS,
  ]);
  refuse('match', parameters, ['analyzer', 'fuzziness', 'minimum_should_match']);
  const text = scalarParameter('match', parameters, 'query');
  return matchTest(context, field, text, isAnd(parameters['operator']));
}

export function compileMatchPhrase(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('match_phrase', body, 'query', [
    'slop',
    'analyzer',
    ...HARMLESS,
  ]);
  if (parameters['slop'] !== 0) refuse('match_phrase', parameters, ['slop']);
  return phraseTest(context, field, scalarParameter('match_phrase', parameters, 'query'), false);
}

export function compileMatchPhrasePrefix(body: unknown, context: QueryContext): Matches {
  const { field, parameters } = fieldQuery('match_phrase_prefix', body, 'query', HARMLESS);
  return phraseTest(
    context,
    field,
    scalarParameter('match_phrase_prefix', parameters, 'query'),
    true
  );
}

export function compileMultiMatch(body: unknown, context: QueryContext): Matches {
  const parameters = objectBody('multi_match', body);
  checkParameters('multi_match', parameters, [
    'query',
    'fields',
    'type',
    'operator',
    'tie_breaker',
    ...HARMLESS,
  ]);
  const { type = 'best_fields' } = parameters;
  const text = scalarParameter('multi_match', parameters, 'query');
  if (type !== 'best_fields' && type !== 'phrase' && type !== 'most_fields') {
    throw notSpoken(`[type: ${String(type)}] of multi_match`, 'best_fields, most_fields, phrase');
  }
  const tests = searchedFields(context, parameters['fields']).map((field) =>
    type === 'phrase'
      ? phraseTest(context, field, text, false)
      : lenient(() => matchTest(context, field, text, isAnd(parameters['operator'])))
  );
  return (document) => tests.some((test) => test(document));
}

/** Characters of the query string syntax beyond words and `*`. */
const SYNTAX = /[()":[\]{}^~/\\+!&|<>=?]|(?:^|\s)-|(?:^|\s)(?:AND|OR|NOT)(?:\s|$)/;

/** `query_string` and `simple_query_string` with plain words and `*`; each word may be in another field. */
export function compileQueryString(name: string, body: unknown, context: QueryContext): Matches {
  const parameters = objectBody(name, body);
  checkParameters(name, parameters, [
    'query',
    'fields',
    'default_field',
    'default_operator',
    'analyze_wildcard',
    'flags',
    'allow_leading_wildcard',
    'time_zone',
    ...HARMLESS,
  ]);
  const text = scalarParameter(name, parameters, 'query');
  if (typeof text === 'string' && SYNTAX.test(text)) {
    throw notSpoken(`the syntax of ${name} [${text}]`, 'plain words and *');
  }
  const fields = searchedFields(context, parameters['fields'] ?? parameters['default_field']);
  const words = String(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return matchesNone;
  const tests = words.map((word): Matches => {
    const perField = fields.map((field) => wordTest(context, field, word));
    return (document) => perField.some((test) => test(document));
  });
  return isAnd(parameters['default_operator'])
    ? (document) => tests.every((test) => test(document))
    : (document) => tests.some((test) => test(document));
}

function wordTest(context: QueryContext, name: string, word: string): Matches {
  if (word === '*') return (document) => document.values(name).length > 0;
  if (!word.includes('*')) return lenient(() => matchTest(context, name, word, true));
  const field = queryField(context, name);
  if (field?.family === 'text') {
    const matches = compileWildcard(word.toLowerCase(), false);
    return (document) => document.tokens(name).some((tokens) => tokens.some(matches));
  }
  if (field?.family !== 'keyword') return matchesNone;
  const matches = compileWildcard(word, false);
  return (document) => document.values(name).some((value) => matches(String(value)));
}

function matchTest(
  context: QueryContext,
  name: string,
  value: string | number | bigint | boolean,
  isConjunction: boolean
): Matches {
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  if (field.family !== 'text') return termTest(context, field, value, false);
  const words = analyze(String(value));
  if (words.length === 0) return matchesNone;
  return (document) => {
    const all = new Set(document.tokens(name).flat());
    return isConjunction
      ? words.every((word) => all.has(word))
      : words.some((word) => all.has(word));
  };
}

function phraseTest(
  context: QueryContext,
  name: string,
  value: string | number | bigint | boolean,
  lastIsPrefix: boolean
): Matches {
  const field = queryField(context, name);
  if (field === undefined) return matchesNone;
  if (field.family !== 'text') return phraseOnExact(context, field, value, lastIsPrefix);
  const words = analyze(String(value));
  if (words.length === 0) return matchesNone;
  return (document) =>
    document.tokens(name).some((tokens) => holdsSequence(tokens, words, lastIsPrefix));
}

function phraseOnExact(
  context: QueryContext,
  field: FieldMapping,
  value: string | number | bigint | boolean,
  lastIsPrefix: boolean
): Matches {
  if (lastIsPrefix)
    throw notSpoken(`match_phrase_prefix on [${field.type}]`, 'match_phrase_prefix on text');
  return termTest(context, field, value, false);
}

function holdsSequence(
  tokens: readonly string[],
  words: readonly string[],
  lastIsPrefix: boolean
): boolean {
  for (let start = 0; start + words.length <= tokens.length; start++) {
    const fits = words.every((word, at) => {
      const token = tokens[start + at] ?? '';
      return lastIsPrefix && at === words.length - 1 ? token.startsWith(word) : token === word;
    });
    if (fits) return true;
  }
  return false;
}

/** The fields that are searched for words: those named, or all that hold text or keywords. */
function searchedFields({ mapping }: QueryContext, fields: unknown): readonly string[] {
  const named = asList(fields)
    .filter(isScalar)
    .map((field) => String(field).replace(/\^[\d.]+$/, ''));
  const patterns = named.length === 0 ? ['*'] : named;
  return patterns.flatMap((pattern) => {
    if (!pattern.includes('*')) return [pattern];
    const matches = compileWildcard(pattern, false);
    return [...mapping.fields.values()]
      .filter(({ name, family }) => matches(name) && (family === 'keyword' || family === 'text'))
      .map(({ name }) => name);
  });
}

/** Words that do not fit a field, as text on a number, match nothing there. */
function lenient(compile: () => Matches): Matches {
  try {
    return compile();
  } catch {
    return matchesNone;
  }
}

function isAnd(operator: unknown): boolean {
  return typeof operator === 'string' && operator.toLowerCase() === 'and';
}

function refuse(query: string, parameters: JsonObject, names: readonly string[]): void {
  const unspoken = names.find((name) => parameters[name] !== undefined);
  if (unspoken !== undefined) {
    if (unspoken === 'analyzer')
      throw parsingError(`[${query}] analyzer [${String(parameters[unspoken])}] not found`);
    throw notSpoken(`[${unspoken}] of ${query}`, 'query, operator');
  }
}
