import fc from 'fast-check';
import type {
  AnyCategory,
  Arithmetic,
  Comparison,
  Expression,
  Field,
  FunctionCall,
  Literal,
  Membership,
  NamedCategory,
  Negation,
  Not,
  PatternMatch,
  Pipe,
  Query,
  StringLiteral,
} from '../../common/eql';

/** What the generated queries speak about. */
export interface Vocabulary {
  readonly fieldNames: fc.Arbitrary<string>;
  readonly strings: fc.Arbitrary<string>;
}

/** Names and strings as odd as they may be; no lone surrogates, which no query text can hold. */
export const oddVocabulary: Vocabulary = {
  fieldNames: fc.oneof(
    fc.constantFrom(
      'a',
      'process.name',
      'event.sequence',
      'a.not',
      '.',
      'a..b',
      'a.',
      '`',
      '?a',
      'in~'
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })
  ),
  strings: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '"""',
      '\\',
      '\\u{41}',
      "'",
      '\r\n\t',
      '\u0000\u0085\u2028',
      '*?',
      '🙂'
    ),
    fc.string({ unit: 'binary', maxLength: 8 })
  ),
};

/** Queries over few fields and strings, so that events made of the same match often. */
export const plainVocabulary: Vocabulary = {
  fieldNames: fc.constantFrom('a', 'b', 'a.b', 'a.b.c', 'c'),
  strings: fc.constantFrom(
    '',
    'abc',
    'ABC',
    'abd',
    'xabcx',
    'a*',
    '*bc',
    'a?c',
    '12',
    'true',
    '2024-05-01'
  ),
};

/** Only patterns that are valid regular expressions. */
const regexps = fc.constantFrom(
  'abc',
  'a.*',
  '[a-c]+',
  '(ab|x)*c?',
  '~(abc)',
  'a&b',
  '<1-20>',
  '.?bc',
  ''
);

/** Any query that the verifier accepts, with every kind of node, as `parse` gives it but without locations. */
export function queryArbitrary(vocabulary: Vocabulary, maxDepth = 4): fc.Arbitrary<Query> {
  return fc
    .tuple(
      categoryArbitrary(vocabulary),
      conditionArbitrary(vocabulary, maxDepth),
      fc.array(pipe, { maxLength: 2 })
    )
    .map(([category, condition, pipes]): Query => ({ kind: 'query', category, condition, pipes }));
}

const pipe: fc.Arbitrary<Pipe> = fc
  .tuple(fc.constantFrom('head', 'tail'), fc.nat(20))
  .map(([name, count]): Pipe => ({ kind: 'pipe', name, count }));

function categoryArbitrary({ strings }: Vocabulary): fc.Arbitrary<AnyCategory | NamedCategory> {
  const names = fc.oneof(fc.constantFrom('process', 'any', 'sequence', 'my events'), strings);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<AnyCategory>({ kind: 'any' }) },
    names.map((name): NamedCategory => ({ kind: 'category', name }))
  );
}

/** Any condition that the verifier accepts. */
export function conditionArbitrary(vocabulary: Vocabulary, maxDepth = 4): fc.Arbitrary<Expression> {
  const { fieldNames, strings } = vocabulary;
  const field = fc
    .tuple(fieldNames, fc.boolean())
    .map(([name, optional]): Field => ({ kind: 'field', name, optional }));
  const string = strings.map((value): StringLiteral => ({ kind: 'string', value }));

  return fc.letrec<{
    condition: Expression;
    /** What gives text, numbers, or, as a field, either. */
    text: Expression;
    number: Expression;
    constantText: Expression;
    constantNumber: Expression;
  }>((tie) => {
    const option = { maxDepth, depthIdentifier: fc.createDepthIdentifier() };
    const condition = tie('condition');
    return {
      condition: fc.oneof(
        option,
        { weight: 2, arbitrary: fc.oneof(field, boolean, nothing) },
        { weight: 6, arbitrary: comparison(tie('text'), tie('constantText')) },
        { weight: 4, arbitrary: comparison(tie('number'), tie('constantNumber')) },
        { weight: 2, arbitrary: comparison(condition, fc.oneof(boolean, nothing)) },
        { weight: 4, arbitrary: membership(tie('text'), fc.oneof(string, nothing)) },
        {
          weight: 2,
          arbitrary: membership(tie('number'), fc.oneof(tie('constantNumber'), nothing), ['in']),
        },
        { weight: 6, arbitrary: match([':', 'like', 'like~'], tie('text'), string) },
        { weight: 2, arbitrary: match(['regex', 'regex~'], tie('text'), regexps.map(stringOf)) },
        { weight: 4, arbitrary: textTest(tie('text')) },
        { weight: 2, arbitrary: cidrMatch(field) },
        { weight: 3, arbitrary: condition.map((operand): Not => ({ kind: 'not', operand })) },
        { weight: 3, arbitrary: group('and', condition) },
        { weight: 3, arbitrary: group('or', condition) }
      ),
      text: fc.oneof(
        option,
        { weight: 12, arbitrary: field },
        string,
        nothing,
        textFunction(tie('text'), tie('number')),
        call(
          'concat',
          fc.array(fc.oneof(tie('text'), tie('number'), condition), { minLength: 1, maxLength: 3 })
        ),
        call('string', fc.tuple(fc.oneof(tie('text'), tie('number'), condition)))
      ),
      number: fc.oneof(
        option,
        { weight: 6, arbitrary: field },
        number,
        nothing,
        arithmetic(tie('number')),
        numberFunction(tie('text'), tie('number')),
        tie('number').map((operand): Negation => ({ kind: 'negation', operand }))
      ),
      constantText: fc.oneof(
        option,
        { weight: 6, arbitrary: string },
        nothing,
        call(
          'concat',
          fc.array(fc.oneof(tie('constantText'), tie('constantNumber')), {
            minLength: 1,
            maxLength: 2,
          })
        )
      ),
      constantNumber: fc.oneof(
        option,
        { weight: 6, arbitrary: number },
        nothing,
        tie('constantNumber').map((operand): Negation => ({ kind: 'negation', operand })),
        arithmetic(tie('constantNumber')),
        call('length', fc.tuple(tie('constantText')))
      ),
    };
  }).condition;
}

const stringOf = (value: string): StringLiteral => ({ kind: 'string', value });
const boolean = fc.boolean().map((value): Literal => ({ kind: 'boolean', value }));
const nothing = fc.constant<Literal>({ kind: 'null' });
const number: fc.Arbitrary<Literal> = fc.oneof(
  fc.nat(20).map((value): Literal => ({ kind: 'integer', value })),
  fc
    .bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })
    .map((value): Literal => ({ kind: 'integer', value })),
  fc
    .constantFrom(0.5, 2, 12, 1e21, 1e-7, 2 ** 63)
    .map((value): Literal => ({ kind: 'decimal', value })),
  fc
    .double({ min: 0, noDefaultInfinity: true, noNaN: true })
    .map((value): Literal => ({ kind: 'decimal', value }))
);

function group(kind: 'and' | 'or', operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .array(operand, { minLength: 2, maxLength: 4 })
    .map((operands): Expression => ({ kind, operands }));
}

/** With the constant on either side. */
function comparison(
  one: fc.Arbitrary<Expression>,
  constant: fc.Arbitrary<Expression>
): fc.Arbitrary<Comparison> {
  return fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), one, constant, fc.boolean())
    .map(([operator, value, other, swap]): Comparison => {
      const [left, right] = swap ? [other, value] : [value, other];
      return { kind: 'comparison', operator, left, right };
    });
}

function membership(
  operand: fc.Arbitrary<Expression>,
  item: fc.Arbitrary<Expression>,
  operators: readonly Membership['operator'][] = ['in', 'in~']
): fc.Arbitrary<Membership> {
  return fc
    .tuple(fc.constantFrom(...operators), operand, fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([operator, value, list]): Membership => ({
      kind: 'membership',
      operator,
      operand: value,
      list,
    }));
}

function match(
  operators: readonly PatternMatch['operator'][],
  operand: fc.Arbitrary<Expression>,
  pattern: fc.Arbitrary<StringLiteral>
): fc.Arbitrary<PatternMatch> {
  return fc
    .tuple(
      fc.constantFrom(...operators),
      operand,
      fc.array(pattern, { minLength: 1, maxLength: 3 })
    )
    .map(([operator, value, patterns]): PatternMatch => ({
      kind: 'match',
      operator,
      operand: value,
      patterns,
    }));
}

function arithmetic(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Arithmetic> {
  return fc
    .tuple(fc.constantFrom('+', '-', '*', '/', '%'), operand, operand)
    .map(([operator, left, right]): Arithmetic => ({ kind: 'arithmetic', operator, left, right }));
}

function call(
  name: FunctionCall['name'],
  list: fc.Arbitrary<readonly Expression[]>,
  tilde: fc.Arbitrary<boolean> = fc.constant(false)
): fc.Arbitrary<FunctionCall> {
  return fc.tuple(list, tilde).map(([args, caseInsensitive]): FunctionCall => ({
    kind: 'call',
    name,
    caseInsensitive,
    arguments: args,
  }));
}

function textTest(text: fc.Arbitrary<Expression>): fc.Arbitrary<FunctionCall> {
  return fc
    .constantFrom('startsWith', 'endsWith', 'stringContains')
    .chain((name) => call(name, fc.tuple(text, text), fc.boolean()));
}

function cidrMatch(field: fc.Arbitrary<Expression>): fc.Arbitrary<FunctionCall> {
  const blocks = fc.constantFrom('10.0.0.0/8', '::1', 'fe80::/10').map(stringOf);
  return call('cidrMatch', fc.tuple(field, blocks, blocks));
}

function textFunction(
  text: fc.Arbitrary<Expression>,
  numeric: fc.Arbitrary<Expression>
): fc.Arbitrary<FunctionCall> {
  return fc.oneof(
    call('between', fc.tuple(text, text, text), fc.boolean()),
    call('between', fc.tuple(text, text, text, boolean), fc.boolean()),
    call('substring', fc.tuple(text, numeric)),
    call('substring', fc.tuple(text, numeric, numeric))
  );
}

function numberFunction(
  text: fc.Arbitrary<Expression>,
  numeric: fc.Arbitrary<Expression>
): fc.Arbitrary<FunctionCall> {
  const bases = fc.constantFrom(2, 10, 16).map((value): Literal => ({ kind: 'integer', value }));
  return fc.oneof(
    fc
      .constantFrom('add', 'subtract', 'multiply', 'divide', 'modulo')
      .chain((name) => call(name, fc.tuple(numeric, numeric))),
    call('length', fc.tuple(text)),
    call('indexOf', fc.tuple(text, text), fc.boolean()),
    call('indexOf', fc.tuple(text, text, numeric), fc.boolean()),
    call('number', fc.tuple(text)),
    call('number', fc.tuple(text, fc.oneof(bases, nothing)))
  );
}
