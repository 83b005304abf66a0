import { isoInstant } from '../event';
import type { Expression, FunctionCall, Query } from './ast';
import { withConstantRight } from './comparison';
import { fixedParts } from './wildcard';
import { isConstant } from './verifier';

/** Text that stands in a value of the event. ASCII only, so that its bytes are the same in every encoding in use. */
export interface RequiredLiteral {
  readonly text: string;
  readonly ignoreCase: boolean;
}

/** At least one of these must stand in a matching event. */
export type AnyOfLiterals = readonly RequiredLiteral[];

/** Shorter ones stand in nearly every event, looking for them costs more than it saves. */
const MIN_LITERAL_LENGTH = 3;

/**
 * What must stand in the text of every matching event: from each of the sets at least one literal. An empty result
 * says that nothing can be required. Never excludes an event that matches; says nothing about those that do not.
 *
 * "The text" is that of the field values. In JSON they may be escaped, and case-insensitive letters may be the two
 * non-ASCII ones that fold to ASCII (U+017F to s, U+212A to k): whoever searches raw JSON has to allow for both.
 */
export function requiredLiterals(query: Query): readonly AnyOfLiterals[] {
  const fromCategory =
    query.category.kind === 'any' ? [] : singleSet([valueLiteral(query.category.name, false)]);
  return [...fromCategory, ...required(query.condition)];
}

function required(expression: Expression): readonly AnyOfLiterals[] {
  if (isConstant(expression)) return [];
  switch (expression.kind) {
    case 'and':
      return expression.operands.flatMap(required);
    case 'or':
      return requiredByEither(expression.operands);
    case 'match': {
      const { operand, operator, patterns } = expression;
      if (operand.kind !== 'field' || operator === 'regex' || operator === 'regex~') return [];
      return singleSet(patterns.map(({ value }) => patternLiteral(value, operator !== 'like')));
    }
    case 'membership': {
      const { operand, operator, list } = expression;
      if (operand.kind !== 'field') return [];
      const ignoreCase = operator === 'in~';
      return singleSet(
        list
          .filter(({ kind }) => kind !== 'null')
          .map((item) =>
            item.kind === 'string' ? valueLiteral(item.value, ignoreCase) : undefined
          )
      );
    }
    case 'comparison': {
      const { left, operator, right } = withConstantRight(expression);
      const isEquality = operator === '==' && left.kind === 'field' && right.kind === 'string';
      return isEquality ? singleSet([valueLiteral(right.value, false)]) : [];
    }
    case 'call':
      return requiredByCall(expression);
    default:
      // Negations hold for events without the value, everything else may be computed from anything.
      return [];
  }
}

/** One alternative suffices, so the set has a literal of each; without one for every alternative there is none. */
function requiredByEither(operands: readonly Expression[]): readonly AnyOfLiterals[] {
  const chosen = operands.map((operand) => mostSelective(required(operand)));
  return chosen.every((set) => set !== undefined) ? [chosen.flat()] : [];
}

/** By length of the shortest literal, for want of knowing the events. */
function mostSelective(sets: readonly AnyOfLiterals[]): AnyOfLiterals | undefined {
  const shortest = (set: AnyOfLiterals) => Math.min(...set.map(({ text }) => text.length));
  return [...sets].sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

function requiredByCall({ name, caseInsensitive, arguments: list }: FunctionCall) {
  const [source, part] = list;
  const searches = name === 'startsWith' || name === 'endsWith' || name === 'stringContains';
  if (!searches || source?.kind !== 'field' || part?.kind !== 'string') return [];
  return singleSet([asciiLiteral([part.value], caseInsensitive)]);
}

function singleSet(literals: readonly (RequiredLiteral | undefined)[]): readonly AnyOfLiterals[] {
  return literals.length > 0 && literals.every((literal) => literal !== undefined)
    ? [literals]
    : [];
}

/** A date matches other spellings of the same instant, so its text need not occur. */
function valueLiteral(value: string, ignoreCase: boolean): RequiredLiteral | undefined {
  return isoInstant(value) === undefined ? asciiLiteral([value], ignoreCase) : undefined;
}

function patternLiteral(pattern: string, ignoreCase: boolean): RequiredLiteral | undefined {
  return asciiLiteral(fixedParts(pattern), ignoreCase);
}

/** The longest run of ASCII characters in the parts that cannot come from a number. */
function asciiLiteral(parts: readonly string[], ignoreCase: boolean): RequiredLiteral | undefined {
  const text = parts
    .flatMap((part) => part.match(ASCII_RUN) ?? [])
    .filter((run) => !MAY_BE_A_NUMBER.test(run))
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
  return text.length < MIN_LITERAL_LENGTH ? undefined : { text, ignoreCase };
}

const ASCII_RUN = /[\u0000-\u007f]+/g;

/** Numbers become text in one form but stand in JSON in many: `22`, `2.2e1`. Such a text need not occur. */
const MAY_BE_A_NUMBER = /^[-+0-9.eInfityNa]*$/;
