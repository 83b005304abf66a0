import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, couldNotEvaluate, explain, parse } from '../../common/eql';
import { isEventDocument, type EventDocument } from '../../common/event';
import { rule } from '../../common/rule';
import { dataSources, recogniseSource } from '../../common/sources';
import { excludingEntries, failedClauses, matchedEntries } from './explained_entries';
import { readExpectation, type Expectation } from './rule_example';

const EVENTS = '.ndjson';
const EXPECTED = '.expected.ndjson';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/')
);

/** `endgame` for endgame.ndjson, `endpoint/paths` for endpoint/paths.ndjson. */
const topicsOf = (ending: string) =>
  files
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();

const topics = topicsOf(EVENTS).filter((path) => !path.endsWith('.expected'));

const sourceIdOf = (topic: string) => topic.split('/')[0] ?? topic;

const query = parse(rule.query);
const matches = compile(query);

describe.each(topics)('%s', (topic) => {
  const events = linesOf(topic + EVENTS, readEvent);
  const expectations = expectationsOf(topic);
  const titles = expectations.map(({ example }, at) => `line ${at + 1}: ${example}`);

  test('says of every event what is expected', () => {
    expect(expectations.length).toBe(events.length);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(expectations.map(({ example }) => example)).size).toBe(expectations.length);
  });

  test.each(titles)('%s', (title) => {
    const at = titles.indexOf(title);
    const event = events[at];
    const expected = expectations[at];
    if (event === undefined || expected === undefined) throw new Error('A line is missing.');

    const explanation = explain(query, event);
    expect(explanation.outcome).toBe(expected.matches);
    expect(matches(event)).toBe(expected.matches);
    expect(recogniseSource(event)?.id).toBe(sourceIdOf(topic));
    if (expected.matches) {
      expect(inAnyOrder(matchedEntries(explanation))).toEqual(inAnyOrder(expected.matched));
      expect(couldNotEvaluate(explanation)).toEqual(sentencesAbout(expected.couldNotEvaluate));
    } else {
      expect(inAnyOrder(failedClauses(explanation))).toEqual(inAnyOrder(expected.failed));
      expect(inAnyOrder(excludingEntries(explanation))).toEqual(inAnyOrder(expected.excludedBy));
    }
  });
});

describe('the examples', () => {
  test('come in pairs of files', () => {
    expect(topicsOf(EXPECTED)).toEqual(topics);
  });

  test('are of the data sources of the rule', () => {
    const ids = dataSources.map(({ id }) => id);
    expect([...new Set(topics.map(sourceIdOf))].sort()).toEqual([...ids].sort());
  });

  test.each(dataSources.map(({ id }) => id))('show a match and a near miss of %s', (id) => {
    const outcomes = topics
      .filter((topic) => sourceIdOf(topic) === id)
      .flatMap(expectationsOf)
      .map((expected) => expected.matches);
    expect(outcomes).toContain(true);
    expect(outcomes).toContain(false);
  });
});

/** The other tests hold the expectations to what the rule does, so that these may count expectations. */
describe('every entry of the rule is shown at work', () => {
  const all = topics.flatMap(expectationsOf);
  const matched = inAnyOrder(all.flatMap((each) => (each.matches ? each.matched : [])));
  const excluding = inAnyOrder(all.flatMap((each) => (each.matches ? [] : each.excludedBy)));
  const { processNames, signers, pathPatterns, domains, defenderExclusion } = rule.lists;

  test.each([
    ['process names', 'process.name', processNames, matched],
    ['signers', 'process.code_signature.subject_name', signers, matched],
    ['paths', 'process.executable', pathPatterns, matched],
    ['domains', 'dns.question.name', domains, matched],
    ['untrusted signatures', 'process.code_signature.trusted', ['false'], matched],
    ['missing signatures', 'process.code_signature.exists', ['false'], matched],
    ['excluded paths', 'process.executable', defenderExclusion.pathPatterns, excluding],
    ['the excluded account', 'user.id', defenderExclusion.userIds, excluding],
  ])('%s', (_, field, entries, shown) => {
    const missing = [...inAnyOrder(entries.map((entry) => ({ field, entry })))].filter(
      (entry) => !shown.has(entry)
    );
    expect(missing).toEqual([]);
  });
});

function expectationsOf(topic: string): readonly Expectation[] {
  return linesOf(topic + EXPECTED, readExpectation);
}

function readEvent(value: unknown): EventDocument {
  if (!isEventDocument(value)) throw new Error('An event must be an object.');
  return value;
}

function linesOf<T>(path: string, read: (value: unknown) => T): readonly T[] {
  const lines = readFileSync(new URL(path, folder), 'utf8').trimEnd().split('\n');
  return lines.map((line, at) => {
    try {
      const value: unknown = JSON.parse(line);
      return read(value);
    } catch (error) {
      throw new Error(`test/rule/${path}, line ${at + 1}: ${String(error)}`, { cause: error });
    }
  });
}

/** Comparable without regard to order, and readable where the comparison fails. */
function inAnyOrder(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(items.map((item) => JSON.stringify(item)));
}

/** What is said of an exclusion that could not be evaluated; the rule has one. */
function sentencesAbout(fields: readonly string[]): unknown[] {
  if (fields.length === 0) return [];
  const subject = `${fields.join(' and ')} ${fields.length === 1 ? 'is' : 'are'} missing`;
  return [expect.stringContaining(`could not be evaluated: ${subject}`)];
}
