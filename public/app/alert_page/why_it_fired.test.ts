import { describe, expect, test } from 'vitest';
import { explain, parse } from '../../../common/eql';
import { publicIpDiscoveryQuery } from '../../../common/rule';
import { whyItFired } from './why_it_fired';

type Event = Record<string, unknown>;

const why = (condition: string, event: Event) =>
  whyItFired(explain(parse(`any where ${condition}`), event));
const matches = (condition: string, event: Event) =>
  why(condition, event).matches.map(({ field, value, entry }) => `${field} ${value} ~ ${entry}`);

describe('what decided', () => {
  test.each<[string, string, Event, string[]]>([
    ['the entry of a list', 'x : ("a", "b*")', { x: 'bc' }, ['x bc ~ b*']],
    ['only the true alternative', 'x == "a" or y == "b"', { y: 'b' }, ['y b ~ b']],
    ['not what is always so', 'x == "a" and y : ("b", "c")', { x: 'a', y: 'c' }, ['y c ~ c']],
    ['what is always so, if alone', 'x == "a"', { x: 'a' }, ['x a ~ a']],
    [
      'the same once',
      'x == "a" or (x == "a" and y)',
      { x: 'a', y: true },
      ['x a ~ a', 'y true ~ true'],
    ],
    ['no presence', 'x : "a*" and y != null', { x: 'ab', y: 1 }, ['x ab ~ a*']],
    ['nothing of what is false', 'x : "a*"', { x: 'b' }, []],
  ])('%s', (_name, condition, event, expected) => {
    expect(matches(condition, event)).toEqual(expected);
  });
});

describe('exclusions that did not apply', () => {
  const unmet = (condition: string, event: Event) =>
    why(condition, event).exclusions.map(({ text, unmet: leaves }) => [
      text,
      leaves.map((leaf) => leaf.text),
    ]);

  test('with what is not so', () => {
    expect(unmet('not (x == "a" and y == "b")', { x: 'a', y: 'c' })).toEqual([
      ['x == "a" and y == "b"', ['y == "b"']],
    ]);
  });

  test('none where one applied', () => {
    expect(unmet('not x == "a"', { x: 'a' })).toEqual([]);
  });
});

test('of the rule: the program, the domain, and that it is not Defender', () => {
  const event = {
    event: { category: 'network' },
    host: { os: { type: 'windows' } },
    process: { name: 'powershell.exe', executable: 'C:\\Windows\\powershell.exe' },
    dns: { question: { name: 'api.ipify.org' } },
    user: { id: 'S-1-5-21-1' },
  };
  const { matches: found, exclusions } = whyItFired(explain(publicIpDiscoveryQuery(), event));
  expect(found.map(({ field }) => field)).toEqual(['process.name', 'dns.question.name']);
  expect(exclusions).toHaveLength(1);
});
