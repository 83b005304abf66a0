import type { Explanation, LeafExplanation } from '../../common/eql';
import type { FieldValue } from '../../common/event';
import { printable } from './printable';

/** A clause with a long list is cut to this; what matched stands beside it. */
const MAX_CLAUSE_LENGTH = 96;

const INDENT = '  ';

/** The tree of clauses, one line each: ✓ or ✗, the clause, and what the event has. */
export function formatExplanation(explanation: Explanation): string {
  return lines(explanation, '').join('\n');
}

function lines(explanation: Explanation, indent: string): string[] {
  const mark = explanation.outcome ? '✓' : '✗';
  switch (explanation.kind) {
    case 'leaf':
      return [`${indent}${mark} ${clauseText(explanation.text)}${seen(explanation)}`];
    case 'unevaluated':
      return [
        `${indent}– ${clauseText(explanation.text)}  [not evaluated: ${printable(explanation.reason)}]`,
      ];
    case 'not':
      return [`${indent}${mark} not`, ...lines(explanation.clause, indent + INDENT)];
    case 'and':
    case 'or':
      return [
        `${indent}${mark} ${explanation.kind === 'and' ? 'all of' : 'any of'}`,
        ...explanation.clauses.flatMap((clause) => lines(clause, indent + INDENT)),
      ];
  }
}

function clauseText(text: string): string {
  const short = text.length > MAX_CLAUSE_LENGTH ? `${text.slice(0, MAX_CLAUSE_LENGTH)}…` : text;
  return printable(short);
}

function seen({ fields, missing, matched }: LeafExplanation): string {
  const parts = fields
    .filter(({ valueCount }) => valueCount > 0)
    .map(({ name, values, valueCount }) => {
      const more = valueCount > values.length ? ` and ${valueCount - values.length} more` : '';
      return `${name} is ${values.map(quoted).join(', ')}${more}`;
    });
  if (matched?.inList === true) parts.push(`entry ${quoted(matched.entry)}`);
  if (missing.length > 0) parts.push(`${missing.join(', ')} missing`);
  return parts.length === 0 ? '' : `  [${printable(parts.join('; '))}]`;
}

function quoted(value: FieldValue): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
