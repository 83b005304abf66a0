import type { BooleanLiteral, Expression, Field, Literal, Query, StringLiteral } from '../eql';
import { defaultRuleLists, type RuleLists } from './rule_lists';

/**
 * Builds the rule's query: a Windows process that is suspicious for any of four reasons asked for a public-IP service,
 * and is not Microsoft Defender.
 *
 * Fields that some sources do not map are optional only where the published rule has them so: a query that names
 * another unmapped field is refused by Elasticsearch as a whole, and making it optional is the caller's decision
 * because it changes what the exclusion can see.
 *
 * @param lists what to look for; the published lists unless told otherwise
 */
export function publicIpDiscoveryQuery(lists: RuleLists = defaultRuleLists): Query {
  return {
    kind: 'query',
    category: { kind: 'category', name: 'network' },
    condition: and(
      equal(field('host.os.type'), text('windows')),
      present(field('dns.question.name')),
      present(field('process.name')),
      or(
        matchesAny(field('process.name'), lists.processNames),
        or(
          equal(optionalField('process.code_signature.trusted'), no),
          equal(optionalField('process.code_signature.exists'), no)
        ),
        matchesAny(optionalField('process.code_signature.subject_name'), lists.signers),
        matchesAny(optionalField('process.executable'), lists.pathPatterns)
      ),
      matchesAny(field('dns.question.name'), lists.domains),
      not(
        and(
          matchesAny(field('process.executable'), lists.defenderExclusion.pathPatterns),
          isOneOf(field('user.id'), lists.defenderExclusion.userIds)
        )
      )
    ),
    pipes: [],
  };
}

const no: BooleanLiteral = { kind: 'boolean', value: false };

const and = (...operands: Expression[]): Expression => ({ kind: 'and', operands });

const or = (...operands: Expression[]): Expression => ({ kind: 'or', operands });

const not = (operand: Expression): Expression => ({ kind: 'not', operand });

const field = (name: string): Field => ({ kind: 'field', name, optional: false });

const optionalField = (name: string): Field => ({ kind: 'field', name, optional: true });

const text = (value: string): StringLiteral => ({ kind: 'string', value });

const equal = (left: Field, right: Literal): Expression => ({
  kind: 'comparison',
  operator: '==',
  left,
  right,
});

/** Exactly one of the values; a single one is compared, as the published rule does it. */
const isOneOf = (operand: Field, values: readonly string[]): Expression => {
  const [first, ...others] = values.map(text);
  if (first === undefined) return no;
  return others.length === 0
    ? equal(operand, first)
    : { kind: 'membership', operator: 'in', operand, list: [first, ...others] };
};

const present = (left: Field): Expression => ({
  kind: 'comparison',
  operator: '!=',
  left,
  right: { kind: 'null' },
});

/** EQL has no empty list, and nothing matches one: a list tuned down to nothing becomes `false`. */
const matchesAny = (operand: Field, patterns: readonly string[]): Expression =>
  patterns.length === 0
    ? no
    : { kind: 'match', operator: ':', operand, patterns: patterns.map(text) };
