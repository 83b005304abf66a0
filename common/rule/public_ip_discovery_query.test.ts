import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, print, withoutLocations, type Expression, type Query } from '../eql';
import { publicIpDiscoveryQuery } from './public_ip_discovery_query';
import { rule } from './rule';
import { defaultRuleLists, type RuleLists } from './rule_lists';

const pageQuery = readFileSync(
  new URL('../../test/fixtures/rule_page_query.eql', import.meta.url),
  'utf8'
);

const reparsed = (query: Query): Query => withoutLocations(parse(print(query)));

describe('the published query', () => {
  test('is what the lists build', () => {
    expect(publicIpDiscoveryQuery()).toStrictEqual(withoutLocations(parse(pageQuery)));
  });

  test('is what the rule runs', () => {
    expect(withoutLocations(parse(rule.query))).toStrictEqual(withoutLocations(parse(pageQuery)));
  });

  test('has optional fields only among the reasons for suspicion', () => {
    const { condition } = publicIpDiscoveryQuery();
    const reasons = operandsOf(condition).find(({ kind }) => kind === 'or');
    const optional = [
      'process.code_signature.trusted',
      'process.code_signature.exists',
      'process.code_signature.subject_name',
      'process.executable',
    ];
    expect(optionalFields(condition)).toEqual(optional);
    expect(reasons && optionalFields(reasons)).toEqual(optional);
  });

  test('keeps the two signature conditions as a group of their own', () => {
    const reasons = operandsOf(publicIpDiscoveryQuery().condition).find(
      ({ kind }) => kind === 'or'
    );
    expect(reasons && operandsOf(reasons).map(({ kind }) => kind)).toEqual([
      'match',
      'or',
      'match',
      'match',
    ]);
  });
});

describe('a tuned query', () => {
  const tuned = (changes: Partial<RuleLists>) =>
    publicIpDiscoveryQuery({ ...defaultRuleLists, ...changes });

  test('holds what was added', () => {
    const query = tuned({ domains: [...defaultRuleLists.domains, 'ip.example.org'] });
    expect(print(query)).toContain('"ip.example.org"');
    expect(reparsed(query)).toStrictEqual(query);
  });

  test('stays valid with entries that need escaping', () => {
    const query = tuned({
      processNames: ['say "hi".exe', 'C:\\new\\table.exe', 'größe 🙂\n.exe', ''],
    });
    expect(reparsed(query)).toStrictEqual(query);
  });

  test.each(['processNames', 'signers', 'pathPatterns', 'domains'] as const)(
    'stays valid without %s',
    (list) => {
      const query = tuned({ [list]: [] });
      expect(reparsed(query)).toStrictEqual(query);
      expect(print(query)).not.toEqual(rule.query);
    }
  );

  test('stays valid without paths to exclude', () => {
    const query = tuned({ defenderExclusion: { pathPatterns: [], userIds: ['S-1-5-18'] } });
    expect(reparsed(query)).toStrictEqual(query);
  });

  test.each([
    [[], 'false'],
    [['S-1-5-18'], 'user.id == "S-1-5-18"'],
    [['S-1-5-18', 'S-1-5-19'], 'user.id in ("S-1-5-18", "S-1-5-19")'],
  ])('excludes the accounts %j', (userIds, condition) => {
    const { pathPatterns } = defaultRuleLists.defenderExclusion;
    const query = tuned({ defenderExclusion: { pathPatterns, userIds } });
    expect(print(query)).toContain(condition);
    expect(reparsed(query)).toStrictEqual(query);
  });
});

function operandsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'and' || expression.kind === 'or' ? expression.operands : [];
}

function optionalFields(expression: Expression): string[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands.flatMap(optionalFields);
    case 'not':
    case 'match':
      return optionalFields(expression.operand);
    case 'comparison':
      return optionalFields(expression.left);
    case 'field':
      return expression.optional ? [expression.name] : [];
    default:
      return [];
  }
}
