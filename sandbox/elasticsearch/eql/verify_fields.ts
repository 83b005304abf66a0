import type { Expression, Field, FunctionCall, Location, Query } from '../../../common/eql';
import { ElasticsearchError } from '../elasticsearch_error';
import type { FieldCatalog, FieldMeaning } from './field_catalog';
import { similarNames } from './similar_names';

/** Where and what; the place is unknown for fields that the request and not the query names. */
interface Problem {
  readonly location: Location | undefined;
  readonly message: string;
}

export interface VerifiedFields {
  readonly eventCategoryField: string;
  readonly timestampField: string;
  readonly tiebreakerField: string | undefined;
}

/**
 * Checks a query against the mappings, as Elasticsearch's analyzer and verifier do: unknown columns first, and only if
 * there are none, operators on fields of a type that they do not take.
 *
 * @throws ElasticsearchError `verification_exception` that lists every problem
 */
export function verifyFields(
  query: Query,
  text: string,
  catalog: FieldCatalog,
  fields: VerifiedFields
): void {
  const verifier = new FieldVerifier(catalog, text);
  if (query.category.kind === 'category') {
    verifier.column(fields.eventCategoryField, query.location ?? { start: 0, end: 0 });
  }
  verifier.columns(query.condition);
  verifier.column(fields.timestampField, undefined);
  if (fields.tiebreakerField !== undefined) verifier.column(fields.tiebreakerField, undefined);
  verifier.throwProblems();
  verifier.types(query.condition);
  verifier.throwProblems();
}

/** `Found 2 problems` and a line for each. */
export function verificationError(
  problems: readonly { position: string; message: string }[]
): ElasticsearchError {
  const plural = problems.length === 1 ? '' : 's';
  const lines = problems.map(({ position, message }) => `line ${position}: ${message}`);
  return new ElasticsearchError(
    400,
    'verification_exception',
    `Found ${problems.length} problem${plural}\n${lines.join('\n')}`
  );
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

class FieldVerifier {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly catalog: FieldCatalog,
    private readonly text: string
  ) {}

  throwProblems(): void {
    if (this.problems.length === 0) return;
    throw verificationError(
      this.problems.map(({ location, message }) => ({ position: this.position(location), message }))
    );
  }

  column(name: string, location: Location | undefined): void {
    const meaning = this.catalog.meaning(name);
    if (meaning.kind === 'unknown') {
      this.problems.push({ location, message: `Unknown column [${name}]${this.suggestion(name)}` });
    } else if (meaning.kind === 'unusable') {
      this.problems.push({ location, message: meaning.message });
    }
  }

  columns(expression: Expression): void {
    if (expression.kind === 'field') {
      const isReplacedByNull =
        expression.optional && this.catalog.meaning(expression.name).kind === 'unknown';
      if (!isReplacedByNull) this.column(expression.name, expression.location);
    }
    for (const child of childrenOf(expression)) this.columns(child);
  }

  types(expression: Expression): void {
    switch (expression.kind) {
      case 'comparison': {
        const isNullTest = expression.left.kind === 'null' || expression.right.kind === 'null';
        if (!isNullTest) {
          const whole = this.source(expression);
          this.exact(expression.left, `[${whole}]`, 'first argument ', expression);
          this.exact(expression.right, `[${whole}]`, 'second argument ', expression);
        }
        break;
      }
      case 'match':
        this.textual(expression.operand, expression.operator, expression);
        this.exact(expression.operand, `[${expression.operator}]`, 'first argument ', expression);
        break;
      case 'membership':
        if (expression.operator === 'in~') this.textual(expression.operand, 'in~', expression);
        this.exact(
          expression.operand,
          `[${this.source(expression)}]`,
          'first argument ',
          expression
        );
        break;
      case 'call':
        for (const [at, argument] of expression.arguments.entries()) {
          this.exact(argument, `[${this.source(expression)}]`, ordinal(expression, at), expression);
        }
        break;
      case 'or':
      case 'and':
      case 'not':
      case 'arithmetic':
      case 'negation':
      case 'field':
      case 'string':
      case 'integer':
      case 'decimal':
      case 'boolean':
      case 'null':
        break;
    }
    for (const child of childrenOf(expression)) this.types(child);
  }

  /** `:`, `like`, `regex` and their kin take text only. */
  private textual(operand: Expression, operator: string, whole: Expression): void {
    const meaning = this.fieldMeaning(operand);
    if (meaning?.kind !== 'field' || meaning.type === 'keyword' || meaning.type === 'text') return;
    this.problems.push({
      location: whole.location,
      message: `first argument of [${operator}] must be [string], found value [${meaning.field.name}] type [${meaning.type}]; consider using [==] instead`,
    });
  }

  /** Exact comparison needs exact values: those of a keyword, or of the keyword below a text. */
  private exact(operand: Expression, operator: string, which: string, whole: Expression): void {
    const meaning = this.fieldMeaning(operand);
    if (meaning?.kind !== 'field') return;
    const { field, type, exact } = meaning;
    const argument = `${operator} cannot operate on ${which}field of data type [${type}]: `;
    if (type === 'text' && exact === undefined) {
      this.problems.push({
        location: whole.location,
        message: `${argument}No keyword/multi-field defined exact matches for [${field.name}]; define one or use MATCH/QUERY instead`,
      });
    } else if (field.lowercase) {
      this.problems.push({
        location: whole.location,
        message: `${argument}Normalized keyword field cannot be used for exact match operations`,
      });
    }
  }

  private fieldMeaning(operand: Expression): FieldMeaning | undefined {
    return isField(operand) ? this.catalog.meaning(operand.name) : undefined;
  }

  private suggestion(name: string): string {
    const names = similarNames(name, this.catalog.names());
    if (names.length === 0) return '';
    const listed = `[${names.join(', ')}]`;
    return names.length === 1 ? `, did you mean ${listed}?` : `, did you mean any of ${listed}?`;
  }

  private source({ location }: Expression): string {
    return location === undefined ? '' : this.text.slice(location.start, location.end);
  }

  /** Line and column count from 1; a place that the query does not have is -1:-1. */
  private position(location: Location | undefined): string {
    if (location === undefined) return '-1:-1';
    const before = this.text.slice(0, location.start).split(/\r\n|\r|\n/);
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }
}

/** How a message names an argument; not at all if there is only one, or any number. */
function ordinal({ name, arguments: { length } }: FunctionCall, at: number): string {
  if (length === 1 || name === 'concat') return '';
  return `${ORDINALS[at] ?? 'another'} argument `;
}

function isField(expression: Expression): expression is Field {
  return expression.kind === 'field';
}

/** The expressions right below one, in the order of the text. */
function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return expression.operands;
    case 'not':
    case 'negation':
    case 'match':
      return [expression.operand];
    case 'membership':
      return [expression.operand, ...expression.list];
    case 'comparison':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'field':
    case 'string':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'null':
      return [];
  }
}
