import type { EqlFunctionName } from './functions';

/** Where a node stands in the query text: UTF-16 offsets, `end` exclusive. Absent on nodes that were not parsed. */
export interface Location {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly location?: Location;
}

/** An event query: one category, one condition, then pipes. */
export interface Query extends Node {
  readonly kind: 'query';
  readonly category: AnyCategory | NamedCategory;
  readonly condition: Expression;
  readonly pipes: readonly Pipe[];
}

/** `any where …`: events of every category, also those without one. */
export interface AnyCategory extends Node {
  readonly kind: 'any';
}

/** `process where …` or `"process" where …`. */
export interface NamedCategory extends Node {
  readonly kind: 'category';
  readonly name: string;
}

/** `| head 10` or `| tail 10`. */
export interface Pipe extends Node {
  readonly kind: 'pipe';
  readonly name: 'head' | 'tail';
  readonly count: number;
}

/**
 * Parentheses are not kept, but grouping is: `a or (b or c)` is an `or` of two operands, the second an `or` itself,
 * so that an explanation follows the query as its author wrote it.
 */
export type Expression =
  | Or
  | And
  | Not
  | Comparison
  | Membership
  | PatternMatch
  | Arithmetic
  | Negation
  | FunctionCall
  | Field
  | Literal;

export interface Or extends Node {
  readonly kind: 'or';
  readonly operands: readonly Expression[];
}

export interface And extends Node {
  readonly kind: 'and';
  readonly operands: readonly Expression[];
}

/** `not x`. Also what `x not in (…)` parses to. */
export interface Not extends Node {
  readonly kind: 'not';
  readonly operand: Expression;
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Exact and case-sensitive; `==` and `!=` know no wildcards. */
export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `x in (…)` exact, `x in~ (…)` case-insensitive; no wildcards in either. */
export interface Membership extends Node {
  readonly kind: 'membership';
  readonly operator: 'in' | 'in~';
  readonly operand: Expression;
  readonly list: readonly Expression[];
}

export type PatternOperator = ':' | 'like' | 'like~' | 'regex' | 'regex~';

/** `x : "a*"`, `x like ("a*", "b")`, `x regex~ "…"`: true if one of the patterns matches. */
export interface PatternMatch extends Node {
  readonly kind: 'match';
  readonly operator: PatternOperator;
  readonly operand: Expression;
  readonly patterns: readonly StringLiteral[];
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

export interface Arithmetic extends Node {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Unary minus. Unary plus changes nothing and leaves no node. */
export interface Negation extends Node {
  readonly kind: 'negation';
  readonly operand: Expression;
}

export interface FunctionCall extends Node {
  readonly kind: 'call';
  readonly name: EqlFunctionName;
  /** Whether the name was followed by `~`. */
  readonly caseInsensitive: boolean;
  readonly arguments: readonly Expression[];
}

export interface Field extends Node {
  readonly kind: 'field';
  /** Full name, parts joined with dots: `` `a.b`.c `` is `a.b.c`. */
  readonly name: string;
  /** Whether the field stands with `?`: then a query is valid even if no index maps it. */
  readonly optional: boolean;
}

export type Literal =
  StringLiteral | IntegerLiteral | DecimalLiteral | BooleanLiteral | NullLiteral;

export interface StringLiteral extends Node {
  readonly kind: 'string';
  readonly value: string;
}

/** A `long`, hence exact; `bigint` where a number would round. Division of two integers truncates. */
export interface IntegerLiteral extends Node {
  readonly kind: 'integer';
  readonly value: number | bigint;
}

export interface DecimalLiteral extends Node {
  readonly kind: 'decimal';
  readonly value: number;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Node {
  readonly kind: 'null';
}
