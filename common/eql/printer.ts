import type { Expression, Membership, Query } from './ast';
import { keywordOf } from './lexer';

/** Lines are broken where they would become longer than this; a single long value may still be longer. */
const LINE_WIDTH = 100;
const INDENT = '  ';

/**
 * Prints a query as text that parses to the same query. Short queries stand on one line; longer ones are broken after
 * `and`/`or` and between the entries of lists.
 */
export function print(query: Query): string {
  const category = query.category.kind === 'any' ? 'any' : printCategory(query.category.name);
  const head = `${category} where`;
  const pipes = query.pipes.map(({ name, count }) => `| ${name} ${count}`);
  const flat = [head, printFlat(query.condition), ...pipes].join(' ');
  if (flat.length <= LINE_WIDTH) return flat;
  return [head, INDENT + printBroken(query.condition, INDENT), ...pipes].join('\n');
}

/** Prints an expression on one line, however long. */
export function printExpression(expression: Expression): string {
  return printFlat(expression);
}

/** Binding strength, weakest first. An operand that binds weaker than its place demands gets parentheses. */
const Precedence = {
  Or: 0,
  And: 1,
  Not: 2,
  Comparison: 3,
  Sum: 4,
  Product: 5,
  Sign: 6,
  Predicated: 7,
  Primary: 8,
} as const;

function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'or':
      return Precedence.Or;
    case 'and':
      return Precedence.And;
    case 'not':
      return Precedence.Not;
    case 'comparison':
      return Precedence.Comparison;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-'
        ? Precedence.Sum
        : Precedence.Product;
    case 'negation':
      return Precedence.Sign;
    case 'membership':
    case 'match':
      return Precedence.Predicated;
    case 'call':
    case 'field':
    case 'string':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'null':
      return Precedence.Primary;
  }
}

function printFlat(expression: Expression): string {
  switch (expression.kind) {
    case 'or':
      return expression.operands.map((operand) => operandOf(operand, Precedence.And)).join(' or ');
    case 'and':
      return expression.operands.map((operand) => operandOf(operand, Precedence.Not)).join(' and ');
    case 'not':
      return printNot(expression.operand);
    case 'comparison':
      return [
        operandOf(expression.left, Precedence.Sum),
        expression.operator,
        operandOf(expression.right, Precedence.Sum),
      ].join(' ');
    case 'arithmetic': {
      const precedence = precedenceOf(expression);
      const left = operandOf(expression.left, precedence);
      // Left-associative: an equally strong right operand was in parentheses.
      const right = operandOf(expression.right, precedence + 1);
      return `${left} ${expression.operator} ${right}`;
    }
    case 'negation':
      return `-${operandOf(expression.operand, Precedence.Sign)}`;
    case 'membership':
      return `${operandOf(expression.operand, Precedence.Primary)} ${expression.operator} (${expression.list.map(printFlat).join(', ')})`;
    case 'match':
      return `${operandOf(expression.operand, Precedence.Primary)} ${expression.operator} ${printPatterns(expression.patterns.map(({ value }) => value))}`;
    case 'call':
      return `${expression.name}${expression.caseInsensitive ? '~' : ''}(${expression.arguments.map(printFlat).join(', ')})`;
    case 'field':
      return `${expression.optional ? '?' : ''}${printFieldName(expression.name)}`;
    case 'string':
      return printString(expression.value);
    case 'integer':
      return String(expression.value);
    case 'decimal':
      return printDecimal(expression.value);
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
  }
}

/** `x not in (…)` where it can be written so, else `not x`. */
function printNot(operand: Expression): string {
  if (operand.kind !== 'membership') return `not ${operandOf(operand, Precedence.Not)}`;
  const { operand: value, operator, list } = operand;
  return `${operandOf(value, Precedence.Primary)} not ${operator} (${list.map(printFlat).join(', ')})`;
}

function operandOf(expression: Expression, weakest: number): string {
  const text = printFlat(expression);
  return precedenceOf(expression) < weakest ? `(${text})` : text;
}

function printPatterns(patterns: readonly string[]): string {
  const [only] = patterns;
  if (patterns.length === 1 && only !== undefined) return printString(only);
  return `(${patterns.map(printString).join(', ')})`;
}

/** Prints over several lines where one is too long. `indent` is what stands before the first line already. */
function printBroken(expression: Expression, indent: string): string {
  const flat = printFlat(expression);
  if (indent.length + flat.length <= LINE_WIDTH) return flat;
  switch (expression.kind) {
    case 'or':
    case 'and': {
      const weakest = expression.kind === 'or' ? Precedence.And : Precedence.Not;
      return expression.operands
        .map((operand) => brokenOperand(operand, weakest, indent))
        .join(` ${expression.kind}\n${indent}`);
    }
    case 'not':
      return expression.operand.kind === 'membership'
        ? brokenMembership(expression.operand, 'not ', indent)
        : `not ${brokenOperand(expression.operand, Precedence.Not, indent)}`;
    case 'match':
      return `${operandOf(expression.operand, Precedence.Primary)} ${expression.operator} ${filled(
        expression.patterns.map(({ value }) => printString(value)),
        indent
      )}`;
    case 'membership':
      return brokenMembership(expression, '', indent);
    case 'call':
      return `${expression.name}${expression.caseInsensitive ? '~' : ''}${filled(
        expression.arguments.map(printFlat),
        indent
      )}`;
    default:
      return flat;
  }
}

function brokenMembership(membership: Membership, negation: string, indent: string): string {
  const { operand, operator, list } = membership;
  return `${operandOf(operand, Precedence.Primary)} ${negation}${operator} ${filled(list.map(printFlat), indent)}`;
}

function brokenOperand(operand: Expression, weakest: number, indent: string): string {
  if (precedenceOf(operand) >= weakest) return printBroken(operand, indent);
  const flat = `(${printFlat(operand)})`;
  if (indent.length + flat.length <= LINE_WIDTH) return flat;
  const inner = indent + INDENT;
  return `(\n${inner}${printBroken(operand, inner)}\n${indent})`;
}

/** As many entries on each line as fit. */
function filled(entries: readonly string[], indent: string): string {
  const inner = indent + INDENT;
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    const longer = line === '' ? entry : `${line}, ${entry}`;
    if (line !== '' && inner.length + longer.length >= LINE_WIDTH) {
      lines.push(`${line},`);
      line = entry;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return `(\n${lines.map((each) => inner + each).join('\n')}\n${indent})`;
}

const IDENTIFIER = /^[A-Za-z_@][A-Za-z0-9_]*$/;

function isPlainName(name: string): boolean {
  return IDENTIFIER.test(name) && keywordOf(name) === undefined;
}

function printCategory(name: string): string {
  return isPlainName(name) ? name : printString(name);
}

/** Parts that are no identifiers stand in backquotes; empty ones stay joined to a neighbour, as `` `a.` ``. */
function printFieldName(name: string): string {
  const parts = name.split('.');
  if (parts.includes('')) return quoted(name);
  return parts.map((part) => (isPlainName(part) ? part : quoted(part))).join('.');
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

// Control characters would break the line or be invisible; the escape keeps the text printable.
const TO_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

function printString(value: string): string {
  const escaped = value.replace(
    TO_ESCAPE,
    (char) => ESCAPES.get(char) ?? `\\u{${char.charCodeAt(0).toString(16).padStart(4, '0')}}`
  );
  return `"${escaped}"`;
}

/** A decimal must show a point or an exponent, or it would be read as an integer. */
function printDecimal(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
