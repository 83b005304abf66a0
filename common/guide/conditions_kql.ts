import type { Scalar } from './provider_value';
import type { ResolvedCondition } from './resolved_button';

/**
 * Writes conditions as KQL, to be copied into Discover or a timeline. Values stand in quotes, where KQL knows no
 * wildcards.
 *
 * KQL has one comparison for each bound, so of a field with several values different ones may satisfy the bounds of a
 * range; the query that is asked needs one value that satisfies them all.
 */
export function conditionsKql(anyOf: readonly (readonly ResolvedCondition[])[]): string {
  return printed(joined('or', anyOf.map(groupNode)), 'or');
}

type KqlNode =
  | { readonly kind: 'or' | 'and'; readonly operands: readonly KqlNode[] }
  | { readonly kind: 'not'; readonly operand: KqlNode }
  | { readonly kind: 'clause'; readonly text: string };

function groupNode(group: readonly ResolvedCondition[]): KqlNode {
  return joined('and', group.map(conditionNode));
}

function joined(kind: 'or' | 'and', operands: readonly KqlNode[]): KqlNode {
  const [only, ...others] = operands;
  return only !== undefined && others.length === 0 ? only : { kind, operands };
}

function conditionNode(condition: ResolvedCondition): KqlNode {
  const operand = wantedNode(condition);
  return condition.excluded ? { kind: 'not', operand } : operand;
}

function wantedNode(condition: ResolvedCondition): KqlNode {
  const field = printedField(condition.field);
  switch (condition.operator) {
    case 'exists':
      return clause(`${field}: *`);
    case 'is_one_of': {
      const values = condition.values.map(printedValue);
      return clause(
        `${field}: ${values.length === 1 ? values.join() : `(${values.join(' or ')})`}`
      );
    }
    case 'range': {
      const { gt, gte, lt, lte } = condition.bounds;
      return joined('and', [
        ...comparison(field, '>', gt),
        ...comparison(field, '>=', gte),
        ...comparison(field, '<', lt),
        ...comparison(field, '<=', lte),
      ]);
    }
  }
}

function comparison(field: string, operator: string, bound: Scalar | undefined): KqlNode[] {
  return bound === undefined ? [] : [clause(`${field} ${operator} ${printedValue(bound)}`)];
}

function clause(text: string): KqlNode {
  return { kind: 'clause', text };
}

/** `not` binds strongest, `or` weakest; what binds weaker than its place stands in parentheses. */
const strength = { or: 0, and: 1, not: 2, clause: 3 } as const;

function printed(node: KqlNode, place: KqlNode['kind']): string {
  const text = printedBare(node);
  return strength[node.kind] < strength[place] ? `(${text})` : text;
}

function printedBare(node: KqlNode): string {
  switch (node.kind) {
    case 'or':
    case 'and':
      return node.operands.map((operand) => printed(operand, node.kind)).join(` ${node.kind} `);
    case 'not':
      return `not ${printed(node.operand, 'not')}`;
    case 'clause':
      return node.text;
  }
}

const PLAIN_NAME = /^[A-Za-z_@][\w@.-]*$/;
const KEYWORD = /^(?:and|or|not)$/i;

/** A name in quotes is the same name, without wildcards and keywords. */
function printedField(name: string): string {
  return PLAIN_NAME.test(name) && !KEYWORD.test(name) ? name : printedText(name);
}

function printedValue(value: Scalar): string {
  return typeof value === 'string' ? printedText(value) : String(value);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

// Control characters would break the line or be invisible; KQL reads the escapes back.
const TO_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

function printedText(text: string): string {
  const escaped = text.replace(
    TO_ESCAPE,
    (char) => ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
  return `"${escaped}"`;
}
